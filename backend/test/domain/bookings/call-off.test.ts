import { describe, expect, test } from '@jest/globals';
import { allocateAll, noChanges, refusalOf, resultOf } from '../../support/allocate-requests.js';
import { admin, ann, bob, callOff, cancelBooking, claimSeats } from '../../support/ledger-requests.js';
import { bookingOf, stateOf } from '../../support/ledger-state.js';

describe('calling a concert off', () => {
  const bookings = [
    bookingOf({ id: 'first', customerId: 'ann', seats: [1, 2], cancelledSeats: [3] }),
    bookingOf({ id: 'second', customerId: 'bob', seats: [4] }),
    bookingOf({ id: 'third', customerId: 'cat', cancelledSeats: [5] }),
  ];

  test('cancels every live reservation, with the admin and the reason in the history', () => {
    const { outcomes, changes } = allocateAll(stateOf({ bookings }), callOff('singer is ill'));
    expect(resultOf('call-off', outcomes[0])).toEqual({ cancelledReservations: 3 });
    expect(changes.status).toBe('cancelled');
    expect(changes.changedBookings).toMatchObject([
      { id: 'first', status: 'cancelled' },
      { id: 'second', status: 'cancelled' },
    ]);
    expect(changes.changedReservations.map(({ id }) => id)).toEqual(['first/1', 'first/2', 'second/4']);
    expect(changes.seats.map(({ seatNumber, to }) => [seatNumber, to])).toEqual([
      [1, 'free'],
      [2, 'free'],
      [4, 'free'],
    ]);
    expect(changes.available).toEqual([{ tierId: 'stalls', delta: 3 }]);
    expect(changes.history).toMatchObject([
      { action: 'cancel', customerId: 'ann', seatNumber: 1, actor: admin, reason: 'singer is ill' },
      { action: 'cancel', customerId: 'ann', seatNumber: 2, actor: admin, reason: 'singer is ill' },
      { action: 'cancel', customerId: 'bob', seatNumber: 4, actor: admin, reason: 'singer is ill' },
    ]);
  });

  test('twice changes nothing twice', () => {
    const once = allocateAll(stateOf({ bookings }), callOff());
    const twice = allocateAll(stateOf({ bookings }), callOff(), callOff());
    expect(resultOf('call-off', twice.outcomes[1])).toEqual({ cancelledReservations: 0 });
    expect(twice.changes).toEqual(once.changes);

    const later = allocateAll(stateOf({ concert: { status: 'cancelled' } }), callOff());
    expect(later.changes).toEqual(noChanges);
  });

  test('stands between the claims before it and those after it', () => {
    const { outcomes, changes } = allocateAll(stateOf(), claimSeats(ann, 1), callOff(), claimSeats(bob, 2));
    expect(resultOf('claim-seats', outcomes[0]).booking.customerId).toBe('ann');
    expect(resultOf('call-off', outcomes[1])).toEqual({ cancelledReservations: 1 });
    expect(refusalOf(outcomes[2])).toEqual({
      code: 'NOT_ON_SALE',
      data: { phase: 'cancelled', opensAt: null },
      fields: [],
    });
    expect(changes).toMatchObject({
      newBookings: [{ customerId: 'ann', status: 'cancelled' }],
      seats: [],
      available: [],
      status: 'cancelled',
    });
    expect(changes.history.map(({ action }) => action)).toEqual(['reserve', 'cancel']);
  });

  test('lets a customer cancel what was cancelled with it, without an error', () => {
    const { outcomes, changes } = allocateAll(stateOf({ bookings }), callOff(), cancelBooking(bob, 'second'));
    expect(resultOf('cancel-booking', outcomes[1]).status).toBe('cancelled');
    expect(changes.history).toHaveLength(3);
  });

  test('works for a draft, too', () => {
    const { changes } = allocateAll(stateOf({ concert: { status: 'draft' } }), callOff());
    expect(changes).toEqual({ ...noChanges, status: 'cancelled' });
  });

  test('does not touch bookings of other concerts', () => {
    const elsewhere = bookingOf({ concertId: 'another concert', seats: [1] });
    const { outcomes } = allocateAll(stateOf({ bookings: [elsewhere] }), callOff());
    expect(resultOf('call-off', outcomes[0])).toEqual({ cancelledReservations: 0 });
  });
});
