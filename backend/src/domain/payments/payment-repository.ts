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

/** Something that is to be looked at now, and how often it was before. */
export interface Due {
  readonly id: string;
  readonly checks: number;
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
  /** What is due now at a provider, the longest overdue first. */
  abstract listDuePayments(gateway: PaymentGatewayName, limit: number): Promise<Due[]>;
  abstract listDueRefunds(gateway: PaymentGatewayName, limit: number): Promise<(Refund & Due)[]>;
  /**
   * Takes what is due upon oneself: it is due again after 2, 4, 8 … at most 60 seconds. False where it is not due
   * any more, as somebody else has taken it up.
   */
  abstract takeUpPayment(id: string): Promise<boolean>;
  abstract takeUpRefund(refundId: string): Promise<boolean>;
}
