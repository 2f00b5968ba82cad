import { describe, expect, test } from '@jest/globals';
import { allocateAll, noChanges, refusalOf, resultOf } from '../../support/allocate-requests.js';
import { admin, ann, block, claimSeats, unblock } from '../../support/ledger-requests.js';
import { bookingOf, stateOf } from '../../support/ledger-state.js';

describe('blocking seats', () => {
  test('keeps free seats from the sale', () => {
    const { outcomes, changes } = allocateAll(stateOf(), block([1, 2], 'sound desk'), claimSeats(ann, 2));
    expect(resultOf('block-seats', outcomes[0])).toEqual({ seats: [1, 2] });
    expect(refusalOf(outcomes[1])).toMatchObject({ code: 'SEAT_TAKEN', data: { seats: [2] } });
    const entry = { action: 'block', bookingId: null, reservationId: null, customerId: null, actor: admin };
    expect(changes).toEqual({
      ...noChanges,
      seats: [
        { seatNumber: 1, from: 'free', to: 'blocked', bookingId: null },
        { seatNumber: 2, from: 'free', to: 'blocked', bookingId: null },
      ],
      available: [{ tierId: 'stalls', delta: -2 }],
      history: [
        { ...entry, id: 'id-1', seatNumber: 1, reason: 'sound desk' },
        { ...entry, id: 'id-2', seatNumber: 2, reason: 'sound desk' },
      ],
    });
  });

  test('leaves those alone that are blocked already', () => {
    const { outcomes, changes } = allocateAll(stateOf({ blocked: [1] }), block([1, 2]));
    expect(resultOf('block-seats', outcomes[0])).toEqual({ seats: [1, 2] });
    expect(changes.seats.map(({ seatNumber }) => seatNumber)).toEqual([2]);
    expect(changes.history).toHaveLength(1);
  });

  test('named twice are blocked once', () => {
    const { changes } = allocateAll(stateOf(), block([1, 1]));
    expect(changes.history).toHaveLength(1);
    expect(changes.available).toEqual([{ tierId: 'stalls', delta: -1 }]);
  });

  test('is refused for all of them if one is sold', () => {
    const state = stateOf({ bookings: [bookingOf({ seats: [2, 3] })] });
    const { outcomes, changes } = allocateAll(state, block([1, 2, 3]));
    expect(refusalOf(outcomes[0])).toEqual({ code: 'SEAT_TAKEN', data: { seats: [2, 3] }, fields: [] });
    expect(changes).toEqual(noChanges);
  });

  test('is refused for all of them if one does not exist', () => {
    const { outcomes, changes } = allocateAll(stateOf(), block([1, 11]));
    expect(refusalOf(outcomes[0])).toEqual({
      code: 'INVALID_INPUT',
      data: {},
      fields: [{ pointer: '/seats/1', detail: 'There is no such seat.' }],
    });
    expect(changes).toEqual(noChanges);
  });

  test('works in a draft, before anybody can book', () => {
    const { changes } = allocateAll(stateOf({ concert: { status: 'draft' } }), block([1]));
    expect(changes.seats).toHaveLength(1);
  });

  test.each([block([1]), unblock([1])])('is refused once the concert was called off', (request) => {
    const { outcomes, changes } = allocateAll(stateOf({ concert: { status: 'cancelled' } }), request);
    expect(refusalOf(outcomes[0])).toEqual({ code: 'CONCERT_CALLED_OFF', data: {}, fields: [] });
    expect(changes).toEqual(noChanges);
  });
});

describe('giving blocked seats back', () => {
  test('puts them on sale again', () => {
    const { outcomes, changes } = allocateAll(
      stateOf({ blocked: [1, 2] }),
      unblock([1, 2], 'desk is smaller'),
      claimSeats(ann, 2),
    );
    const { booking } = resultOf('claim-seats', outcomes[1]);
    expect(changes.seats).toEqual([
      { seatNumber: 1, from: 'blocked', to: 'free', bookingId: null },
      { seatNumber: 2, from: 'blocked', to: 'sold', bookingId: booking.id },
    ]);
    expect(changes.available).toEqual([{ tierId: 'stalls', delta: 1 }]);
    expect(changes.history.map(({ action }) => action)).toEqual(['unblock', 'unblock', 'reserve']);
  });

  test('leaves free ones alone', () => {
    const { changes } = allocateAll(stateOf(), unblock([1]));
    expect(changes).toEqual(noChanges);
  });

  test('right after blocking them comes to nothing but two lines of history', () => {
    const { changes } = allocateAll(stateOf(), block([1]), unblock([1]));
    expect(changes).toEqual({ ...noChanges, history: changes.history });
    expect(changes.history.map(({ action }) => action)).toEqual(['block', 'unblock']);
  });
});
