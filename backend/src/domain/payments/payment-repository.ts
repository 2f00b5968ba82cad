import type { BookingStatus } from '../bookings/booking-status.js';
import type { GatewayPayment } from './payment-gateway.js';
import type { PaymentGatewayName, Refund } from './payment.js';

/** An attempt and the booking it is for. */
export interface StoredPayment extends GatewayPayment {
  readonly concertId: string;
  readonly bookingStatus: BookingStatus;
  /** When the booking's hold ends or ended. */
  readonly expiresAt: Date | null;
}

/**
 * Attempts to pay and refunds as stored. The ledger writes their beginning and its own decisions; this writes what
 * the provider has done. Each unsettled row says when it is to be looked at next, so that nothing is forgotten
 * when a process dies.
 */
export abstract class PaymentRepository {
  abstract findPayment(id: string): Promise<StoredPayment | null>;
  abstract saveProviderReference(id: string, providerReference: string): Promise<void>;
  /** `confirmed → captured`; nothing happens where it is captured already. */
  abstract markCaptured(id: string): Promise<void>;
  /** `rejected → voided`. */
  abstract markVoided(id: string): Promise<void>;
  abstract markRefunded(refundId: string): Promise<void>;
  /** Ids of what is due now at a provider, the longest overdue first. */
  abstract listDuePayments(gateway: PaymentGatewayName, limit: number): Promise<string[]>;
  abstract listDueRefunds(gateway: PaymentGatewayName, limit: number): Promise<Refund[]>;
  /** Looks again later: after 2, 4, 8 … at most 60 seconds. */
  abstract postponePayment(id: string): Promise<void>;
  abstract postponeRefund(refundId: string): Promise<void>;
}
