import type { Actor } from '../customers/actor.js';
import { DomainError, notFound } from '../kernel/domain-error.js';
import { isLive } from './booking-status.js';
import type { LedgerPage } from './ledger-page.js';
import type { CancelBooking, CancelReservation, LedgerResults } from './ledger-request.js';

/** Cancels what is live of a booking; cancelling twice changes nothing twice. */
export function cancelBooking(page: LedgerPage, request: CancelBooking): LedgerResults['cancel-booking'] {
  const booking = page.getBooking(request.bookingId);
  const live = booking.reservations.filter((reservation) => isLive(reservation.status));
  if (live.length === 0) return booking;
  ensureCancellable(page, request.actor);
  return page.cancelReservations(booking, live, request.actor, request.reason);
}

/** Cancels one seat of a booking; twice changes nothing twice. */
export function cancelReservation(
  page: LedgerPage,
  request: CancelReservation,
): LedgerResults['cancel-reservation'] {
  const booking = page.getBooking(request.bookingId);
  const reservation = booking.reservations.find(({ id }) => id === request.reservationId);
  if (!reservation) throw notFound('reservation');
  if (!isLive(reservation.status)) return booking;
  ensureCancellable(page, request.actor);
  return page.cancelReservations(booking, [reservation], request.actor, request.reason);
}

function ensureCancellable({ concert, now }: LedgerPage, actor: Actor): void {
  const until = concert.cancellableUntil ?? concert.startsAt;
  if (actor.role === 'customer' && until && now >= until) {
    throw new DomainError('CANCELLATION_CLOSED', 'It is too late to cancel.', { cancellableUntil: until });
  }
}
