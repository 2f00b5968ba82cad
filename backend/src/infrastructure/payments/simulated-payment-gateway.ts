import type { DataSource } from 'typeorm';
import {
  type GatewayAnswer,
  type GatewayPayment,
  PaymentGateway,
} from '../../domain/payments/payment-gateway.js';
import type { Refund } from '../../domain/payments/payment.js';
import { uuidToBytes } from '../database/uuid-column.js';

export interface SimulatorOptions {
  /** The share of calls that end in an error, 0–1: half of them after they took effect. */
  readonly failureShare: number;
  /** How long `sim_slow` takes to be decided. */
  readonly slowMs: number;
}

/**
 * A provider that moves no money. Its book is kept in the database, apart from ours, so that it remembers what it
 * was told when the process dies; every call may be repeated.
 */
export class SimulatedPaymentGateway extends PaymentGateway {
  readonly name = 'simulator';
  readonly methods = ['sim_ok', 'sim_declined', 'sim_slow'] as const;
  readonly publishableKey = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly options: SimulatorOptions,
  ) {
    super();
  }

  authorise(payment: GatewayPayment): Promise<GatewayAnswer> {
    return this.withFailures(async () => {
      if (payment.method === 'sim_declined') return { status: 'declined' };
      await this.dataSource.query(
        `INSERT INTO simulated_payment (paymentId, status, amountMinor, createdAt)
         VALUES (?, 'authorised', ?, UTC_TIMESTAMP(3)) ON DUPLICATE KEY UPDATE paymentId = paymentId`,
        [uuidToBytes(payment.id), payment.amountMinor],
      );
      const [entry] = await this.dataSource.query<{ status: string; ageMs: number }[]>(
        `SELECT status, TIMESTAMPDIFF(MICROSECOND, createdAt, UTC_TIMESTAMP(3)) / 1000 AS ageMs
           FROM simulated_payment WHERE paymentId = ?`,
        [uuidToBytes(payment.id)],
      );
      const providerReference = `sim_${payment.id}`;
      if (entry!.status === 'voided') return { status: 'declined' };
      if (payment.method === 'sim_slow' && entry!.ageMs < this.options.slowMs) {
        return { status: 'pending', providerReference, clientSecret: null };
      }
      return { status: 'authorised', providerReference };
    });
  }

  capture(payment: GatewayPayment): Promise<void> {
    return this.withFailures(async () => {
      await this.dataSource.query(
        `UPDATE simulated_payment SET status = 'captured', capturedMinor = amountMinor
          WHERE paymentId = ? AND status = 'authorised'`,
        [uuidToBytes(payment.id)],
      );
    });
  }

  void(payment: GatewayPayment): Promise<void> {
    return this.withFailures(async () => {
      await this.dataSource.query(
        `INSERT INTO simulated_payment (paymentId, status, amountMinor, createdAt)
         VALUES (?, 'voided', ?, UTC_TIMESTAMP(3))
         ON DUPLICATE KEY UPDATE status = IF(status = 'authorised', 'voided', status)`,
        [uuidToBytes(payment.id), payment.amountMinor],
      );
    });
  }

  refund(payment: GatewayPayment, refund: Refund): Promise<void> {
    return this.withFailures(async () => {
      await this.dataSource.query(
        `INSERT INTO simulated_refund (refundId, paymentId, amountMinor, createdAt)
         VALUES (?, ?, ?, UTC_TIMESTAMP(3)) ON DUPLICATE KEY UPDATE refundId = refundId`,
        [uuidToBytes(refund.id), uuidToBytes(payment.id), refund.amountMinor],
      );
    });
  }

  private async withFailures<T>(call: () => Promise<T>): Promise<T> {
    const fails = Math.random() < this.options.failureShare;
    if (fails && Math.random() < 0.5) throw new Error('The simulated provider was not reached.');
    const result = await call();
    if (fails) throw new Error('The answer of the simulated provider was lost.');
    return result;
  }
}
