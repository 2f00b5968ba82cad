import type { Actor } from '../customers/actor.js';
import { refundOf } from '../payments/refund-policy.js';
import { DomainError, notFound } from '../kernel/domain-error.js';
import type { Reservation } from './booking.js';
import { isLive } from './booking-status.js';
import type { LedgerPage } from './ledger-page.js';
import type { CancelBooking, CancelReservation, LedgerResults } from './ledger-request.js';
import type { LedgerBooking } from './ledger-state.js';

/** Cancels what is live of a booking; cancelling twice changes nothing twice. */
export function cancelBooking(page: LedgerPage, request: CancelBooking): LedgerResults['cancel-booking'] {
  const booking = page.bookings.get(request.bookingId);
  if (request.onlyUnpaid && booking.status === 'active') return booking;
  return cancel(page, booking, booking.reservations, request);
}

/** Cancels one seat of a booking; twice changes nothing twice. */
export function cancelReservation(
  page: LedgerPage,
  request: CancelReservation,
): LedgerResults['cancel-reservation'] {
  const booking = page.bookings.get(request.bookingId);
  const reservation = booking.reservations.find(({ id }) => id === request.reservationId);
  if (!reservation) throw notFound('reservation');
  return cancel(page, booking, [reservation], request);
}

function cancel(
  page: LedgerPage,
  booking: LedgerBooking,
  reservations: readonly Reservation[],
  { actor, reason }: CancelBooking | CancelReservation,
): LedgerBooking {
  const live = reservations.filter(({ status }) => isLive(status));
  if (live.length === 0) {
    // What its customer gave up must not come back with a late payment.
    if (booking.status === 'expired') page.payments.rejectOpen(booking.id);
    return booking;
  }
  if (booking.status === 'active') ensureCancellable(page, actor);
  page.payments.rejectOpen(booking.id);
  page.payments.refund(booking, amountBack(page, live, actor));
  const rest = page.cancelReservations(booking, live, actor, reason);
  // Nothing is left to pay: what is free of charge need not be held.
  return rest.status === 'held' && rest.totalMinor === 0 ? page.confirm(rest, actor) : rest;
}

function ensureCancellable({ concert, now }: LedgerPage, actor: Actor): void {
  const until = concert.cancellableUntil ?? concert.startsAt;
  if (actor.role === 'customer' && until && now >= until) {
    throw new DomainError('CANCELLATION_CLOSED', 'It is too late to cancel.', { cancellableUntil: until });
  }
}

/** A customer who changes their mind gets what the concert's policy says; what the venue cancels it pays back. */
function amountBack({ concert, now }: LedgerPage, cancelled: readonly Reservation[], actor: Actor): number {
  return cancelled.reduce(
    (sum, { priceMinor }) =>
      sum + (actor.role === 'customer' ? refundOf(priceMinor, concert, now) : priceMinor),
    0,
  );
}
