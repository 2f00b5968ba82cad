import type { DataSource } from 'typeorm';
import {
  type GatewayAnswer,
  type GatewayPayment,
  PaymentGateway,
} from '../../domain/payments/payment-gateway.js';
import type { Refund } from '../../domain/payments/payment.js';
import { inTransaction } from '../database/transaction.js';
import { uuidToBytes } from '../database/uuid-column.js';

export interface SimulatorOptions {
  /** The share of calls that end in an error, 0–1: half of them after they took effect. */
  readonly failureShare: number;
  /** How long `sim_slow` takes to be decided. */
  readonly slowMs: number;
}

/**
 * A provider that moves no money. Its book is kept in the database, apart from ours, so that it remembers what it
 * was told when the process dies. Every call may be repeated; like a real provider it refuses to capture what it has
 * let go and to send back more than it took.
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
         VALUES (?, 'authorised', ?, UTC_TIMESTAMP(3)) ON DUPLICATE KEY UPDATE paymentId = VALUES(paymentId)`,
        [uuidToBytes(payment.id), payment.amountMinor],
      );
      const [entry] = await this.dataSource.query<{ status: string; ageMs: number }[]>(
        `SELECT status, TIMESTAMPDIFF(MICROSECOND, createdAt, UTC_TIMESTAMP(3)) DIV 1000 AS ageMs
           FROM simulated_payment WHERE paymentId = ?`,
        [uuidToBytes(payment.id)],
      );
      if (entry!.status === 'voided') return { status: 'declined' };
      const providerReference = `sim_${payment.id}`;
      if (payment.method === 'sim_slow' && entry!.ageMs < this.options.slowMs) {
        return { status: 'pending', providerReference, clientSecret: null };
      }
      return { status: 'authorised', providerReference };
    });
  }

  capture(payment: GatewayPayment): Promise<void> {
    return this.withFailures(async () => {
      const { affectedRows } = await this.dataSource.query<{ affectedRows: number }>(
        `UPDATE simulated_payment SET status = 'captured', capturedMinor = amountMinor
          WHERE paymentId = ? AND status <> 'voided'`,
        [uuidToBytes(payment.id)],
      );
      if (affectedRows === 0) throw new Error('The simulated provider has nothing set aside to capture.');
    });
  }

  /** What was never asked for is entered too, so that a request still on its way comes to nothing. */
  void(payment: GatewayPayment): Promise<void> {
    return this.withFailures(async () => {
      await this.dataSource.query(
        `INSERT INTO simulated_payment (paymentId, status, amountMinor, createdAt)
         VALUES (?, 'voided', ?, UTC_TIMESTAMP(3))
         ON DUPLICATE KEY UPDATE status = IF(status = 'captured', status, 'voided')`,
        [uuidToBytes(payment.id), payment.amountMinor],
      );
      const [captured] = await this.dataSource.query<unknown[]>(
        "SELECT 1 FROM simulated_payment WHERE paymentId = ? AND status = 'captured'",
        [uuidToBytes(payment.id)],
      );
      if (captured) throw new Error('The simulated provider lets nothing go that it has captured.');
    });
  }

  refund(payment: GatewayPayment, { id, amountMinor }: Refund): Promise<void> {
    const paymentId = uuidToBytes(payment.id);
    return this.withFailures(() =>
      inTransaction(this.dataSource, async (sql) => {
        const [entry] = await sql.rows<{ capturedMinor: number }>(
          'SELECT capturedMinor FROM simulated_payment WHERE paymentId = ? FOR UPDATE',
          [paymentId],
        );
        const sent = await sql.rows<{ refundId: Buffer; amountMinor: number }>(
          'SELECT refundId, amountMinor FROM simulated_refund WHERE paymentId = ?',
          [paymentId],
        );
        if (sent.some(({ refundId }) => refundId.equals(uuidToBytes(id)))) return;
        const total = sent.reduce((sum, earlier) => sum + earlier.amountMinor, amountMinor);
        if (total > (entry?.capturedMinor ?? 0)) {
          throw new Error('The simulated provider sends back no more than it took.');
        }
        await sql.write(
          `INSERT INTO simulated_refund (refundId, paymentId, amountMinor, createdAt)
           VALUES (?, ?, ?, UTC_TIMESTAMP(3))`,
          [uuidToBytes(id), paymentId, amountMinor],
        );
      }),
    );
  }

  private async withFailures<T>(call: () => Promise<T>): Promise<T> {
    const fails = Math.random() < this.options.failureShare;
    if (fails && Math.random() < 0.5) throw new Error('The simulated provider was not reached.');
    const result = await call();
    if (fails) throw new Error('The answer of the simulated provider was lost.');
    return result;
  }
}
