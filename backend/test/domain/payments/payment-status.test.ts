import { describe, expect, test } from '@jest/globals';
import {
  canPaymentBecome,
  ensurePaymentCanBecome,
  isPaid,
  isSettled,
  paymentStatuses,
  type PaymentStatus,
} from '../../../src/domain/payments/payment-status.js';
import { refusal } from '../../support/domain-errors.js';

const allowed: readonly (readonly [from: PaymentStatus, to: PaymentStatus])[] = [
  ['open', 'confirmed'],
  ['open', 'declined'],
  ['open', 'rejected'],
  ['confirmed', 'captured'],
  ['rejected', 'voided'],
];
const forbidden = paymentStatuses
  .flatMap((from) => paymentStatuses.map((to) => [from, to] as const))
  .filter(([from, to]) => !allowed.some(([a, b]) => a === from && b === to));

describe('an attempt to pay', () => {
  test.each(allowed)('that is %s can become %s', (from, to) => {
    expect(canPaymentBecome(from, to)).toBe(true);
    expect(() => ensurePaymentCanBecome(from, to)).not.toThrow();
  });

  test.each(forbidden)('that is %s cannot become %s', (from, to) => {
    expect(canPaymentBecome(from, to)).toBe(false);
    expect(() => ensurePaymentCanBecome(from, to)).toThrow(refusal('INVALID_TRANSITION', { from, to }));
  });

  test.each<[PaymentStatus, { paid: boolean; settled: boolean }]>([
    ['open', { paid: false, settled: false }],
    ['confirmed', { paid: true, settled: false }],
    ['captured', { paid: true, settled: true }],
    ['declined', { paid: false, settled: true }],
    ['rejected', { paid: false, settled: false }],
    ['voided', { paid: false, settled: true }],
  ])('that is %s counts as %j', (status, { paid, settled }) => {
    expect(isPaid(status)).toBe(paid);
    expect(isSettled(status)).toBe(settled);
  });
});
