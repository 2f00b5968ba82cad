import { describe, expect, test } from '@jest/globals';
import { allocateAll, noChanges, refusalOf, resultOf } from '../../support/allocate-requests.js';
import { ann, block, bob, changePlaces, changeSeats, claimSeats } from '../../support/ledger-requests.js';
import {
  at,
  bookingOf,
  expiredOf,
  holdOf,
  onlineState,
  paymentOf,
  type StateSpec,
} from '../../support/ledger-state.js';

const held = (spec: StateSpec = {}) => onlineState({ bookings: [holdOf({ seats: [1, 2] })], ...spec });

describe('giving a hold other seats', () => {
  test('keeps what is wanted still, gives the others back and takes the new ones', () => {
    const { outcomes, changes } = allocateAll(held(), changeSeats('booking', [2, 5]));
    const changed = resultOf('change-hold', outcomes[0]);
    expect(changed).toMatchObject({
      id: 'booking',
      status: 'held',
      totalMinor: 10_000,
      expiresAt: at(480_000),
      extensionsLeft: 10,
      reservations: [
        { id: 'booking/1', seatNumber: 1, status: 'cancelled' },
        { id: 'booking/2', seatNumber: 2, status: 'held' },
        { id: 'id-1', seatNumber: 5, label: 'A5', tierId: 'stalls', priceMinor: 5000, status: 'held' },
      ],
    });
    const entry = { bookingId: 'booking', customerId: 'ann', actor: ann, reason: null };
    expect(changes).toEqual({
      ...noChanges,
      changedBookings: [changed],
      newReservations: [{ booking: changed, reservation: changed.reservations[2] }],
      changedReservations: [{ id: 'booking/1', from: 'held', to: 'cancelled' }],
      seats: [
        { seatNumber: 1, from: 'held', to: 'free', bookingId: null },
        { seatNumber: 5, from: 'free', to: 'held', bookingId: 'booking' },
      ],
      history: [
        { ...entry, id: 'id-2', action: 'cancel', reservationId: 'booking/1', seatNumber: 1 },
        { ...entry, id: 'id-3', action: 'hold', reservationId: 'id-1', seatNumber: 5 },
      ],
    });
  });

  test('can only add', () => {
    const { outcomes, changes } = allocateAll(held(), changeSeats('booking', [1, 2, 3]));
    expect(resultOf('change-hold', outcomes[0]).totalMinor).toBe(15_000);
    expect(changes.changedReservations).toEqual([]);
    expect(changes.available).toEqual([{ tierId: 'stalls', delta: -1 }]);
  });

  test('can only give back', () => {
    const { outcomes, changes } = allocateAll(held(), changeSeats('booking', [2]));
    expect(resultOf('change-hold', outcomes[0]).totalMinor).toBe(5000);
    expect(changes.newReservations).toEqual([]);
    expect(changes.available).toEqual([{ tierId: 'stalls', delta: 1 }]);
  });

  test('that it has already changes nothing, whatever their order', () => {
    const { outcomes, changes } = allocateAll(held(), changeSeats('booking', [2, 1]));
    expect(resultOf('change-hold', outcomes[0])).toMatchObject({ totalMinor: 10_000 });
    expect(changes).toEqual(noChanges);
  });

  test('makes those that it gives back free for the next in the same transaction', () => {
    const { outcomes } = allocateAll(held(), changeSeats('booking', [3]), claimSeats(bob, 1, 2));
    expect(resultOf('claim-seats', outcomes[1]).booking.status).toBe('held');
  });

  test('twice in one transaction takes the later of both', () => {
    const { outcomes, changes } = allocateAll(
      held(),
      changeSeats('booking', [3]),
      changeSeats('booking', [1, 4]),
    );
    const { reservations, totalMinor } = resultOf('change-hold', outcomes[1]);
    const live = reservations.filter(({ status }) => status === 'held');
    expect(live.map(({ seatNumber }) => seatNumber)).toEqual([1, 4]);
    expect(totalMinor).toBe(10_000);
    expect(changes.seats.map(({ seatNumber, to }) => [seatNumber, to])).toEqual([
      [2, 'free'],
      [4, 'held'],
    ]);
    expect(changes.available).toEqual([]);
  });
});

