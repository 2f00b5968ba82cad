import { describe, expect, test } from '@jest/globals';
import { allocateAll, noChanges, refusalOf, resultOf } from '../../support/allocate-requests.js';
import {
  ann,
  bob,
  cancelBooking,
  claim,
  claimPlaces,
  claimSeats,
  keyed,
} from '../../support/ledger-requests.js';
import { at, bookingOf, expiredOf, holdOf, onlineState, stateOf } from '../../support/ledger-state.js';

const festival = [
  { id: 'vip', priceMinor: 10_000, seating: 'general', seats: 2 },
  { id: 'stalls', priceMinor: 5000, seats: 6 },
  { id: 'children', priceMinor: 0, seating: 'general', seats: 4 },
] as const;

describe('claiming seats that are paid online', () => {
  test('holds them for as long as the concert says', () => {
    const { outcomes, changes } = allocateAll(onlineState(), claimSeats(ann, 4, 5));
    const { booking, replayed } = resultOf('claim-seats', outcomes[0]);
    expect(replayed).toBe(false);
    expect(booking).toMatchObject({
      status: 'held',
      totalMinor: 10_000,
      expiresAt: at(480_000),
      extensionsLeft: 10,
      reservations: [{ status: 'held' }, { status: 'held' }],
    });
    const entry = { action: 'hold', bookingId: booking.id, customerId: 'ann', actor: ann, reason: null };
    expect(changes).toEqual({
      ...noChanges,
      newBookings: [booking],
      newReservations: booking.reservations.map((reservation) => ({ booking, reservation })),
      seats: [
        { seatNumber: 4, from: 'free', to: 'held', bookingId: booking.id },
        { seatNumber: 5, from: 'free', to: 'held', bookingId: booking.id },
      ],
      available: [{ tierId: 'stalls', delta: -2 }],
      history: booking.reservations.map((reservation, index) => ({
        ...entry,
        id: `id-${4 + index}`,
        reservationId: reservation.id,
        seatNumber: reservation.seatNumber,
      })),
    });
  });

  test('goes by the concert’s own terms', () => {
    const terms = { holdSeconds: 60, maxHoldExtensions: 0 };
    const { outcomes } = allocateAll(onlineState({ concert: terms }), claimSeats(ann, 1));
    expect(resultOf('claim-seats', outcomes[0]).booking).toMatchObject({
      expiresAt: at(60_000),
      extensionsLeft: 0,
    });
  });

  test('holds several tiers in one booking, each at its price', () => {
    const { outcomes, changes } = allocateAll(
      onlineState({ tiers: festival }),
      claimPlaces(ann, { vip: 1, stalls: 2, children: 1 }),
    );
    const { booking } = resultOf('claim-seats', outcomes[0]);
    expect(booking).toMatchObject({ status: 'held', totalMinor: 20_000 });
    expect(
      booking.reservations.map(({ tierId, priceMinor, status }) => [tierId, priceMinor, status]),
    ).toEqual([
      ['vip', 10_000, 'held'],
      ['stalls', 5000, 'held'],
      ['stalls', 5000, 'held'],
      ['children', 0, 'held'],
    ]);
    expect(changes.available).toEqual([
      { tierId: 'vip', delta: -1 },
      { tierId: 'stalls', delta: -2 },
      { tierId: 'children', delta: -1 },
    ]);
  });

  test('makes what is free of charge active at once, with no end', () => {
    const { outcomes, changes } = allocateAll(
      onlineState({ tiers: festival }),
      claimPlaces(ann, { children: 2 }),
    );
    expect(resultOf('claim-seats', outcomes[0]).booking).toMatchObject({
      status: 'active',
      totalMinor: 0,
      expiresAt: null,
      extensionsLeft: 0,
    });
    expect(changes.history.map(({ action }) => action)).toEqual(['reserve', 'reserve']);
    expect(changes.seats.every(({ to }) => to === 'sold')).toBe(true);
  });

  test('takes seats from the limit', () => {
    const state = onlineState({
      bookings: [bookingOf({ id: 'active', seats: [1] })],
      concert: { maxSeatsPerCustomer: 3 },
    });
    const { outcomes } = allocateAll(state, claimSeats(ann, 2, 3, 4));
    expect(refusalOf(outcomes[0])).toMatchObject({
      code: 'LIMIT_REACHED',
      data: { limit: 3, booked: 1, left: 2 },
    });
  });

  test.each(['none', 'at_door'] as const)(
    'is no claim where payment is %s: those are active at once',
    (payment) => {
      const { outcomes } = allocateAll(stateOf({ concert: { payment } }), claimSeats(ann, 1));
      expect(resultOf('claim-seats', outcomes[0]).booking).toMatchObject({
        status: 'active',
        expiresAt: null,
      });
    },
  );
});

