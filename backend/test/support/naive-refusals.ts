import type {
  ClaimSeats,
  LedgerRequest,
  MoveBookings,
  Wanted,
} from '../../src/domain/bookings/ledger-request.js';
import { openOf, paidOf, seatsOf } from './naive-booking.js';
import { naiveSeats, naiveTerms, naiveTierOf } from './naive-hall.js';
import type { NaiveSale } from './naive-sale.js';

/** The code that a request must be refused with, or null if it must be granted. */
export function refusalFor(sale: NaiveSale, request: LedgerRequest): string | null {
  switch (request.kind) {
    case 'claim-seats':
      return refusalForClaim(sale, request);
    case 'block-seats':
      if (sale.calledOff) return 'CONCERT_CALLED_OFF';
      if (request.seats.some((seat) => seat > naiveSeats)) return 'INVALID_INPUT';
      return request.seats.some((seat) => sale.ownerOf(seat)) ? 'SEAT_TAKEN' : null;
    case 'move-bookings':
      return refusalForMove(sale, request);
    case 'call-off':
    case 'expire-holds':
    case 'replan-seats':
      return null;
    default:
      return refusalForBooking(sale, request);
  }
}

function refusalForClaim(sale: NaiveSale, { customerId, wanted, idempotency }: ClaimSeats): string | null {
  const earlier = sale.madeWith(customerId, idempotency?.key);
  if (earlier) return earlier.hash === String(idempotency!.requestHash) ? null : 'IDEMPOTENCY_KEY_REUSED';
  if (sale.calledOff) return 'NOT_ON_SALE';
  if ('seats' in wanted && wanted.seats.some((seat) => seat > naiveSeats)) return 'INVALID_INPUT';
  if (sale.bookings.some(({ customer, status }) => customer === customerId && status === 'held')) {
    return 'HOLD_EXISTS';
  }
  const quantity = sale.quantities(wanted).reduce((sum, each) => sum + each, 0);
  if (sale.liveOf(customerId) + quantity > naiveTerms.maxSeatsPerCustomer) return 'LIMIT_REACHED';
  return refusalForSeats(sale, wanted, []);
}

function refusalForMove(sale: NaiveSale, { from, to }: MoveBookings): string | null {
  const holds = sale.bookings.filter(
    ({ customer, status }) => status === 'held' && (customer === from || customer === to),
  );
  const together = sale.liveOf(from) + sale.liveOf(to);
  if (from === to) return null;
  return holds.length > 1 || together > naiveTerms.maxSeatsPerCustomer ? 'BOOKINGS_NOT_MOVED' : null;
}

function refusalForBooking(
  sale: NaiveSale,
  request: Extract<LedgerRequest, { bookingId: string }>,
): string | null {
  const booking = sale.bookings.find(({ id }) => id === request.bookingId);
  if (!booking) return 'NOT_FOUND';
  const notHeld =
    booking.status === 'held' ? null : booking.status === 'expired' ? 'HOLD_EXPIRED' : 'BOOKING_NOT_HELD';
  switch (request.kind) {
    case 'change-hold': {
      if (notHeld) return notHeld;
      const { wanted } = request;
      if ('seats' in wanted && wanted.seats.some((seat) => seat > naiveSeats)) return 'INVALID_INPUT';
      const own = seatsOf(booking).map(({ seat }) => seat);
      const refused = refusalForSeats(sale, wanted, own);
      if (refused) return refused;
      const quantity = sale.quantities(wanted).reduce((sum, each) => sum + each, 0);
      const more = quantity - own.length;
      const after = sale.liveOf(booking.customer) + more;
      return more > 0 && after > naiveTerms.maxSeatsPerCustomer ? 'LIMIT_REACHED' : null;
    }
    case 'extend-hold':
      return notHeld ?? (booking.extensionsLeft === 0 ? 'EXTENSIONS_USED_UP' : null);
    case 'begin-payment': {
      if (booking.customer !== request.actor.id) return 'NOT_FOUND';
      if (booking.status === 'active' && paidOf(booking)) return null;
      const joins = openOf(booking)?.method === request.method;
      if (notHeld) return joins && booking.status === 'expired' ? null : notHeld;
      return !joins && booking.payments.length >= 10 ? 'PAYMENT_ATTEMPTS_USED_UP' : null;
    }
    case 'confirm-payment':
    case 'close-payment':
      return booking.payments.some(({ id }) => id === request.paymentId) ? null : 'NOT_FOUND';
    case 'cancel-reservation':
      return booking.seats.some(({ id }) => id === request.reservationId) ? null : 'NOT_FOUND';
    case 'cancel-booking':
      return null;
  }
}

function refusalForSeats(sale: NaiveSale, wanted: Wanted, own: readonly number[]): string | null {
  if ('seats' in wanted) {
    return wanted.seats.every((seat) => own.includes(seat) || sale.isFree(seat)) ? null : 'SEAT_TAKEN';
  }
  const enough = sale.quantities(wanted).every((quantity, tier) => {
    const had = own.filter((seat) => naiveTierOf(seat) === tier).length;
    return quantity - had <= sale.free(tier);
  });
  return enough ? null : 'SOLD_OUT';
}