describe('of what a hold costs', () => {
  const dearer = (spec: StateSpec = {}) => held({ tiers: [{ seats: 10, priceMinor: 6000 }], ...spec });

  test('kept seats keep their price, and new ones have today’s', () => {
    const { outcomes } = allocateAll(dearer(), changeSeats('booking', [1, 5]));
    const { reservations, totalMinor } = resultOf('change-hold', outcomes[0]);
    expect(reservations.filter(({ status }) => status === 'held')).toMatchObject([
      { seatNumber: 1, priceMinor: 5000 },
      { seatNumber: 5, priceMinor: 6000 },
    ]);
    expect(totalMinor).toBe(11_000);
  });

  test('what is expected is compared with the sum of both', () => {
    const { outcomes, changes } = allocateAll(
      dearer(),
      changeSeats('booking', [1, 5], { expectedTotalMinor: 10_000 }),
    );
    expect(refusalOf(outcomes[0])).toMatchObject({
      code: 'PRICE_CHANGED',
      data: { totalMinor: 11_000, currency: 'EUR' },
    });
    expect(changes).toEqual(noChanges);
    const right = allocateAll(dearer(), changeSeats('booking', [1, 5], { expectedTotalMinor: 11_000 }));
    expect(resultOf('change-hold', right.outcomes[0]).totalMinor).toBe(11_000);
  });
});

describe('giving a hold so many of each tier', () => {
  const tiers = [{ seats: 6 }, { id: 'floor', seating: 'general', priceMinor: 1000, seats: 4 }] as const;
  const mixed = () => onlineState({ tiers, bookings: [holdOf({ seats: [3, 4] })] });

  test('keeps those that it has of the tier and adds what is missing', () => {
    const { outcomes } = allocateAll(mixed(), changePlaces('booking', { stalls: 3, floor: 2 }));
    const { reservations, totalMinor } = resultOf('change-hold', outcomes[0]);
    expect(reservations.map(({ seatNumber }) => seatNumber)).toEqual([3, 4, 5, 7, 8]);
    expect(reservations.slice(0, 2).map(({ id }) => id)).toEqual(['booking/3', 'booking/4']);
    expect(totalMinor).toBe(17_000);
  });

  test('gives back what is too much, and all of a tier that is not named', () => {
    const fewer = allocateAll(mixed(), changePlaces('booking', { stalls: 1 }));
    expect(resultOf('change-hold', fewer.outcomes[0]).reservations).toMatchObject([
      { seatNumber: 3, status: 'held' },
      { seatNumber: 4, status: 'cancelled' },
    ]);
    const other = allocateAll(mixed(), changePlaces('booking', { floor: 1 }));
    expect(resultOf('change-hold', other.outcomes[0])).toMatchObject({
      totalMinor: 1000,
      reservations: [
        { seatNumber: 3, status: 'cancelled' },
        { seatNumber: 4, status: 'cancelled' },
        { seatNumber: 7, tierId: 'floor', status: 'held' },
      ],
    });
  });

  test('is refused if not so many are left beside its own', () => {
    const { outcomes, changes } = allocateAll(mixed(), changePlaces('booking', { stalls: 7 }));
    expect(refusalOf(outcomes[0])).toMatchObject({
      code: 'SOLD_OUT',
      data: { tiers: [{ tierId: 'stalls', requested: 5, available: 4 }] },
    });
    expect(changes).toEqual(noChanges);
  });
});

