import { describe, expect, test } from '@jest/globals';
import { allocateAll, resultOf } from '../../support/allocate-requests.js';
import {
  admin,
  ann,
  callOff,
  cancelBooking,
  cancelReservation,
  confirmPayment,
} from '../../support/ledger-requests.js';
import {
  at,
  bookingOf,
  expiredOf,
  holdOf,
  now,
  onlineState,
  paymentOf,
  stateOf,
  type StateSpec,
} from '../../support/ledger-state.js';

const captured = paymentOf({ status: 'captured', amountMinor: 10_000 });
const paid = (spec: StateSpec = {}) =>
  onlineState({ bookings: [bookingOf({ seats: [1, 2] })], payments: [captured], ...spec });

/** Full until an hour from now, half of it afterwards. */
const terms = { refundFullUntil: at(3_600_000), refundPercentAfter: 50 };

describe('who cancels a paid booking', () => {
  test('gets everything back before the date, of the payment that paid it', () => {
    const payments = [paymentOf({ id: 'declined', status: 'declined' }), captured];
    const { changes } = allocateAll(paid({ payments, concert: terms }), cancelBooking(ann, 'booking'));
    expect(changes.newRefunds).toEqual([
      {
        id: 'id-1',
        paymentId: 'payment',
        bookingId: 'booking',
        amountMinor: 10_000,
        currency: 'EUR',
        status: 'due',
      },
    ]);
    expect(changes.changedPayments).toEqual([]);
  });

  test('gets everything back of money that is not captured yet', () => {
    const payments = [paymentOf({ status: 'confirmed', amountMinor: 10_000 })];
    const { changes } = allocateAll(paid({ payments }), cancelBooking(ann, 'booking'));
    expect(changes.newRefunds).toMatchObject([{ paymentId: 'payment', amountMinor: 10_000 }]);
  });

  test.each([
    [at(1), 10_000],
    [now, 5000],
    [at(-1), 5000],
    [null, 5000],
  ])('gets everything back until %p and the share from then on: %i', (refundFullUntil, back) => {
    const concert = { ...terms, refundFullUntil };
    const { changes } = allocateAll(paid({ concert }), cancelBooking(ann, 'booking'));
    expect(changes.newRefunds).toMatchObject([{ amountMinor: back }]);
  });

  test('gets nothing where the policy says so', () => {
    const concert = { refundFullUntil: null, refundPercentAfter: 0 };
    const { changes } = allocateAll(paid({ concert }), cancelBooking(ann, 'booking'));
    expect(changes.newRefunds).toEqual([]);
    expect(changes.changedBookings).toMatchObject([{ status: 'cancelled' }]);
  });

  test('gets the share of each seat, and a fraction of each stays with the venue', () => {
    const state = paid({
      bookings: [bookingOf({ seats: [1, 2], priceMinor: 999 })],
      payments: [paymentOf({ status: 'captured', amountMinor: 1998 })],
      concert: { refundFullUntil: null, refundPercentAfter: 50 },
    });
    const { changes } = allocateAll(state, cancelBooking(ann, 'booking'));
    expect(changes.newRefunds).toMatchObject([{ amountMinor: 998 }]);
  });

  test('seat by seat gets the share of each, and of none twice', () => {
    const { changes } = allocateAll(
      paid({ concert: { refundPercentAfter: 30 } }),
      cancelReservation(ann, 'booking', 'booking/1'),
      cancelReservation(ann, 'booking', 'booking/1'),
      cancelBooking(ann, 'booking'),
      cancelBooking(ann, 'booking'),
    );
    expect(changes.newRefunds.map(({ amountMinor }) => amountMinor)).toEqual([1500, 1500]);
    expect(changes.changedBookings).toMatchObject([{ status: 'cancelled', totalMinor: 10_000 }]);
  });

  test('for somebody, as an admin, gives everything back whatever the policy says', () => {
    const concert = { refundFullUntil: null, refundPercentAfter: 0, cancellableUntil: at(-1) };
    const whole = allocateAll(paid({ concert }), cancelBooking(admin, 'booking', 'asked by telephone'));
    expect(whole.changes.newRefunds).toMatchObject([{ amountMinor: 10_000 }]);
    const one = allocateAll(paid({ concert }), cancelReservation(admin, 'booking', 'booking/1'));
    expect(one.changes.newRefunds).toMatchObject([{ amountMinor: 5000 }]);
  });

  test('gets what was confirmed in the same transaction', () => {
    const state = paid({
      bookings: [holdOf({ seats: [1, 2] })],
      payments: [paymentOf({ amountMinor: 10_000 })],
      concert: { refundPercentAfter: 50 },
    });
    const { changes } = allocateAll(state, confirmPayment('booking'), cancelBooking(ann, 'booking'));
    expect(changes.newRefunds).toMatchObject([{ paymentId: 'payment', amountMinor: 5000 }]);
    expect(changes.changedPayments).toEqual([{ id: 'payment', from: 'open', to: 'confirmed' }]);
  });

  test('gets nothing of what was never paid', () => {
    const atDoor = stateOf({ concert: { payment: 'at_door' }, bookings: [bookingOf({ seats: [1] })] });
    expect(allocateAll(atDoor, cancelBooking(ann, 'booking')).changes.newRefunds).toEqual([]);
    const others = paid({ payments: [{ ...captured, bookingId: 'other' }] });
    expect(allocateAll(others, cancelBooking(ann, 'booking')).changes.newRefunds).toEqual([]);
  });
});

