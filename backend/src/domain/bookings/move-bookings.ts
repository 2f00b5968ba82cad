import { DomainError } from '../kernel/domain-error.js';
import { ensureNotDeleted } from './ensure-not-deleted.js';
import type { LedgerPage } from './ledger-page.js';
import type { LedgerResults, MoveBookings } from './ledger-request.js';

/**
 * Gives one customer's bookings at this concert to another, whatever has become of them: all or none. What counts
 * for one customer counts for both together.
 */
export function moveBookings(
  page: LedgerPage,
  { actor, from, to }: MoveBookings,
): LedgerResults['move-bookings'] {
  if (from === to) return { movedBookings: 0 };
  ensureNotDeleted(page, to, actor);
  ensureOneHold(page, from, to);
  ensureTogetherWithinLimit(page, from, to);
  const bookings = page.bookings.of(from);
  for (const booking of bookings) page.moveBooking(booking, to, actor);
  return { movedBookings: bookings.length };
}

function ensureOneHold({ bookings, concert }: LedgerPage, from: string, to: string): void {
  if (bookings.findHoldOf(from) && bookings.findHoldOf(to)) throw notMoved(concert.id, 'hold');
}

function ensureTogetherWithinLimit(page: LedgerPage, from: string, to: string): void {
  const { id, maxSeatsPerCustomer } = page.concert;
  const moving = page.liveSeatsOf(from);
  if (moving > 0 && moving + page.liveSeatsOf(to) > maxSeatsPerCustomer) throw notMoved(id, 'limit');
}

function notMoved(concertId: string, reason: 'limit' | 'hold'): DomainError {
  const detail =
    reason === 'hold'
      ? 'There are two unpaid holds at this concert: one has to be paid or cancelled first.'
      : 'All bookings together are more seats than one customer may have at this concert.';
  return new DomainError('BOOKINGS_NOT_MOVED', detail, { concertId, reason });
}
