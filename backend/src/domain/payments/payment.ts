import type { Idempotency } from '../bookings/ledger-request.js';
import type { PaymentStatus } from './payment-status.js';

/** Which provider moves the money. */
export const paymentGateways = ['simulator', 'stripe'] as const;
export type PaymentGatewayName = (typeof paymentGateways)[number];

/** The simulator's ways to pay say how they end; `card` is Stripe's. */
export const paymentMethods = ['sim_ok', 'sim_declined', 'sim_slow', 'card'] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

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
  readonly gateway: PaymentGatewayName;
  readonly method: PaymentMethod;
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
