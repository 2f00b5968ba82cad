import { DomainError } from '../kernel/domain-error.js';

export const paymentStatuses = ['open', 'confirmed', 'captured', 'declined', 'rejected', 'voided'] as const;
/**
 * Where an attempt to pay stands. `open`: the provider was asked or is about to be. `confirmed`: the booking has
 * its seats, the money is to be taken. `rejected`: it does not, the money is to be let go.
 */
export type PaymentStatus = (typeof paymentStatuses)[number];

const nextStatuses: Readonly<Record<PaymentStatus, readonly PaymentStatus[]>> = {
  open: ['confirmed', 'declined', 'rejected'],
  confirmed: ['captured'],
  captured: [],
  declined: [],
  rejected: ['voided'],
  voided: [],
};

export function canPaymentBecome(from: PaymentStatus, to: PaymentStatus): boolean {
  return nextStatuses[from].includes(to);
}

export function ensurePaymentCanBecome(from: PaymentStatus, to: PaymentStatus): void {
  if (!canPaymentBecome(from, to)) {
    throw new DomainError('INVALID_TRANSITION', `A payment that is ${from} cannot become ${to}.`, {
      from,
      to,
    });
  }
}

/** The money was taken, or is about to be. */
export function isPaid(status: PaymentStatus): boolean {
  return status === 'confirmed' || status === 'captured';
}

/** Nothing is left to do with the provider. */
export function isSettled(status: PaymentStatus): boolean {
  return nextStatuses[status].length === 0;
}