describe('a change is refused, and the hold stays as it is,', () => {
  test('if one of the new seats is taken, naming it and none of its own', () => {
    const state = held({
      bookings: [
        holdOf({ seats: [1, 2] }),
        holdOf({ id: 'other', customerId: 'bob', seats: [3] }),
        bookingOf({ id: 'sold', customerId: 'bob', seats: [4] }),
      ],
      blocked: [5],
    });
    const { outcomes, changes } = allocateAll(state, changeSeats('booking', [1, 3, 4, 5, 6]));
    expect(refusalOf(outcomes[0])).toMatchObject({ code: 'SEAT_TAKEN', data: { seats: [3, 4, 5] } });
    expect(changes).toEqual(noChanges);
  });

  test('if a seat or tier does not exist or is named twice', () => {
    const { outcomes, changes } = allocateAll(
      held(),
      changeSeats('booking', [1, 11]),
      changeSeats('booking', [1, 3, 3]),
      changePlaces('booking', { balcony: 1 }),
    );
    expect(outcomes.map((outcome) => refusalOf(outcome).fields.map(({ pointer }) => pointer))).toEqual([
      ['/seats/1'],
      ['/seats/2'],
      ['/tiers/0/tierId'],
    ]);
    expect(changes).toEqual(noChanges);
  });

  test('above the customer’s limit, in which what it gives back does not count', () => {
    const state = held({
      bookings: [holdOf({ seats: [1, 2] }), bookingOf({ id: 'active', seats: [3] })],
      concert: { maxSeatsPerCustomer: 4 },
    });
    const { outcomes } = allocateAll(
      state,
      changeSeats('booking', [4, 5, 6, 7]),
      changeSeats('booking', [4, 5, 6]),
    );
    expect(refusalOf(outcomes[0])).toMatchObject({
      code: 'LIMIT_REACHED',
      data: { limit: 4, booked: 3, left: 1 },
    });
    expect(resultOf('change-hold', outcomes[1]).totalMinor).toBe(15_000);
  });

  test('above a limit that was lowered since, unless it only gives back', () => {
    const state = held({
      concert: { maxSeatsPerCustomer: 1 },
      bookings: [holdOf({ seats: [1, 2, 3] })],
    });
    const { outcomes } = allocateAll(
      state,
      changeSeats('booking', [1, 2, 3, 4]),
      changeSeats('booking', [2, 4]),
    );
    expect(refusalOf(outcomes[0]).code).toBe('LIMIT_REACHED');
    expect(resultOf('change-hold', outcomes[1]).totalMinor).toBe(10_000);
  });

  test('for seats that it has not yet, once the sale is closed', () => {
    const { outcomes } = allocateAll(
      held({ concert: { saleClosesAt: at(-1) } }),
      changeSeats('booking', [1, 3]),
      changeSeats('booking', [1]),
    );
    expect(refusalOf(outcomes[0])).toMatchObject({ code: 'NOT_ON_SALE', data: { phase: 'sale_closed' } });
    expect(resultOf('change-hold', outcomes[1]).totalMinor).toBe(5000);
  });

  test.each([
    ['active', bookingOf({ seats: [1] }), 'BOOKING_NOT_HELD'],
    ['cancelled', bookingOf({ cancelledSeats: [1] }), 'BOOKING_NOT_HELD'],
    ['expired', expiredOf(), 'HOLD_EXPIRED'],
  ])('if the booking is %s', (_, booking, code) => {
    const { outcomes, changes } = allocateAll(
      onlineState({ bookings: [booking] }),
      changeSeats('booking', [2]),
    );
    expect(refusalOf(outcomes[0]).code).toBe(code);
    expect(changes).toEqual(noChanges);
  });

  test('if there is no such booking at this concert', () => {
    const elsewhere = holdOf({ id: 'elsewhere', concertId: 'another concert' });
    const { outcomes } = allocateAll(
      onlineState({ bookings: [elsewhere] }),
      changeSeats('nothing', [2]),
      changeSeats('elsewhere', [2]),
    );
    expect(outcomes.map((outcome) => refusalOf(outcome).code)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  });
});

describe('an open attempt to pay a hold', () => {
  const payments = [paymentOf({ amountMinor: 10_000 })];

  test('ends when its seats change, though the amount may be the same', () => {
    const { changes } = allocateAll(held({ payments }), changeSeats('booking', [1, 3]));
    expect(changes.changedPayments).toEqual([{ id: 'payment', from: 'open', to: 'rejected' }]);
  });

  test('goes on where nothing changes or the change is refused', () => {
    const { outcomes, changes } = allocateAll(
      held({ payments }),
      changeSeats('booking', [1, 2]),
      block([3]),
      changeSeats('booking', [1, 3]),
    );
    expect(refusalOf(outcomes[2]).code).toBe('SEAT_TAKEN');
    expect(changes.changedPayments).toEqual([]);
  });
});

test('a hold with nothing left to pay is active at once', () => {
  const state = onlineState({
    tiers: [{ seats: 4 }, { id: 'children', seating: 'general', priceMinor: 0, seats: 2 }],
    bookings: [holdOf({ seats: [1] })],
    payments: [paymentOf()],
  });
  const { outcomes, changes } = allocateAll(
    state,
    changePlaces('booking', { children: 2 }),
    claimSeats(ann, 1),
  );
  expect(resultOf('change-hold', outcomes[0])).toMatchObject({
    status: 'active',
    totalMinor: 0,
    reservations: [{ status: 'cancelled' }, { status: 'active' }, { status: 'active' }],
  });
  expect(changes.changedPayments).toEqual([{ id: 'payment', from: 'open', to: 'rejected' }]);
  expect(changes.history.slice(0, 5).map(({ action, seatNumber }) => [action, seatNumber])).toEqual([
    ['cancel', 1],
    ['hold', 5],
    ['hold', 6],
    ['reserve', 5],
    ['reserve', 6],
  ]);
  // It is no hold any more, so that its customer may hold other seats.
  expect(resultOf('claim-seats', outcomes[1]).booking.status).toBe('held');
});
