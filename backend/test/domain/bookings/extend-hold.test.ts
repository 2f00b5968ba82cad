import { describe, expect, test } from '@jest/globals';
import { allocateAll, noChanges, refusalOf, resultOf } from '../../support/allocate-requests.js';
import { ann, claimSeats, extendHold } from '../../support/ledger-requests.js';
import { at, bookingOf, expiredOf, holdOf, onlineState } from '../../support/ledger-state.js';

describe('extending a hold', () => {
  test('adds two minutes to its end and takes one of its extensions', () => {
    const hold = holdOf({ seats: [1, 2], cancelledSeats: [3], expiresAt: at(1) });
    const { outcomes, changes } = allocateAll(onlineState({ bookings: [hold] }), extendHold('booking'));
    const extended = { ...hold, expiresAt: at(120_001), extensionsLeft: 9 };
    expect(resultOf('extend-hold', outcomes[0])).toEqual(extended);
    const entry = { action: 'extend', bookingId: 'booking', customerId: 'ann', actor: ann, reason: null };
    expect(changes).toEqual({
      ...noChanges,
      changedBookings: [extended],
      history: [
        { ...entry, id: 'id-1', reservationId: 'booking/1', seatNumber: 1 },
        { ...entry, id: 'id-2', reservationId: 'booking/2', seatNumber: 2 },
      ],
    });
  });

  test('is granted until the extensions are used up', () => {
    const hold = holdOf({ extensionsLeft: 2 });
    const { outcomes } = allocateAll(
      onlineState({ bookings: [hold] }),
      extendHold('booking'),
      extendHold('booking'),
      extendHold('booking'),
    );
    expect(resultOf('extend-hold', outcomes[1])).toMatchObject({
      expiresAt: at(480_000 + 240_000),
      extensionsLeft: 0,
    });
    expect(refusalOf(outcomes[2])).toEqual({
      code: 'EXTENSIONS_USED_UP',
      data: { expiresAt: at(480_000 + 240_000) },
      fields: [],
    });
  });

  test.each([0, 1, 3])('is granted as often as its venue allows: %i times', (maxHoldExtensions) => {
    const made = allocateAll(onlineState({ concert: { maxHoldExtensions } }), claimSeats(ann, 1));
    const { booking } = resultOf('claim-seats', made.outcomes[0]);
    const hold = { ...booking, idempotency: null };
    const state = onlineState({ bookings: [hold], concert: { maxHoldExtensions } });
    const { outcomes } = allocateAll(state, ...Array.from({ length: 4 }, () => extendHold(booking.id)));
    expect(outcomes.filter((outcome) => 'result' in outcome)).toHaveLength(maxHoldExtensions);
    expect(refusalOf(outcomes[3]).code).toBe('EXTENSIONS_USED_UP');
  });

  test.each([
    ['active', bookingOf({ seats: [1] }), { code: 'BOOKING_NOT_HELD', data: { bookingStatus: 'active' } }],
    [
      'cancelled',
      bookingOf({ cancelledSeats: [1] }),
      { code: 'BOOKING_NOT_HELD', data: { bookingStatus: 'cancelled' } },
    ],
    ['expired', expiredOf(), { code: 'HOLD_EXPIRED', data: { expiresAt: at(-1000) } }],
  ])('is refused where the booking is %s', (_, booking, refused) => {
    const { outcomes, changes } = allocateAll(onlineState({ bookings: [booking] }), extendHold('booking'));
    expect(refusalOf(outcomes[0])).toMatchObject(refused);
    expect(changes).toEqual(noChanges);
  });

  test('is refused where there is no such booking', () => {
    const { outcomes } = allocateAll(onlineState(), extendHold('booking'));
    expect(refusalOf(outcomes[0]).code).toBe('NOT_FOUND');
  });
});
