import { isLive } from './booking-status.js';
import type { LedgerPage } from './ledger-page.js';
import type { CallOffConcert, LedgerResults } from './ledger-request.js';

/**
 * Ends a concert for good: every live reservation is cancelled and what was paid for it goes back in full.
 * Calling off twice changes nothing twice.
 */
export function callOff(page: LedgerPage, request: CallOffConcert): LedgerResults['call-off'] {
  let cancelledReservations = 0;
  for (const booking of page.bookings.live()) {
    const live = booking.reservations.filter((reservation) => isLive(reservation.status));
    page.payments.rejectOpen(booking.id);
    page.payments.refund(booking, booking.totalMinor);
    page.cancelReservations(booking, live, request.actor, request.reason);
    cancelledReservations += live.length;
  }
  page.callOff();
  return { cancelledReservations };
}
