import { describe, expect, test } from '@jest/globals';
import { allocateAll, noChanges, refusalOf, resultOf } from '../../support/allocate-requests.js';
import { ann, bob, claim, claimSeats } from '../../support/ledger-requests.js';
import { at, bookingOf, now, stateOf } from '../../support/ledger-state.js';

describe('claiming seats by number', () => {
  test('books all of them at once', () => {
    const contact = { name: 'Ann', email: 'ann@example.org' };
    const { outcomes } = allocateAll(stateOf(), claim(ann, { seats: [4, 5] }, { contact }));
    expect(resultOf('claim-seats', outcomes[0])).toEqual({
      replayed: false,
      booking: {
        id: 'id-1',
        reference: 'REF-1',
        concertId: 'concert',
        customerId: 'ann',
        contact,
        status: 'active',
        totalMinor: 10_000,
        currency: 'EUR',
        expiresAt: null,
        extensionsLeft: 0,
        createdAt: now,
        idempotency: null,
        reservations: [
          { id: 'id-2', seatNumber: 4, label: 'A4', tierId: 'stalls', priceMinor: 5000, status: 'active' },
          { id: 'id-3', seatNumber: 5, label: 'A5', tierId: 'stalls', priceMinor: 5000, status: 'active' },
        ],
      },
    });
  });

  test('says what has to be written, table by table', () => {
    const { outcomes, changes } = allocateAll(stateOf(), claimSeats(ann, 4, 5));
    const { booking } = resultOf('claim-seats', outcomes[0]);
    const entry = { action: 'reserve', bookingId: 'id-1', customerId: 'ann', actor: ann, reason: null };
    expect(changes).toEqual({
      ...noChanges,
      newBookings: [booking],
      newReservations: booking.reservations.map((reservation) => ({ booking, reservation })),
      seats: [
        { seatNumber: 4, from: 'free', to: 'sold', bookingId: 'id-1' },
        { seatNumber: 5, from: 'free', to: 'sold', bookingId: 'id-1' },
      ],
      available: [{ tierId: 'stalls', delta: -2 }],
      history: [
        { ...entry, id: 'id-4', reservationId: 'id-2', seatNumber: 4 },
        { ...entry, id: 'id-5', reservationId: 'id-3', seatNumber: 5 },
      ],
    });
  });

  test('lists the seats of a booking in their order, however they were asked for', () => {
    const { outcomes } = allocateAll(stateOf(), claimSeats(ann, 7, 2, 5));
    const { reservations } = resultOf('claim-seats', outcomes[0]).booking;
    expect(reservations.map(({ seatNumber }) => seatNumber)).toEqual([2, 5, 7]);
  });

  test('charges each seat its tier’s price and counts each tier', () => {
    const state = stateOf({
      tiers: [
        { id: 'box', priceMinor: 9000, seats: 2 },
        { id: 'stalls', priceMinor: 5000, seats: 8 },
      ],
    });
    const { outcomes, changes } = allocateAll(state, claimSeats(ann, 2, 3, 4));
    expect(resultOf('claim-seats', outcomes[0]).booking.totalMinor).toBe(19_000);
    expect(changes.available).toEqual([
      { tierId: 'box', delta: -1 },
      { tierId: 'stalls', delta: -2 },
    ]);
  });

  test('takes general-admission places by number as well', () => {
    const state = stateOf({ tiers: [{ id: 'floor', seating: 'general', seats: 5 }] });
    const { outcomes } = allocateAll(state, claimSeats(ann, 3));
    expect(resultOf('claim-seats', outcomes[0]).booking.reservations).toMatchObject([
      { seatNumber: 3, label: null },
    ]);
  });
});

describe('of two claims for the same seat', () => {
  test('the earlier gets it and the later learns which seats are gone', () => {
    const { outcomes, changes } = allocateAll(stateOf(), claimSeats(ann, 4, 5), claimSeats(bob, 5, 6, 4));
    expect(resultOf('claim-seats', outcomes[0]).booking.customerId).toBe('ann');
    expect(refusalOf(outcomes[1])).toEqual({ code: 'SEAT_TAKEN', data: { seats: [5, 4] }, fields: [] });
    expect(changes.newBookings).toHaveLength(1);
    expect(changes.seats.map(({ seatNumber }) => seatNumber)).toEqual([4, 5]);
  });

  test('the later keeps none of its other seats, so that a third can have them', () => {
    const { outcomes } = allocateAll(
      stateOf(),
      claimSeats(ann, 4),
      claimSeats(bob, 4, 6),
      claimSeats({ id: 'cat', role: 'customer' }, 6),
    );
    expect(refusalOf(outcomes[1]).code).toBe('SEAT_TAKEN');
    expect(resultOf('claim-seats', outcomes[2]).booking.reservations).toMatchObject([{ seatNumber: 6 }]);
  });
});

