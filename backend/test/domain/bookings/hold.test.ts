import { describe, expect, test } from '@jest/globals';
import { ensureHeld, ensurePrice, isLapsed, secondsAfter } from '../../../src/domain/bookings/hold.js';
import { refusal } from '../../support/domain-errors.js';
import { at, bookingOf, expiredOf, holdOf, now } from '../../support/ledger-state.js';

describe('a hold', () => {
  test.each([
    [1, false],
    [0, true],
    [-1, true],
  ])('that ends in %i ms is over: %s', (milliseconds, over) => {
    expect(isLapsed(holdOf({ expiresAt: at(milliseconds) }), now)).toBe(over);
  });

  test('is the only thing that can be over', () => {
    for (const status of ['active', 'expired'] as const) {
      expect(isLapsed(bookingOf({ seats: [1], status, expiresAt: at(-1) }), now)).toBe(false);
    }
  });

  test('is what may be changed, extended and paid; anything else is refused with the reason', () => {
    expect(() => ensureHeld(holdOf())).not.toThrow();
    expect(() => ensureHeld(expiredOf())).toThrow(refusal('HOLD_EXPIRED', { expiresAt: at(-1000) }));
    expect(() => ensureHeld(bookingOf({ seats: [1] }))).toThrow(
      refusal('BOOKING_NOT_HELD', { bookingStatus: 'active' }),
    );
    expect(() => ensureHeld(bookingOf({ cancelledSeats: [1] }))).toThrow(
      refusal('BOOKING_NOT_HELD', { bookingStatus: 'cancelled' }),
    );
  });
});

test('seconds are added in milliseconds, across days', () => {
  expect(secondsAfter(new Date('2026-12-31T23:59:59.999Z'), 1)).toEqual(new Date('2027-01-01T00:00:00.999Z'));
});

describe('the price that a client expects', () => {
  test('may be left out or right', () => {
    expect(() => ensurePrice(null, 5000, 'EUR')).not.toThrow();
    expect(() => ensurePrice(5000, 5000, 'EUR')).not.toThrow();
    expect(() => ensurePrice(0, 0, 'EUR')).not.toThrow();
  });

  test.each([4999, 5001, 0])('of %i is refused where it is 5000', (expected) => {
    expect(() => ensurePrice(expected, 5000, 'EUR')).toThrow(
      refusal('PRICE_CHANGED', { totalMinor: 5000, currency: 'EUR' }),
    );
  });
});
