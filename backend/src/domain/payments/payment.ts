import type { Idempotency } from '../bookings/ledger-request.js';
import type { PaymentStatus } from './payment-status.js';

/** Which provider moves the money. */
export const paymentGateways = ['simulator', 'stripe'] as const;
export type PaymentGatewayName = (typeof paymentGateways)[number];

/** The simulator's ways to pay say how they end; `card` is Stripe's. */
export const paymentMethods = ['sim_ok', 'sim_declined', 'sim_slow', 'card'] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

/** Who was paid, and how: at a desk the money has changed hands before we hear of it. */
export const payees = [...paymentGateways, 'desk'] as const;
export type Payee = (typeof payees)[number];
export const waysPaid = [...paymentMethods, 'desk'] as const;
export type WayPaid = (typeof waysPaid)[number];

/** Bounds what somebody can do with stolen cards, and how long attempts can keep a hold alive. */
export const paymentBounds = { attempts: 10 } as const;

/** Starting a payment keeps the hold for at least so long. */
export const paymentSeconds = 120;

/** One attempt to pay a booking; it is stored before the provider is asked. Amounts are in minor units. */
export interface Payment {
  readonly id: string;
  readonly bookingId: string;
  /** Who pays. */
  readonly customerId: string;
  readonly gateway: Payee;
  readonly method: WayPaid;
  readonly status: PaymentStatus;
  readonly amountMinor: number;
  readonly currency: string;
  readonly idempotency: Idempotency | null;
}

/** Money that goes back to who paid; it is stored with the cancellation and sent afterwards. */
export interface Refund {
  readonly id: string;
  readonly paymentId: string;
  readonly bookingId: string;
  readonly amountMinor: number;
  readonly currency: string;
}

/** A desk pays back at once, a provider is asked to. */
export interface NewRefund extends Refund {
  readonly status: 'due' | 'sent';
}