describe('seats that somebody holds', () => {
  const state = onlineState({ bookings: [holdOf({ seats: [1, 2] })] });

  test('are taken for everybody else', () => {
    const { outcomes, changes } = allocateAll(state, claimSeats(bob, 2, 3));
    expect(refusalOf(outcomes[0])).toMatchObject({ code: 'SEAT_TAKEN', data: { seats: [2] } });
    expect(changes).toEqual(noChanges);
  });

  test('are passed over by those who want the best that are left', () => {
    const { outcomes } = allocateAll(state, claimPlaces(bob, { stalls: 8 }));
    const { reservations } = resultOf('claim-seats', outcomes[0]).booking;
    expect(reservations.map(({ seatNumber }) => seatNumber)).toEqual([3, 4, 5, 6, 7, 8, 9, 10]);
  });
});

describe('a second unpaid hold of a customer', () => {
  const hold = holdOf({ id: 'first', seats: [1] });

  test('is refused and names the first', () => {
    const { outcomes, changes } = allocateAll(onlineState({ bookings: [hold] }), claimSeats(ann, 2));
    expect(refusalOf(outcomes[0])).toEqual({
      code: 'HOLD_EXISTS',
      data: { bookingId: 'first', reference: 'K7QM-2XPD', expiresAt: at(480_000) },
      fields: [],
    });
    expect(changes).toEqual(noChanges);
  });

  test('is refused even if its seats are free of charge', () => {
    const state = onlineState({ tiers: [...festival], bookings: [holdOf({ seats: [3] })] });
    const { outcomes } = allocateAll(state, claimPlaces(ann, { children: 1 }));
    expect(refusalOf(outcomes[0]).code).toBe('HOLD_EXISTS');
  });

  test('is refused if the first was made in the same transaction', () => {
    const { outcomes } = allocateAll(onlineState(), claimSeats(ann, 1), claimSeats(ann, 2));
    const { booking } = resultOf('claim-seats', outcomes[0]);
    expect(refusalOf(outcomes[1])).toMatchObject({ code: 'HOLD_EXISTS', data: { bookingId: booking.id } });
  });

  test('is granted once the first is cancelled', () => {
    const { outcomes } = allocateAll(
      onlineState({ bookings: [hold] }),
      cancelBooking(ann, 'first'),
      claimSeats(ann, 1, 2),
    );
    expect(resultOf('claim-seats', outcomes[1]).booking.status).toBe('held');
  });

  test('is granted where the first is active or expired', () => {
    for (const other of [bookingOf({ seats: [1] }), expiredOf()]) {
      const { outcomes } = allocateAll(onlineState({ bookings: [other] }), claimSeats(ann, 2));
      expect(resultOf('claim-seats', outcomes[0]).booking.status).toBe('held');
    }
  });

  test('is none where it is at another concert', () => {
    const elsewhere = holdOf({ concertId: 'another concert', idempotency: keyed('key') });
    const { outcomes } = allocateAll(onlineState({ bookings: [elsewhere] }), claimSeats(ann, 1));
    expect(resultOf('claim-seats', outcomes[0]).booking.status).toBe('held');
  });

  test('is nobody else’s business', () => {
    const { outcomes } = allocateAll(onlineState({ bookings: [hold] }), claimSeats(bob, 2));
    expect(resultOf('claim-seats', outcomes[0]).booking.customerId).toBe('bob');
  });

  test('is a replay where the key is that of the first', () => {
    const first = holdOf({ id: 'first', idempotency: keyed('key') });
    const { outcomes, changes } = allocateAll(
      onlineState({ bookings: [first] }),
      claim(ann, { seats: [1] }, { idempotency: keyed('key') }),
    );
    expect(resultOf('claim-seats', outcomes[0])).toEqual({ booking: first, replayed: true });
    expect(changes).toEqual(noChanges);
  });
});

describe('a claim that says what it expects to pay', () => {
  test('is granted at that price', () => {
    const { outcomes } = allocateAll(
      onlineState(),
      claim(ann, { seats: [1, 2] }, { expectedTotalMinor: 10_000 }),
    );
    expect(resultOf('claim-seats', outcomes[0]).booking.totalMinor).toBe(10_000);
  });

  test.each(['online', 'at_door'] as const)(
    'is refused at any other, without a trace, paid %s',
    (payment) => {
      const { outcomes, changes } = allocateAll(
        onlineState({ concert: { payment } }),
        claim(ann, { seats: [1, 2] }, { expectedTotalMinor: 9000 }),
      );
      expect(refusalOf(outcomes[0])).toEqual({
        code: 'PRICE_CHANGED',
        data: { totalMinor: 10_000, currency: 'EUR' },
        fields: [],
      });
      expect(changes).toEqual(noChanges);
    },
  );
});
