import { describe, expect, test } from '@jest/globals';
import {
  bookingStatuses,
  type BookingStatus,
  canBecome,
  ensureCanBecome,
  isLive,
} from '../../../src/domain/bookings/booking-status.js';
import { refusal } from '../../support/domain-errors.js';

const transitions: [from: BookingStatus, to: BookingStatus, allowed: boolean][] = [
  ['held', 'held', false],
  ['held', 'active', true],
  ['held', 'cancelled', true],
  ['held', 'expired', true],
  ['active', 'held', false],
  ['active', 'active', false],
  ['active', 'cancelled', true],
  ['active', 'expired', false],
  ['cancelled', 'held', false],
  ['cancelled', 'active', false],
  ['cancelled', 'cancelled', false],
  ['cancelled', 'expired', false],
  ['expired', 'held', false],
  ['expired', 'active', true],
  ['expired', 'cancelled', false],
  ['expired', 'expired', false],
];

describe('a booking or reservation', () => {
  test.each(transitions.filter(([, , allowed]) => allowed))('that is %s can become %s', (from, to) => {
    expect(canBecome(from, to)).toBe(true);
    expect(() => ensureCanBecome(from, to)).not.toThrow();
  });

  test.each(transitions.filter(([, , allowed]) => !allowed))('that is %s cannot become %s', (from, to) => {
    expect(canBecome(from, to)).toBe(false);
    expect(() => ensureCanBecome(from, to)).toThrow(refusal('INVALID_TRANSITION', { from, to }));
  });

  test('has a row above for every pair of statuses', () => {
    const pairs = bookingStatuses.flatMap((from) => bookingStatuses.map((to) => `${from} ${to}`));
    expect(transitions.map(([from, to]) => `${from} ${to}`).sort()).toEqual(pairs.sort());
  });

  test.each<[BookingStatus, boolean]>([
    ['held', true],
    ['active', true],
    ['cancelled', false],
    ['expired', false],
  ])('that is %s keeps its seat from everybody else: %s', (status, live) => {
    expect(isLive(status)).toBe(live);
  });
});
