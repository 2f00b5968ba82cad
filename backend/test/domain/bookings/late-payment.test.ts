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
    [
      'it is for today’s price and the hold was not',
      {
        tiers: [{ seats: 10, priceMinor: 6000 }],
        payments: [paymentOf({ amountMinor: 12_000 })],
      },
    ],
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
