import { describe, expect, test } from '@jest/globals';
import { allocateAll, noChanges, refusalOf, resultOf } from '../../support/allocate-requests.js';
import {
  ann,
  block,
  bob,
  callOff,
  cancelBooking,
  cancelReservation,
  changeSeats,
  claimSeats,
  closePayment,
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
  type StateSpec,
} from '../../support/ledger-state.js';

const payment = paymentOf({ amountMinor: 10_000 });
const hold = holdOf({ seats: [1, 2], cancelledSeats: [3] });
const held = (spec: StateSpec = {}) => onlineState({ bookings: [hold], payments: [payment], ...spec });

describe('confirming a payment', () => {
  test('makes the hold active and the payment confirmed, in its customer’s name', () => {
    const { outcomes, changes } = allocateAll(held(), confirmPayment('booking'));
    const result = resultOf('confirm-payment', outcomes[0]);
    expect(result).toEqual({
      booking: {
        ...hold,
        status: 'active',
        reservations: hold.reservations.map((reservation) =>
          reservation.status === 'held' ? { ...reservation, status: 'active' } : reservation,
        ),
      },
      payment: { ...payment, status: 'confirmed' },
    });
    const entry = { action: 'reserve', bookingId: 'booking', customerId: 'ann', actor: ann, reason: null };
    expect(changes).toEqual({
      ...noChanges,
      changedBookings: [result.booking],
      changedReservations: [
        { id: 'booking/1', from: 'held', to: 'active' },
        { id: 'booking/2', from: 'held', to: 'active' },
      ],
      seats: [
        { seatNumber: 1, from: 'held', to: 'sold', bookingId: 'booking' },
        { seatNumber: 2, from: 'held', to: 'sold', bookingId: 'booking' },
      ],
      changedPayments: [{ id: 'payment', from: 'open', to: 'confirmed' }],
      history: [
        { ...entry, id: 'id-1', reservationId: 'booking/1', seatNumber: 1 },
        { ...entry, id: 'id-2', reservationId: 'booking/2', seatNumber: 2 },
      ],
    });
  });

  test('sixteen times confirms once, and all learn the same', () => {
    const { outcomes, changes } = allocateAll(
      held(),
      ...Array.from({ length: 16 }, () => confirmPayment('booking')),
    );
    const [first, ...others] = outcomes.map((outcome) => resultOf('confirm-payment', outcome));
    for (const other of others) expect(other).toEqual(first);
    expect(changes.history).toHaveLength(2);
    expect(changes.changedPayments).toHaveLength(1);
  });

  test.each(['confirmed', 'captured', 'declined', 'rejected', 'voided'] as const)(
    'that is %s already changes nothing',
    (status) => {
      const settled = { ...payment, status };
      const { outcomes, changes } = allocateAll(held({ payments: [settled] }), confirmPayment('booking'));
      expect(resultOf('confirm-payment', outcomes[0])).toEqual({ booking: hold, payment: settled });
      expect(changes).toEqual(noChanges);
    },
  );

  test('of another amount than the hold costs rejects it, and the hold goes on', () => {
    const { outcomes, changes } = allocateAll(
      held({ payments: [paymentOf({ amountMinor: 9999 })] }),
      confirmPayment('booking'),
    );
    expect(resultOf('confirm-payment', outcomes[0])).toMatchObject({
      booking: { status: 'held' },
      payment: { status: 'rejected' },
    });
    expect(changes).toEqual({
      ...noChanges,
      changedPayments: [{ id: 'payment', from: 'open', to: 'rejected' }],
    });
  });

  test('right after its seats have changed rejects it', () => {
    const { outcomes } = allocateAll(held(), changeSeats('booking', [1, 4]), confirmPayment('booking'));
    expect(resultOf('confirm-payment', outcomes[1])).toMatchObject({
      booking: { status: 'held' },
      payment: { status: 'rejected' },
    });
  });

  test('frees its customer to hold other seats, which count together', () => {
    const { outcomes } = allocateAll(
      held({ concert: { maxSeatsPerCustomer: 3 } }),
      confirmPayment('booking'),
      claimSeats(ann, 4, 5),
      claimSeats(ann, 4),
    );
    expect(refusalOf(outcomes[1])).toMatchObject({ code: 'LIMIT_REACHED', data: { booked: 2 } });
    expect(resultOf('claim-seats', outcomes[2]).booking.status).toBe('held');
  });

  test('that does not exist is refused', () => {
    const { outcomes } = allocateAll(held(), confirmPayment('booking', 'nothing'), confirmPayment('nothing'));
    expect(outcomes.map((outcome) => refusalOf(outcome).code)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  });
});

describe('a payment that comes after its hold has ended', () => {
  const expired = expiredOf({ seats: [1, 2], cancelledSeats: [3] });
  const late = (spec: StateSpec = {}) => onlineState({ bookings: [expired], payments: [payment], ...spec });

  test('brings the booking back where nothing has changed for anybody', () => {
    const { outcomes, changes } = allocateAll(late(), confirmPayment('booking'));
    const { booking, payment: confirmed } = resultOf('confirm-payment', outcomes[0]);
    expect(booking).toMatchObject({
      status: 'active',
      totalMinor: 10_000,
      reservations: [{ status: 'active' }, { status: 'active' }, { status: 'cancelled' }],
    });
    expect(confirmed.status).toBe('confirmed');
    expect(changes).toMatchObject({
      changedReservations: [
        { id: 'booking/1', from: 'expired', to: 'active' },
        { id: 'booking/2', from: 'expired', to: 'active' },
      ],
      seats: [
        { seatNumber: 1, from: 'free', to: 'sold', bookingId: 'booking' },
        { seatNumber: 2, from: 'free', to: 'sold', bookingId: 'booking' },
      ],
      available: [{ tierId: 'stalls', delta: -2 }],
    });
    expect(changes.history.map(({ action, actor }) => [action, actor])).toEqual([
      ['reserve', ann],
      ['reserve', ann],
    ]);
  });

  test('does so in the transaction in which the hold lapses, too', () => {
    const { outcomes, changes } = allocateAll(
      late({ bookings: [holdOf({ seats: [1, 2], expiresAt: now })] }),
      confirmPayment('booking'),
    );
    expect(resultOf('confirm-payment', outcomes[0]).booking.status).toBe('active');
    expect(changes.history.map(({ action }) => action)).toEqual(['expire', 'expire', 'reserve', 'reserve']);
    expect(changes.available).toEqual([]);
    expect(changes.seats).toMatchObject([
      { from: 'held', to: 'sold', bookingId: 'booking' },
      { from: 'held', to: 'sold', bookingId: 'booking' },
    ]);
  });

  test('does so though the sale is over, or the concert has begun', () => {
    for (const concert of [{ saleClosesAt: at(-1) }, { startsAt: at(-1) }]) {
      const { outcomes } = allocateAll(late({ concert }), confirmPayment('booking'));
      expect(resultOf('confirm-payment', outcomes[0]).booking.status).toBe('active');
    }
  });

  test('does so though its customer holds other seats by now, up to the limit', () => {
    const other = holdOf({ id: 'other', seats: [4, 5] });
    const state = (maxSeatsPerCustomer: number) =>
      late({ bookings: [expired, other], concert: { maxSeatsPerCustomer } });
    const within = allocateAll(state(4), confirmPayment('booking'), changeSeats('other', [4, 5, 6]));
    expect(resultOf('confirm-payment', within.outcomes[0]).booking.status).toBe('active');
    expect(refusalOf(within.outcomes[1])).toMatchObject({ code: 'LIMIT_REACHED', data: { booked: 4 } });
    const above = allocateAll(state(3), confirmPayment('booking'));
    expect(resultOf('confirm-payment', above.outcomes[0])).toMatchObject({
      booking: { status: 'expired' },
      payment: { status: 'rejected' },
    });
  });

  const changedSince: [what: string, spec: StateSpec][] = [
    ['the concert was called off', { concert: { status: 'cancelled' } }],
    ['the concert was taken back to a draft', { concert: { status: 'draft' } }],
    ['the limit is lower', { concert: { maxSeatsPerCustomer: 1 } }],
    ['the price is higher', { tiers: [{ seats: 10, priceMinor: 5001 }] }],
    ['the price is lower', { tiers: [{ seats: 10, priceMinor: 4999 }] }],
    ['it is for another amount', { payments: [paymentOf({ amountMinor: 15_000 })] }],
    ['a seat is sold', { bookings: [expired, bookingOf({ id: 'b', customerId: 'bob', seats: [2] })] }],
    ['a seat is held', { bookings: [expired, holdOf({ id: 'b', customerId: 'bob', seats: [2] })] }],
    ['a seat is blocked', { blocked: [1] }],
    [
      'another booking takes the limit',
      {
        bookings: [expired, bookingOf({ id: 'b', seats: [4, 5, 6, 7, 8, 9, 10] })],
      },
    ],
  ];

  test.each(changedSince)('goes back where %s, and nothing else changes', (_, spec) => {
    const { outcomes, changes } = allocateAll(late(spec), confirmPayment('booking'));
    expect(resultOf('confirm-payment', outcomes[0])).toMatchObject({
      booking: { status: 'expired' },
      payment: { status: 'rejected' },
    });
    expect(changes).toEqual({
      ...noChanges,
      changedPayments: [{ id: 'payment', from: 'open', to: 'rejected' }],
    });
  });

  test('goes back where today’s prices come to the same sum for other seats', () => {
    const mixed = expiredOf({ seats: [1, 2] });
    const tiers = [
      { seats: 1, priceMinor: 4000 },
      { id: 'box', seats: 9, priceMinor: 5000 },
    ];
    const reservations = mixed.reservations.map((reservation) =>
      reservation.seatNumber === 2 ? { ...reservation, tierId: 'box' } : reservation,
    );
    const { outcomes } = allocateAll(
      late({ bookings: [{ ...mixed, reservations }], tiers }),
      confirmPayment('booking'),
    );
    expect(resultOf('confirm-payment', outcomes[0]).payment.status).toBe('rejected');
  });

  test('goes back where somebody took a seat in the same transaction before it, and not after it', () => {
    const before = allocateAll(late(), claimSeats(bob, 2), confirmPayment('booking'));
    expect(resultOf('confirm-payment', before.outcomes[1]).payment.status).toBe('rejected');
    const after = allocateAll(late(), confirmPayment('booking'), claimSeats(bob, 2));
    expect(resultOf('confirm-payment', after.outcomes[0]).payment.status).toBe('confirmed');
    expect(refusalOf(after.outcomes[1]).code).toBe('SEAT_TAKEN');
    const blocked = allocateAll(late(), block([1]), confirmPayment('booking'));
    expect(resultOf('confirm-payment', blocked.outcomes[1]).payment.status).toBe('rejected');
    const calledOff = allocateAll(late(), callOff(), confirmPayment('booking'));
    expect(resultOf('confirm-payment', calledOff.outcomes[1]).payment.status).toBe('rejected');
  });

  test('goes back where its customer gave the booking up, before or after it expired', () => {
    const first = allocateAll(held(), cancelBooking(ann, 'booking'), confirmPayment('booking'));
    expect(resultOf('confirm-payment', first.outcomes[1])).toMatchObject({
      booking: { status: 'cancelled' },
      payment: { status: 'rejected' },
    });
    for (const giveUp of [cancelBooking(ann, 'booking'), cancelReservation(ann, 'booking', 'booking/1')]) {
      const { outcomes, changes } = allocateAll(late(), giveUp, confirmPayment('booking'));
      expect(resultOf('confirm-payment', outcomes[1])).toMatchObject({
        booking: { status: 'expired' },
        payment: { status: 'rejected' },
      });
      expect(changes).toEqual({
        ...noChanges,
        changedPayments: [{ id: 'payment', from: 'open', to: 'rejected' }],
      });
    }
  });
});

describe('closing a payment', () => {
  test.each(['declined', 'rejected'] as const)(
    'as %s ends the attempt and leaves the hold as it is',
    (as) => {
      const { outcomes, changes } = allocateAll(held(), closePayment('booking', as));
      expect(resultOf('close-payment', outcomes[0])).toEqual({ ...payment, status: as });
      expect(changes).toEqual({ ...noChanges, changedPayments: [{ id: 'payment', from: 'open', to: as }] });
    },
  );

  test('that is not open any more changes nothing: the first decision stands', () => {
    for (const status of ['confirmed', 'captured', 'declined', 'rejected', 'voided'] as const) {
      const settled = { ...payment, status };
      const state = held({ payments: [settled] });
      const { outcomes, changes } = allocateAll(state, closePayment('booking', 'declined'));
      expect(resultOf('close-payment', outcomes[0])).toEqual(settled);
      expect(changes).toEqual(noChanges);
    }
  });

  test('comes too late behind a confirmation of the same transaction, and a confirmation behind it', () => {
    const late = allocateAll(held(), confirmPayment('booking'), closePayment('booking', 'rejected'));
    expect(resultOf('close-payment', late.outcomes[1]).status).toBe('confirmed');
    const early = allocateAll(held(), closePayment('booking', 'declined'), confirmPayment('booking'));
    expect(resultOf('confirm-payment', early.outcomes[1])).toMatchObject({
      booking: { status: 'held' },
      payment: { status: 'declined' },
    });
  });

  test('that does not exist is refused', () => {
    const { outcomes } = allocateAll(held(), closePayment('booking', 'declined', 'nothing'));
    expect(refusalOf(outcomes[0]).code).toBe('NOT_FOUND');
  });
});
