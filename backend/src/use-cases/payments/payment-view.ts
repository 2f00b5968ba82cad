import type { WayPaid } from '../../domain/payments/payment.js';
import type { PaymentStatus } from '../../domain/payments/payment-status.js';

export const paymentStandings = ['pending', 'paid', 'declined', 'returned'] as const;
/** Where an attempt to pay stands, as its customer sees it. */
export type PaymentStanding = (typeof paymentStandings)[number];

/** Amounts are in minor units of the booking's currency. */
export interface PaymentView {
  readonly status: PaymentStanding;
  readonly method: WayPaid;
  readonly amountMinor: number;
  /** What goes back because seats were cancelled. */
  readonly refundedMinor: number;
}

const standings: Readonly<Record<PaymentStatus, PaymentStanding>> = {
  open: 'pending',
  confirmed: 'paid',
  captured: 'paid',
  declined: 'declined',
  rejected: 'returned',
  voided: 'returned',
};

export function standingOf(status: PaymentStatus): PaymentStanding {
  return standings[status];
}
