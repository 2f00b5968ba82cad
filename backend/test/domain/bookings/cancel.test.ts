import { describe, expect, test } from '@jest/globals';
import type { LedgerBooking } from '../../../src/domain/bookings/ledger-state.js';
import { allocateAll, noChanges, refusalOf, resultOf } from '../../support/allocate-requests.js';
import {
  admin,
  ann,
  bob,
  cancelBooking,
  cancelReservation,
  claim,
  claimSeats,
  keyed,
} from '../../support/ledger-requests.js';
import { at, bookingOf, now, stateOf } from '../../support/ledger-state.js';

const stateWith = (booking: LedgerBooking) => stateOf({ bookings: [booking] });

describe('cancelling a booking', () => {
  test('cancels its live reservations and gives their seats back', () => {
    const booking = bookingOf({ seats: [1, 2], cancelledSeats: [3] });
    const { outcomes, changes } = allocateAll(stateWith(booking), cancelBooking(ann, 'booking', 'ill'));
    const cancelled = resultOf('cancel-booking', outcomes[0]);
    expect(cancelled.status).toBe('cancelled');
    expect(cancelled.reservations.map(({ status }) => status)).toEqual([
      'cancelled',
      'cancelled',
      'cancelled',
    ]);
    const entry = { action: 'cancel', bookingId: 'booking', customerId: 'ann', actor: ann, reason: 'ill' };
    expect(changes).toEqual({
      ...noChanges,
      changedBookings: [cancelled],
      changedReservations: [
        { id: 'booking/1', from: 'active', to: 'cancelled' },
        { id: 'booking/2', from: 'active', to: 'cancelled' },
      ],
      seats: [
        { seatNumber: 1, from: 'sold', to: 'free', bookingId: null },
        { seatNumber: 2, from: 'sold', to: 'free', bookingId: null },
      ],
      available: [{ tierId: 'stalls', delta: 2 }],
      history: [
        { ...entry, id: 'id-1', reservationId: 'booking/1', seatNumber: 1 },
        { ...entry, id: 'id-2', reservationId: 'booking/2', seatNumber: 2 },
      ],
    });
  });

  test('cancels a held one too', () => {
    const sold = bookingOf({ seats: [1] });
    const held: LedgerBooking = {
      ...sold,
      status: 'held',
      reservations: sold.reservations.map((reservation) => ({ ...reservation, status: 'held' })),
    };
    const { changes } = allocateAll(stateWith(held), cancelBooking(ann, 'booking'));
    expect(changes.changedReservations).toEqual([{ id: 'booking/1', from: 'held', to: 'cancelled' }]);
    expect(changes.available).toEqual([{ tierId: 'stalls', delta: 1 }]);
  });

  test('twice changes nothing twice', () => {
    const state = stateWith(bookingOf({ seats: [1, 2] }));
    const { outcomes, changes } = allocateAll(
      state,
      cancelBooking(ann, 'booking'),
      cancelBooking(ann, 'booking'),
    );
    expect(resultOf('cancel-booking', outcomes[1])).toEqual(resultOf('cancel-booking', outcomes[0]));
    expect(changes.history).toHaveLength(2);
    expect(changes.available).toEqual([{ tierId: 'stalls', delta: 2 }]);
  });

  test('makes room for the next claim of the same transaction', () => {
    const { outcomes, changes } = allocateAll(
      stateWith(bookingOf({ seats: [1, 2] })),
      cancelBooking(ann, 'booking'),
      claimSeats(bob, 2),
    );
    const { booking } = resultOf('claim-seats', outcomes[1]);
    expect(changes.seats).toEqual([
      { seatNumber: 1, from: 'sold', to: 'free', bookingId: null },
      // As sold as before, to somebody else: the owner changes although the state does not.
      { seatNumber: 2, from: 'sold', to: 'sold', bookingId: booking.id },
    ]);
    expect(changes.available).toEqual([{ tierId: 'stalls', delta: 1 }]);
    expect(changes.history.map(({ action, seatNumber }) => [action, seatNumber])).toEqual([
      ['cancel', 1],
      ['cancel', 2],
      ['reserve', 2],
    ]);
  });

  test('makes room within the customer’s own limit', () => {
    const { outcomes } = allocateAll(
      stateOf({ bookings: [bookingOf({ seats: [1, 2] })], concert: { maxSeatsPerCustomer: 2 } }),
      cancelBooking(ann, 'booking'),
      claimSeats(ann, 3, 4),
    );
    expect(resultOf('claim-seats', outcomes[1]).booking.reservations).toHaveLength(2);
  });

  test('of a booking that was made in the same transaction leaves a cancelled booking and a free seat', () => {
    const made = allocateAll(stateOf(), claimSeats(ann, 1));
    const { id } = resultOf('claim-seats', made.outcomes[0]).booking;
    const { changes } = allocateAll(stateOf(), claimSeats(ann, 1), cancelBooking(ann, id));
    expect(changes).toMatchObject({
      newBookings: [{ id, status: 'cancelled', reservations: [{ status: 'cancelled' }] }],
      changedBookings: [],
      changedReservations: [],
      seats: [],
      available: [],
    });
    expect(changes.history.map(({ action }) => action)).toEqual(['reserve', 'cancel']);
  });

  test('that does not exist is refused', () => {
    const { outcomes, changes } = allocateAll(stateOf(), cancelBooking(ann, 'nothing'));
    expect(refusalOf(outcomes[0])).toEqual({ code: 'NOT_FOUND', data: {}, fields: [] });
    expect(changes).toEqual(noChanges);
  });

  test('of another concert is refused, though a key may have brought it into the transaction', () => {
    const elsewhere = bookingOf({
      id: 'elsewhere',
      concertId: 'another concert',
      seats: [1],
      idempotency: keyed('key'),
    });
    const state = stateOf({ bookings: [elsewhere, bookingOf({ customerId: 'bob', seats: [1] })] });
    const { outcomes, changes } = allocateAll(
      state,
      claim(ann, { seats: [2] }, { idempotency: keyed('key', 'another body') }),
      cancelBooking(ann, 'elsewhere'),
      cancelReservation(ann, 'elsewhere', 'elsewhere/1'),
    );
    expect(outcomes.map((outcome) => refusalOf(outcome).code)).toEqual([
      'IDEMPOTENCY_KEY_REUSED',
      'NOT_FOUND',
      'NOT_FOUND',
    ]);
    expect(changes).toEqual(noChanges);
  });
});

