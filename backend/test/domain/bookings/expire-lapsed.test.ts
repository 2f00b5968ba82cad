import { describe, expect, test } from '@jest/globals';
import { theSystem } from '../../../src/domain/customers/actor.js';
import { allocateAll, noChanges, refusalOf, resultOf } from '../../support/allocate-requests.js';
import {
  ann,
  beginPayment,
  bob,
  cancelBooking,
  changeSeats,
  claimPlaces,
  claimSeats,
  block,
  expireHolds,
  extendHold,
} from '../../support/ledger-requests.js';
import { at, bookingOf, holdOf, onlineState, paymentOf } from '../../support/ledger-state.js';

const endingIn = (milliseconds: number) =>
  onlineState({ bookings: [holdOf({ seats: [1, 2], expiresAt: at(milliseconds) })] });

describe('a hold whose time is over', () => {
  test('expires as a whole, whatever is asked next', () => {
    const hold = holdOf({ seats: [1, 2], cancelledSeats: [3], expiresAt: at(0) });
    const { outcomes, changes } = allocateAll(onlineState({ bookings: [hold] }), expireHolds);
    expect(outcomes).toEqual([{ result: null }]);
    const entry = {
      action: 'expire',
      bookingId: 'booking',
      customerId: 'ann',
      actor: theSystem,
      reason: null,
    };
    expect(changes).toEqual({
      ...noChanges,
      changedBookings: [
        {
          ...hold,
          status: 'expired',
          reservations: [
            { ...hold.reservations[0], status: 'expired' },
            { ...hold.reservations[1], status: 'expired' },
            hold.reservations[2],
          ],
        },
      ],
      changedReservations: [
        { id: 'booking/1', from: 'held', to: 'expired' },
        { id: 'booking/2', from: 'held', to: 'expired' },
      ],
      seats: [
        { seatNumber: 1, from: 'held', to: 'free', bookingId: null },
        { seatNumber: 2, from: 'held', to: 'free', bookingId: null },
      ],
      available: [{ tierId: 'stalls', delta: 2 }],
      history: [
        { ...entry, id: 'id-1', reservationId: 'booking/1', seatNumber: 1 },
        { ...entry, id: 'id-2', reservationId: 'booking/2', seatNumber: 2 },
      ],
    });
  });

  test('expires with a refused request, and with none at all', () => {
    const refused = allocateAll(endingIn(0), claimSeats(bob, 99));
    expect(refusalOf(refused.outcomes[0]).code).toBe('INVALID_INPUT');
    expect(refused.changes.changedBookings).toMatchObject([{ status: 'expired' }]);
    expect(allocateAll(endingIn(0)).changes).toEqual(refused.changes);
  });

  test('is not over a millisecond before its end', () => {
    expect(allocateAll(endingIn(1), expireHolds).changes).toEqual(noChanges);
    expect(refusalOf(allocateAll(endingIn(1), claimSeats(bob, 1)).outcomes[0]).code).toBe('SEAT_TAKEN');
  });

  test.each([0, -1])('is over %i ms from its end, for every hold of the concert alike', (milliseconds) => {
    const bookings = [
      holdOf({ id: 'a', customerId: 'ann', seats: [1], expiresAt: at(milliseconds) }),
      holdOf({ id: 'b', customerId: 'bob', seats: [2], expiresAt: at(milliseconds + 2) }),
      holdOf({ id: 'c', customerId: 'cat', seats: [3], expiresAt: at(milliseconds) }),
      bookingOf({ id: 'd', customerId: 'dan', seats: [4], expiresAt: at(milliseconds) }),
    ];
    const { changes } = allocateAll(onlineState({ bookings }), expireHolds);
    expect(changes.changedBookings.map(({ id, status }) => [id, status])).toEqual([
      ['a', 'expired'],
      ['c', 'expired'],
    ]);
  });

  test('of another concert is left to that one', () => {
    const elsewhere = holdOf({ concertId: 'another concert', expiresAt: at(-1) });
    expect(allocateAll(onlineState({ bookings: [elsewhere] }), expireHolds).changes).toEqual(noChanges);
  });

  test('leaves an open attempt to pay as it is: its money may still come', () => {
    const state = onlineState({ bookings: [holdOf({ expiresAt: at(0) })], payments: [paymentOf()] });
    expect(allocateAll(state, expireHolds).changes.changedPayments).toEqual([]);
  });
});