describe('a claim is refused, without a trace,', () => {
  test('if a seat is sold or blocked', () => {
    const state = stateOf({ bookings: [bookingOf({ customerId: 'bob', seats: [1] })], blocked: [3] });
    const { outcomes, changes } = allocateAll(state, claimSeats(ann, 1, 2, 3));
    expect(refusalOf(outcomes[0])).toEqual({ code: 'SEAT_TAKEN', data: { seats: [1, 3] }, fields: [] });
    expect(changes).toEqual(noChanges);
  });

  test('if a seat does not exist, naming its place in the request', () => {
    const { outcomes, changes } = allocateAll(stateOf(), claimSeats(ann, 1, 11, 2, 0));
    expect(refusalOf(outcomes[0])).toEqual({
      code: 'INVALID_INPUT',
      data: {},
      fields: [
        { pointer: '/seats/1', detail: 'There is no such seat.' },
        { pointer: '/seats/3', detail: 'There is no such seat.' },
      ],
    });
    expect(changes).toEqual(noChanges);
  });

  test('if it names a seat twice', () => {
    const { outcomes, changes } = allocateAll(stateOf(), claimSeats(ann, 3, 4, 3));
    expect(refusalOf(outcomes[0])).toMatchObject({
      code: 'INVALID_INPUT',
      fields: [{ pointer: '/seats/2' }],
    });
    expect(changes).toEqual(noChanges);
  });

  test.each([
    ['draft', { status: 'draft' }, null],
    ['not_yet_on_sale', { saleOpensAt: at(1) }, at(1)],
    ['sale_closed', { saleClosesAt: now }, null],
    ['ended', { startsAt: now }, null],
    ['cancelled', { status: 'cancelled' }, null],
  ] as const)('if the concert is %s', (phase, concert, opensAt) => {
    const { outcomes, changes } = allocateAll(stateOf({ concert }), claimSeats(ann, 1));
    expect(refusalOf(outcomes[0])).toEqual({ code: 'NOT_ON_SALE', data: { phase, opensAt }, fields: [] });
    expect(changes).toEqual(noChanges);
  });
});

describe('the limit per customer', () => {
  const limitOf = (maxSeatsPerCustomer: number) => ({ concert: { maxSeatsPerCustomer } });

  test('may be reached but not passed', () => {
    const { outcomes } = allocateAll(stateOf(limitOf(3)), claimSeats(ann, 1, 2, 3), claimSeats(ann, 4));
    expect(resultOf('claim-seats', outcomes[0]).booking.reservations).toHaveLength(3);
    expect(refusalOf(outcomes[1])).toEqual({
      code: 'LIMIT_REACHED',
      data: { limit: 3, booked: 3, left: 0 },
      fields: [],
    });
  });

  test('may be one', () => {
    const { outcomes } = allocateAll(
      stateOf(limitOf(1)),
      claimSeats(ann, 1, 2),
      claimSeats(ann, 1),
      claimSeats(bob, 2),
      claimSeats(bob, 3),
    );
    expect(refusalOf(outcomes[0]).data).toEqual({ limit: 1, booked: 0, left: 1 });
    expect(resultOf('claim-seats', outcomes[1]).booking.reservations).toHaveLength(1);
    expect(resultOf('claim-seats', outcomes[2]).booking.reservations).toHaveLength(1);
    expect(refusalOf(outcomes[3]).data).toEqual({ limit: 1, booked: 1, left: 0 });
  });

  test('counts what was booked before, and nothing that was cancelled', () => {
    const bookings = [bookingOf({ seats: [1, 2], cancelledSeats: [3, 4] })];
    const { outcomes } = allocateAll(
      stateOf({ ...limitOf(4), bookings }),
      claimSeats(ann, 5, 6, 7),
      claimSeats(ann, 3, 4),
    );
    expect(refusalOf(outcomes[0]).data).toEqual({ limit: 4, booked: 2, left: 2 });
    expect(resultOf('claim-seats', outcomes[1]).booking.reservations).toHaveLength(2);
  });

  test('leaves nothing, rather than less than nothing, where it was lowered later', () => {
    const bookings = [bookingOf({ seats: [1, 2, 3] })];
    const { outcomes } = allocateAll(stateOf({ ...limitOf(1), bookings }), claimSeats(ann, 4));
    expect(refusalOf(outcomes[0]).data).toEqual({ limit: 1, booked: 3, left: 0 });
  });
});
