import { expect } from '@jest/globals';
import type { Booking } from '../../src/domain/bookings/booking.js';
import type {
  BeginPayment,
  ClaimSeats,
  LedgerRequest,
  LedgerResult,
  LedgerResults,
  MoveBookings,
  Wanted,
} from '../../src/domain/bookings/ledger-request.js';
import {
  isLive,
  move,
  type NaiveBooking,
  type NaivePayment,
  type NaiveSeat,
  openOf,
  paidOf,
  rejectOpen,
  seatsOf,
  totalOf,
} from './naive-booking.js';
import { naiveTerms, naiveTierOf, naiveTiers } from './naive-hall.js';
import type { NaiveSale } from './naive-sale.js';

/** Does what was granted; where there was a choice, goes by the answer. */
export function grant(sale: NaiveSale, request: LedgerRequest, result: LedgerResult): void {
  switch (request.kind) {
    case 'claim-seats':
      return book(sale, request, result as LedgerResults['claim-seats']);
    case 'block-seats':
      for (const seat of request.seats) {
        if (request.blocked) sale.blocked.add(seat);
        else sale.blocked.delete(seat);
      }
      return;
    case 'call-off':
      return callOff(sale, result as LedgerResults['call-off']);
    case 'move-bookings':
      return hand(sale, request, result as LedgerResults['move-bookings']);
    case 'expire-holds':
    case 'replan-seats':
      return;
    default:
      return grantTo(
        sale,
        sale.bookings.find(({ id }) => id === request.bookingId)!,
        request,
        result,
      );
  }
}

function grantTo(
  sale: NaiveSale,
  booking: NaiveBooking,
  request: Extract<LedgerRequest, { bookingId: string }>,
  result: LedgerResult,
): void {
  switch (request.kind) {
    case 'change-hold':
      return change(sale, booking, request.wanted, result as Booking);
    case 'extend-hold':
      booking.expiresAt! += 120;
      booking.extensionsLeft -= 1;
      return;
    case 'begin-payment':
      return begin(sale, booking, request, result as LedgerResults['begin-payment']);
    case 'confirm-payment':
      return confirm(
        sale,
        booking,
        booking.payments.find(({ id }) => id === request.paymentId)!,
      );
    case 'close-payment': {
      const payment = booking.payments.find(({ id }) => id === request.paymentId)!;
      if (payment.status === 'open') payment.status = request.as;
      return;
    }
    case 'cancel-booking':
      return cancel(sale, booking, booking.seats, request.actor.role === 'customer');
    case 'cancel-reservation': {
      const seats = booking.seats.filter(({ id }) => id === request.reservationId);
      return cancel(sale, booking, seats, request.actor.role === 'customer');
    }
  }
}

function book(
  sale: NaiveSale,
  { customerId, paidAtDesk, wanted, idempotency }: ClaimSeats,
  { booking, replayed }: LedgerResults['claim-seats'],
) {
  const earlier = sale.madeWith(customerId, idempotency?.key);
  expect(replayed).toBe(earlier !== undefined);
  if (earlier) {
    expect(booking.id).toBe(earlier.id);
    return;
  }
  const seats = newSeats(sale, booking, []);
  expectWanted(
    sale,
    seats.map(({ seat }) => seat),
    wanted,
  );
  const price = seats.reduce((sum, seat) => sum + seat.price, 0);
  const held = price > 0 && !paidAtDesk;
  const made: NaiveBooking = {
    id: booking.id,
    customer: customerId,
    key: idempotency?.key ?? null,
    hash: String(idempotency?.requestHash),
    status: held ? 'held' : 'active',
    seats,
    expiresAt: held ? sale.seconds + naiveTerms.holdSeconds : null,
    extensionsLeft: held ? naiveTerms.maxHoldExtensions : 0,
    refunded: 0,
    payments:
      price > 0 && paidAtDesk ? [{ id: 'desk', method: 'desk', amount: price, status: 'captured' }] : [],
  };
  move(made, seats, made.status);
  sale.bookings.push(made);
}

function change(sale: NaiveSale, booking: NaiveBooking, wanted: Wanted, answer: Booking): void {
  const before = seatsOf(booking);
  const added = newSeats(sale, answer, booking.seats);
  const kept = before.filter(
    ({ id }) => answer.reservations.find((each) => each.id === id)!.status !== 'cancelled',
  );
  const after = [...kept, ...added].map(({ seat }) => seat);
  expectWanted(sale, after, wanted);
  sale.quantities(wanted).forEach((quantity, tier) => {
    // As many as possible stay; of those that are named, each.
    const had = before.filter(({ seat }) => naiveTierOf(seat) === tier);
    const stays = kept.filter(({ seat }) => naiveTierOf(seat) === tier);
    const named = 'seats' in wanted ? had.filter(({ seat }) => wanted.seats.includes(seat)).length : quantity;
    expect(stays).toHaveLength(Math.min(had.length, named));
  });
  if (added.length === 0 && kept.length === before.length) return;
  rejectOpen(booking);
  move(
    booking,
    before.filter((seat) => !kept.includes(seat)),
    'cancelled',
  );
  booking.seats = [...booking.seats, ...added];
  activateIfFree(sale, booking);
}