describe('who cancels a hold', () => {
  const open = (spec: StateSpec = {}) =>
    onlineState({
      bookings: [holdOf({ seats: [1, 2] })],
      payments: [paymentOf({ amountMinor: 10_000 })],
      ...spec,
    });

  test.each([cancelBooking(ann, 'booking'), cancelReservation(ann, 'booking', 'booking/1')])(
    'by $kind ends the open attempt to pay, and nothing goes back',
    (request) => {
      const { changes } = allocateAll(open(), request);
      expect(changes.changedPayments).toEqual([{ id: 'payment', from: 'open', to: 'rejected' }]);
      expect(changes.newRefunds).toEqual([]);
    },
  );

  test('seat by seat leaves the attempt alone that was begun since, if the seat was given back before', () => {
    const hold = holdOf({ seats: [1], cancelledSeats: [2] });
    const state = open({ bookings: [hold], payments: [paymentOf()] });
    const { changes } = allocateAll(state, cancelReservation(ann, 'booking', 'booking/2'));
    expect(changes.changedPayments).toEqual([]);
  });

  test('may do so after the deadline for cancelling', () => {
    const { outcomes } = allocateAll(
      open({ concert: { cancellableUntil: at(-1) } }),
      cancelBooking(ann, 'booking'),
    );
    expect(resultOf('cancel-booking', outcomes[0]).status).toBe('cancelled');
  });

  test('seat by seat until nothing is left to pay has booked the rest', () => {
    const hold = holdOf({ seats: [1, 2] });
    const reservations = hold.reservations.map((reservation) =>
      reservation.seatNumber === 2 ? { ...reservation, priceMinor: 0 } : reservation,
    );
    const state = open({
      bookings: [{ ...hold, reservations, totalMinor: 5000 }],
      payments: [paymentOf()],
    });
    const { outcomes, changes } = allocateAll(state, cancelReservation(ann, 'booking', 'booking/1'));
    expect(resultOf('cancel-reservation', outcomes[0])).toMatchObject({
      status: 'active',
      totalMinor: 0,
      reservations: [{ status: 'cancelled' }, { status: 'active' }],
    });
    expect(changes.changedPayments).toEqual([{ id: 'payment', from: 'open', to: 'rejected' }]);
    expect(changes.history.map(({ action, seatNumber }) => [action, seatNumber])).toEqual([
      ['cancel', 1],
      ['reserve', 2],
    ]);
  });
});

describe('calling a concert off', () => {
  test('gives back what was paid for every seat that is left, in full', () => {
    const state = paid({
      bookings: [
        bookingOf({ id: 'paid', seats: [1, 2], cancelledSeats: [3] }),
        holdOf({ id: 'held', customerId: 'bob', seats: [4] }),
        expiredOf({ id: 'expired', customerId: 'cat', seats: [5] }),
        bookingOf({ id: 'cancelled', customerId: 'dan', cancelledSeats: [6] }),
        bookingOf({ id: 'free', customerId: 'eve', seats: [7], priceMinor: 0 }),
      ],
      payments: [
        paymentOf({ id: 'p1', bookingId: 'paid', status: 'captured', amountMinor: 15_000 }),
        paymentOf({ id: 'p2', bookingId: 'held' }),
        paymentOf({ id: 'p4', bookingId: 'cancelled', status: 'captured' }),
      ],
      concert: { refundFullUntil: null, refundPercentAfter: 0 },
    });
    const { outcomes, changes } = allocateAll(state, callOff('singer is ill'), callOff());
    expect(resultOf('call-off', outcomes[0])).toEqual({ cancelledReservations: 4 });
    expect(changes.newRefunds).toMatchObject([{ paymentId: 'p1', bookingId: 'paid', amountMinor: 10_000 }]);
    expect(changes.changedPayments).toEqual([{ id: 'p2', from: 'open', to: 'rejected' }]);
  });
});
