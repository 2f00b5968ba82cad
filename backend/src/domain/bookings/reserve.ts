import type { Reservation } from './booking.js';
import type { LedgerPage } from './ledger-page.js';
import type { LedgerSeat } from './ledger-state.js';

/** Reservations of these seats at today's prices, in the order of their numbers. */
export function reserve(
  page: LedgerPage,
  seats: readonly LedgerSeat[],
  status: 'held' | 'active',
): Reservation[] {
  return [...seats]
    .sort((a, b) => a.seatNumber - b.seatNumber)
    .map((seat) => ({
      id: page.draw.id(),
      seatNumber: seat.seatNumber,
      label: seat.label,
      tierId: seat.tierId,
      priceMinor: priceOf(page, seat),
      status,
    }));
}

/** What these seats cost today, in minor units. */
export function priceOfAll(page: LedgerPage, seats: readonly LedgerSeat[]): number {
  return seats.reduce((sum, seat) => sum + priceOf(page, seat), 0);
}

function priceOf(page: LedgerPage, { tierId }: LedgerSeat): number {
  return page.findTier(tierId)!.priceMinor;
}
