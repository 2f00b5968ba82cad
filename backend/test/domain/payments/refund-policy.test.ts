import { describe, expect, test } from '@jest/globals';
import { refundOf } from '../../../src/domain/payments/refund-policy.js';
import { at, now } from '../../support/ledger-state.js';

const half = { refundFullUntil: at(0), refundPercentAfter: 50 };

describe('of the price of a cancelled seat', () => {
  test('everything goes back until a millisecond before the date', () => {
    expect(refundOf(5000, half, at(-1))).toBe(5000);
  });

  test.each([0, 1])('the share goes back %i ms after the date', (milliseconds) => {
    expect(refundOf(5000, half, at(milliseconds))).toBe(2500);
  });

  test('the share goes back from the beginning where there is no date', () => {
    expect(refundOf(5000, { refundFullUntil: null, refundPercentAfter: 30 }, now)).toBe(1500);
  });

  test.each([
    [100, 999],
    [99, 989],
    [50, 499],
    [1, 9],
    [0, 0],
  ])('%i %% of 999 are %i: a fraction stays with the venue', (refundPercentAfter, back) => {
    expect(refundOf(999, { refundFullUntil: null, refundPercentAfter }, now)).toBe(back);
  });
});