describe('a lapsed hold counts nowhere:', () => {
  test('its seats can be taken, and have a new owner in the same transaction', () => {
    const { outcomes, changes } = allocateAll(endingIn(0), claimSeats(bob, 1, 3));
    const { booking } = resultOf('claim-seats', outcomes[0]);
    expect(changes.seats).toEqual([
      { seatNumber: 1, from: 'held', to: 'held', bookingId: booking.id },
      { seatNumber: 2, from: 'held', to: 'free', bookingId: null },
      { seatNumber: 3, from: 'free', to: 'held', bookingId: booking.id },
    ]);
    expect(changes.available).toEqual([]);
    expect(changes.history.map(({ action, seatNumber }) => [action, seatNumber])).toEqual([
      ['expire', 1],
      ['expire', 2],
      ['hold', 1],
      ['hold', 3],
    ]);
  });

  test('not as the one unpaid hold of its customer', () => {
    const { outcomes, changes } = allocateAll(endingIn(0), claimSeats(ann, 1));
    expect(resultOf('claim-seats', outcomes[0]).booking.status).toBe('held');
    expect(changes.changedBookings).toMatchObject([{ id: 'booking', status: 'expired' }]);
    expect(changes.newBookings).toHaveLength(1);
  });

  test('not in its customer’s limit', () => {
    const bookings = [
      holdOf({ seats: [1, 2, 3], expiresAt: at(0) }),
      bookingOf({ id: 'active', seats: [4] }),
    ];
    const state = onlineState({ bookings, concert: { maxSeatsPerCustomer: 4 } });
    const { outcomes } = allocateAll(state, claimSeats(ann, 5, 6, 7, 8), claimSeats(ann, 5, 6, 7));
    expect(refusalOf(outcomes[0])).toMatchObject({ code: 'LIMIT_REACHED', data: { booked: 1, left: 3 } });
    expect(resultOf('claim-seats', outcomes[1]).booking.reservations).toHaveLength(3);
  });

  test('not in general admission, up to the last place', () => {
    const floor = { id: 'stalls', seating: 'general', seats: 4 } as const;
    const state = onlineState({ tiers: [floor], bookings: [holdOf({ seats: [1, 2], expiresAt: at(0) })] });
    const { outcomes } = allocateAll(state, claimPlaces(bob, { stalls: 4 }));
    const { reservations } = resultOf('claim-seats', outcomes[0]).booking;
    expect(reservations.map(({ seatNumber }) => seatNumber)).toEqual([1, 2, 3, 4]);
  });

  test('not among the best seats', () => {
    const state = onlineState({ bookings: [holdOf({ seats: [5, 6], expiresAt: at(0) })] });
    const { outcomes } = allocateAll(state, claimPlaces(bob, { stalls: 2 }));
    const { reservations } = resultOf('claim-seats', outcomes[0]).booking;
    expect(reservations.map(({ seatNumber }) => seatNumber)).toEqual([5, 6]);
  });

  test('not against blocking its seats', () => {
    const { changes } = allocateAll(endingIn(0), block([1]));
    expect(changes.seats).toMatchObject([
      { seatNumber: 1, from: 'held', to: 'blocked' },
      { seatNumber: 2, from: 'held', to: 'free' },
    ]);
  });

  test('not for other holds, which may change to its seats', () => {
    const bookings = [
      holdOf({ id: 'lapsed', seats: [1, 2], expiresAt: at(0) }),
      holdOf({ id: 'other', customerId: 'bob', seats: [3] }),
    ];
    const { outcomes } = allocateAll(onlineState({ bookings }), changeSeats('other', [1, 2], { actor: bob }));
    expect(resultOf('change-hold', outcomes[0]).totalMinor).toBe(10_000);
  });
});

describe('nobody can do with an expired hold', () => {
  test.each([
    ['change it', changeSeats('booking', [3])],
    ['extend it', extendHold('booking')],
    ['begin to pay it', beginPayment(ann, 'booking')],
  ])('what needs one: %s', (_, request) => {
    const { outcomes, changes } = allocateAll(endingIn(0), request);
    expect(refusalOf(outcomes[0])).toMatchObject({ code: 'HOLD_EXPIRED', data: { expiresAt: at(0) } });
    expect(changes.newPayments).toEqual([]);
    expect(changes.changedBookings).toMatchObject([{ status: 'expired' }]);
  });

  test('but cancel it without an error, and without a change', () => {
    const { outcomes, changes } = allocateAll(endingIn(0), cancelBooking(ann, 'booking'));
    expect(resultOf('cancel-booking', outcomes[0]).status).toBe('expired');
    expect(changes.history.map(({ action }) => action)).toEqual(['expire', 'expire']);
  });
});
