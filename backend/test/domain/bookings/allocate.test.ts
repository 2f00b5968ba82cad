import { describe, expect, test } from '@jest/globals';
import { allocate } from '../../../src/domain/bookings/allocate.js';
import { allocateAll, noChanges } from '../../support/allocate-requests.js';
import { countingDraw } from '../../support/counting-draw.js';
import {
  ann,
  block,
  bob,
  callOff,
  cancelBooking,
  cancelReservation,
  claim,
  claimPlaces,
  claimSeats,
  keyed,
  unblock,
} from '../../support/ledger-requests.js';
import { bookingOf, stateOf } from '../../support/ledger-state.js';

const state = stateOf({
  tiers: [{ seats: 20 }, { id: 'floor', seating: 'general', seats: 10 }],
  blocked: [20],
  bookings: [
    bookingOf({ id: 'first', customerId: 'ann', seats: [1, 2], idempotency: keyed('key') }),
    bookingOf({ id: 'second', customerId: 'bob', seats: [3], cancelledSeats: [4] }),
  ],
});

const requests = [
  claimSeats(ann, 5, 6),
  claimSeats(bob, 6, 7),
  claimPlaces(bob, { stalls: 3, floor: 2 }),
  claim(ann, { seats: [1, 2] }, { idempotency: keyed('key') }),
  cancelReservation(ann, 'first', 'first/1'),
  cancelBooking(bob, 'second'),
  block([8]),
  unblock([20]),
  callOff('rain'),
  claimSeats(ann, 9),
];

describe('allocate is a pure function:', () => {
  test('the same state, requests and draws give the same allocation', () => {
    expect(allocateAll(state, ...requests)).toEqual(allocateAll(state, ...requests));
  });

  test('neither the state nor the requests are touched', () => {
    const before = structuredClone({ state: { ...state, liveSeats: [...state.liveSeats] }, requests });
    allocateAll(state, ...requests);
    expect({ state: { ...state, liveSeats: [...state.liveSeats] }, requests }).toEqual(before);
  });

  test('no request comes to no changes', () => {
    expect(allocateAll(state)).toEqual({ outcomes: [], changes: noChanges });
  });
});

test('every request gets an outcome, in the order of arrival', () => {
  const { outcomes } = allocateAll(state, ...requests);
  expect(outcomes.map((outcome) => ('refusal' in outcome ? outcome.refusal.code : 'granted'))).toEqual([
    'granted',
    'SEAT_TAKEN',
    'granted',
    'granted',
    'granted',
    'granted',
    'granted',
    'granted',
    'granted',
    'NOT_ON_SALE',
  ]);
});

test('refused requests change nothing for those around them', () => {
  const granted = [claimSeats(ann, 5, 6), cancelBooking(bob, 'second'), block([8])];
  const refused = [
    claimSeats(bob, 1),
    claimSeats(bob, 99),
    claimPlaces(bob, { floor: 11 }),
    claimPlaces(ann, { stalls: 7 }),
    block([1]),
    cancelBooking(bob, 'nothing'),
    claim(ann, { seats: [9] }, { idempotency: keyed('key', 'another body') }),
  ];
  const alone = allocateAll(state, ...granted);
  const mixed = allocateAll(
    state,
    ...refused,
    granted[0]!,
    ...refused,
    granted[1]!,
    ...refused,
    granted[2]!,
    ...refused,
  );
  expect(mixed.outcomes.filter((outcome) => 'refusal' in outcome)).toHaveLength(4 * refused.length);
  expect(mixed.changes).toEqual(alone.changes);
});

test('an error that is no refusal is passed on', () => {
  const draw = {
    ...countingDraw(),
    reference: () => {
      throw new RangeError('out of references');
    },
  };
  expect(() => allocate(state, [claimSeats(ann, 5)], draw)).toThrow(RangeError);
});
