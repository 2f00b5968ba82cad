import { describe, expect, test } from '@jest/globals';
import { allocateAll, noChanges, refusalOf, resultOf } from '../../support/allocate-requests.js';
import { ann, block, bob, claim, claimPlaces, claimSeats } from '../../support/ledger-requests.js';
import { bookingOf, stateOf } from '../../support/ledger-state.js';

const festival = [
  { id: 'vip', priceMinor: 10_000, seating: 'general', seats: 2 },
  { id: 'general', priceMinor: 1000, seating: 'general', seats: 6 },
] as const;

describe('claiming so many of a tier', () => {
  test('gives general-admission places, the lowest numbers first', () => {
    const { outcomes, changes } = allocateAll(stateOf({ tiers: festival }), claimPlaces(ann, { general: 3 }));
    const { booking } = resultOf('claim-seats', outcomes[0]);
    expect(booking.reservations).toMatchObject([
      { seatNumber: 3, label: null, tierId: 'general' },
      { seatNumber: 4, label: null, tierId: 'general' },
      { seatNumber: 5, label: null, tierId: 'general' },
    ]);
    expect(booking.totalMinor).toBe(3000);
    expect(changes.available).toEqual([{ tierId: 'general', delta: -3 }]);
  });

  test('gives places of several tiers in one booking', () => {
    const { outcomes } = allocateAll(stateOf({ tiers: festival }), claimPlaces(ann, { general: 1, vip: 2 }));
    const { booking } = resultOf('claim-seats', outcomes[0]);
    expect(booking.totalMinor).toBe(21_000);
    expect(booking.reservations.map(({ seatNumber }) => seatNumber)).toEqual([1, 2, 3]);
  });

  test('gives the best seats of an assigned tier, side by side', () => {
    const state = stateOf({ tiers: [{ seats: 20 }], blocked: [5] });
    const { outcomes } = allocateAll(state, claimPlaces(ann, { stalls: 4 }));
    const { reservations } = resultOf('claim-seats', outcomes[0]).booking;
    expect(reservations.map(({ label }) => label)).toEqual(['A1', 'A2', 'A3', 'A4']);
  });

  test('does not give what an earlier request of the same transaction took, by number or by tier', () => {
    const { outcomes } = allocateAll(
      stateOf({ tiers: festival }),
      claimSeats(bob, 3, 5),
      block([4]),
      claimPlaces(ann, { general: 2 }),
      claimPlaces(ann, { general: 1 }),
    );
    const seatsOf = (index: number) =>
      resultOf('claim-seats', outcomes[index]).booking.reservations.map(({ seatNumber }) => seatNumber);
    expect(seatsOf(2)).toEqual([6, 7]);
    expect(seatsOf(3)).toEqual([8]);
  });
});

describe('a claim of a tier is refused, without a trace,', () => {
  test('if not so many are left, naming each tier that is short', () => {
    const state = stateOf({ tiers: festival, blocked: [1], concert: { maxSeatsPerCustomer: 50 } });
    const { outcomes, changes } = allocateAll(state, claimPlaces(ann, { vip: 2, general: 7 }));
    expect(refusalOf(outcomes[0])).toEqual({
      code: 'SOLD_OUT',
      data: {
        tiers: [
          { tierId: 'vip', requested: 2, available: 1 },
          { tierId: 'general', requested: 7, available: 6 },
        ],
      },
      fields: [],
    });
    expect(changes).toEqual(noChanges);
  });

  test('if one of its tiers is short and another is not', () => {
    const { outcomes, changes } = allocateAll(
      stateOf({ tiers: festival }),
      claimPlaces(ann, { general: 1, vip: 3 }),
    );
    expect(refusalOf(outcomes[0]).data).toEqual({ tiers: [{ tierId: 'vip', requested: 3, available: 2 }] });
    expect(changes).toEqual(noChanges);
  });

  test('if there is no such tier, naming its place in the request', () => {
    const { outcomes, changes } = allocateAll(stateOf(), claimPlaces(ann, { stalls: 1, balcony: 1 }));
    expect(refusalOf(outcomes[0])).toEqual({
      code: 'INVALID_INPUT',
      data: {},
      fields: [{ pointer: '/tiers/1/tierId', detail: 'There is no such tier.' }],
    });
    expect(changes).toEqual(noChanges);
  });

  test('if it names a tier twice', () => {
    const tiers = [
      { tierId: 'stalls', quantity: 1 },
      { tierId: 'stalls', quantity: 2 },
    ];
    const { outcomes, changes } = allocateAll(stateOf(), claim(ann, { tiers }));
    expect(refusalOf(outcomes[0])).toMatchObject({
      code: 'INVALID_INPUT',
      fields: [{ pointer: '/tiers/1/tierId' }],
    });
    expect(changes).toEqual(noChanges);
  });

  test('if all of its tiers together pass the customer’s limit', () => {
    const bookings = [bookingOf({ seats: [1, 2] })];
    const state = stateOf({
      tiers: [{ seats: 5 }, { id: 'floor', seating: 'general', seats: 5 }],
      bookings,
      concert: { maxSeatsPerCustomer: 5 },
    });
    const { outcomes, changes } = allocateAll(state, claimPlaces(ann, { stalls: 2, floor: 2 }));
    expect(refusalOf(outcomes[0])).toEqual({
      code: 'LIMIT_REACHED',
      data: { limit: 5, booked: 2, left: 3 },
      fields: [],
    });
    expect(changes).toEqual(noChanges);
  });
});