describe('cancelling one reservation', () => {
  test('keeps the others, and the booking is worth what they cost', () => {
    const { outcomes, changes } = allocateAll(
      stateWith(bookingOf({ seats: [1, 2, 3] })),
      cancelReservation(ann, 'booking', 'booking/2'),
    );
    expect(resultOf('cancel-reservation', outcomes[0])).toMatchObject({
      status: 'active',
      totalMinor: 10_000,
      reservations: [{ status: 'active' }, { status: 'cancelled' }, { status: 'active' }],
    });
    expect(changes.seats).toEqual([{ seatNumber: 2, from: 'sold', to: 'free', bookingId: null }]);
    expect(changes.history).toHaveLength(1);
  });

  test('that is the last live one cancels the booking, which then tells what it was worth', () => {
    const { outcomes } = allocateAll(
      stateWith(bookingOf({ seats: [1, 2] })),
      cancelReservation(ann, 'booking', 'booking/1'),
      cancelReservation(ann, 'booking', 'booking/2'),
    );
    expect(resultOf('cancel-reservation', outcomes[0])).toMatchObject({ status: 'active', totalMinor: 5000 });
    expect(resultOf('cancel-reservation', outcomes[1])).toMatchObject({
      status: 'cancelled',
      totalMinor: 10_000,
    });
  });

  test('twice changes nothing twice', () => {
    const { outcomes, changes } = allocateAll(
      stateWith(bookingOf({ seats: [1, 2] })),
      cancelReservation(ann, 'booking', 'booking/1'),
      cancelReservation(ann, 'booking', 'booking/1'),
    );
    expect(resultOf('cancel-reservation', outcomes[1])).toEqual(resultOf('cancel-reservation', outcomes[0]));
    expect(changes.history).toHaveLength(1);
    expect(changes.available).toEqual([{ tierId: 'stalls', delta: 1 }]);
  });

  test('that the booking does not have is refused', () => {
    const { outcomes, changes } = allocateAll(
      stateWith(bookingOf({ seats: [1] })),
      cancelReservation(ann, 'booking', 'booking/2'),
      cancelReservation(ann, 'nothing', 'booking/1'),
    );
    expect(outcomes.map((outcome) => refusalOf(outcome).code)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    expect(changes).toEqual(noChanges);
  });
});

describe('the deadline for cancelling', () => {
  const bookings = [bookingOf({ seats: [1, 2] })];
  const requests = [cancelBooking(ann, 'booking'), cancelReservation(ann, 'booking', 'booking/1')];

  test.each(requests)('refuses a customer’s $kind from that moment on', (request) => {
    const state = stateOf({ bookings, concert: { cancellableUntil: now, startsAt: at(1000) } });
    const { outcomes, changes } = allocateAll(state, request);
    expect(refusalOf(outcomes[0])).toEqual({
      code: 'CANCELLATION_CLOSED',
      data: { cancellableUntil: now },
      fields: [],
    });
    expect(changes).toEqual(noChanges);
  });

  test.each(requests)('allows a customer’s $kind a millisecond before', (request) => {
    const { changes } = allocateAll(
      stateOf({ bookings, concert: { cancellableUntil: at(1), startsAt: at(1000) } }),
      request,
    );
    expect(changes.changedReservations.length).toBeGreaterThan(0);
  });

  test('is the concert’s start unless it has one of its own', () => {
    const { outcomes } = allocateAll(stateOf({ bookings, concert: { startsAt: now } }), requests[0]!);
    expect(refusalOf(outcomes[0]).data).toEqual({ cancellableUntil: now });
  });

  test('never comes for a concert without a date', () => {
    const { changes } = allocateAll(stateOf({ bookings }), requests[0]!);
    expect(changes.changedBookings).toHaveLength(1);
  });

  test('does not bind an admin', () => {
    const { changes } = allocateAll(
      stateOf({ bookings, concert: { startsAt: now } }),
      cancelBooking(admin, 'booking', 'asked by telephone'),
    );
    expect(changes.changedBookings).toHaveLength(1);
    expect(changes.history[0]).toMatchObject({
      actor: admin,
      customerId: 'ann',
      reason: 'asked by telephone',
    });
  });

  test('lets what is cancelled already be cancelled again', () => {
    const state = stateOf({ bookings: [bookingOf({ cancelledSeats: [1] })], concert: { startsAt: now } });
    const { outcomes } = allocateAll(state, ...requests);
    expect(resultOf('cancel-booking', outcomes[0]).status).toBe('cancelled');
    expect(resultOf('cancel-reservation', outcomes[1]).status).toBe('cancelled');
  });
});