function begin(
  sale: NaiveSale,
  booking: NaiveBooking,
  { method }: BeginPayment,
  answer: LedgerResults['begin-payment'],
): void {
  const paid = paidOf(booking);
  expect(answer.replayed).toBe(paid !== undefined);
  if (paid) {
    expect(answer.payment.method === 'desk' ? 'desk' : answer.payment.id).toBe(paid.id);
    return;
  }
  const open = openOf(booking);
  if (open?.method === method) {
    expect(answer.payment.id).toBe(open.id);
    return;
  }
  booking.expiresAt = Math.max(booking.expiresAt!, sale.seconds + 120);
  rejectOpen(booking);
  expect(booking.payments.map(({ id }) => id)).not.toContain(answer.payment.id);
  booking.payments.push({ id: answer.payment.id, method, amount: totalOf(booking), status: 'open' });
}

function confirm(sale: NaiveSale, booking: NaiveBooking, payment: NaivePayment): void {
  if (payment.status !== 'open') return;
  const seats = seatsOf(booking);
  const revives =
    booking.status === 'expired' &&
    !sale.calledOff &&
    seats.every(({ seat }) => sale.isFree(seat)) &&
    seats.reduce((sum, { seat }) => sum + sale.prices[naiveTierOf(seat)]!, 0) === payment.amount &&
    sale.liveOf(booking.customer) + seats.length <= naiveTerms.maxSeatsPerCustomer;
  payment.status = booking.status === 'held' || revives ? 'confirmed' : 'rejected';
  if (payment.status === 'rejected') return;
  move(booking, seats, 'active');
  booking.status = 'active';
}

function cancel(
  sale: NaiveSale,
  booking: NaiveBooking,
  seats: readonly NaiveSeat[],
  byCustomer: boolean,
): void {
  const live = seats.filter(isLive);
  if (live.length > 0 || booking.status === 'expired') rejectOpen(booking);
  if (paidOf(booking)) {
    for (const { price } of live) {
      booking.refunded += byCustomer ? Math.floor((price * naiveTerms.refundPercentAfter) / 100) : price;
    }
  }
  move(booking, live, 'cancelled');
  if (live.length > 0 && !booking.seats.some(isLive)) booking.status = 'cancelled';
  else if (booking.status === 'held') activateIfFree(sale, booking);
}

function hand(sale: NaiveSale, { from, to }: MoveBookings, answer: LedgerResults['move-bookings']): void {
  const own = from === to ? [] : sale.bookings.filter(({ customer }) => customer === from);
  expect(answer.movedBookings).toBe(own.length);
  for (const booking of own) {
    if (sale.madeWith(to, booking.key ?? undefined)) booking.key = null;
    booking.customer = to;
  }
}

function callOff(sale: NaiveSale, { cancelledReservations }: LedgerResults['call-off']): void {
  const live = sale.bookings.flatMap(({ seats }) => seats.filter(isLive));
  expect(cancelledReservations).toBe(live.length);
  for (const booking of sale.bookings.filter(({ status }) => status === 'held' || status === 'active')) {
    cancel(sale, booking, booking.seats, false);
  }
  sale.calledOff = true;
}

/** The seats of an answer that were not known before: free ones, at today's price. */
function newSeats(sale: NaiveSale, { reservations }: Booking, known: readonly NaiveSeat[]): NaiveSeat[] {
  const added = reservations.filter(({ id }) => !known.some((seat) => seat.id === id));
  return added.map(({ id, seatNumber }) => {
    expect(sale.isFree(seatNumber)).toBe(true);
    return { id, seat: seatNumber, price: sale.prices[naiveTierOf(seatNumber)]!, status: 'held' };
  });
}

function expectWanted(sale: NaiveSale, seats: readonly number[], wanted: Wanted): void {
  if ('seats' in wanted) expect(new Set(seats)).toEqual(new Set(wanted.seats));
  const counts = naiveTiers.map((_, tier) => seats.filter((seat) => naiveTierOf(seat) === tier).length);
  expect(counts).toEqual(sale.quantities(wanted));
}

/** What costs nothing is not held. */
function activateIfFree(sale: NaiveSale, booking: NaiveBooking): void {
  if (totalOf(booking) > 0) return;
  move(booking, seatsOf(booking), 'active');
  booking.status = 'active';
}
