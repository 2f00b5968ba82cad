import type { DataSource } from 'typeorm';
import type { BookingStatus } from '../../domain/bookings/booking-status.js';
import { type Due, PaymentRepository, type StoredPayment } from '../../domain/payments/payment-repository.js';
import type { PaymentGatewayName, Refund } from '../../domain/payments/payment.js';
import { uuidFromBytes, uuidToBytes } from '../database/uuid-column.js';
import { type PaymentRow, toPayment } from './payment-row.js';

interface StoredPaymentRow extends PaymentRow {
  readonly providerReference: string | null;
  readonly bookingReference: string;
  readonly concertId: Buffer;
  readonly bookingStatus: BookingStatus;
  readonly expiresAt: Date | null;
}

interface DueRow {
  readonly id: Buffer;
  readonly checks: number;
}

interface RefundRow extends DueRow {
  readonly paymentId: Buffer;
  readonly bookingId: Buffer;
  readonly amountMinor: number;
  readonly currency: string;
}

/** `checks` is counted up before this is evaluated: MySQL sets columns from left to right. */
const pause = 'LEAST(60, POW(2, LEAST(checks, 6)))';

export class MysqlPaymentRepository extends PaymentRepository {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async findPayment(id: string): Promise<StoredPayment | null> {
    const [row] = await this.dataSource.query<StoredPaymentRow[]>(
      `SELECT p.*, b.reference AS bookingReference, b.concertId, b.status AS bookingStatus, b.expiresAt
         FROM payment p JOIN booking b ON b.id = p.bookingId WHERE p.id = ?`,
      [uuidToBytes(id)],
    );
    if (!row) return null;
    const { providerReference, bookingReference, bookingStatus, expiresAt } = row;
    return {
      ...toPayment(row),
      concertId: uuidFromBytes(row.concertId),
      providerReference,
      bookingReference,
      bookingStatus,
      expiresAt,
    };
  }

  async saveProviderReference(id: string, providerReference: string): Promise<void> {
    await this.dataSource.query('UPDATE payment SET providerReference = ? WHERE id = ?', [
      providerReference,
      uuidToBytes(id),
    ]);
  }

  async markCaptured(id: string): Promise<void> {
    await this.move(id, 'confirmed', 'captured');
  }

  async markVoided(id: string): Promise<void> {
    await this.move(id, 'rejected', 'voided');
  }

  async markRefunded(refundId: string): Promise<void> {
    await this.dataSource.query("UPDATE refund SET status = 'sent', nextCheckAt = NULL WHERE id = ?", [
      uuidToBytes(refundId),
    ]);
  }

  async listDuePayments(gateway: PaymentGatewayName, limit: number): Promise<Due[]> {
    const rows = await this.dataSource.query<DueRow[]>(
      `SELECT id, checks FROM payment WHERE nextCheckAt <= UTC_TIMESTAMP(3) AND gateway = ?
        ORDER BY nextCheckAt, id LIMIT ?`,
      [gateway, limit],
    );
    return rows.map(({ id, checks }) => ({ id: uuidFromBytes(id), checks }));
  }

  async listDueRefunds(gateway: PaymentGatewayName, limit: number): Promise<(Refund & Due)[]> {
    const rows = await this.dataSource.query<RefundRow[]>(
      `SELECT r.id, r.checks, r.paymentId, r.bookingId, r.amountMinor, r.currency
         FROM refund r JOIN payment p ON p.id = r.paymentId
        WHERE r.nextCheckAt <= UTC_TIMESTAMP(3) AND p.gateway = ?
        ORDER BY r.nextCheckAt, r.id LIMIT ?`,
      [gateway, limit],
    );
    return rows.map((row) => ({
      ...row,
      id: uuidFromBytes(row.id),
      paymentId: uuidFromBytes(row.paymentId),
      bookingId: uuidFromBytes(row.bookingId),
    }));
  }

  takeUpPayment(id: string): Promise<boolean> {
    return this.takeUp('payment', id);
  }

  takeUpRefund(refundId: string): Promise<boolean> {
    return this.takeUp('refund', refundId);
  }

  private async takeUp(table: 'payment' | 'refund', id: string): Promise<boolean> {
    const { affectedRows } = await this.dataSource.query<{ affectedRows: number }>(
      `UPDATE ${table} SET checks = checks + 1, nextCheckAt = UTC_TIMESTAMP(3) + INTERVAL ${pause} SECOND
        WHERE id = ? AND nextCheckAt <= UTC_TIMESTAMP(3)`,
      [uuidToBytes(id)],
    );
    return affectedRows === 1;
  }

  private async move(id: string, from: string, to: string): Promise<void> {
    await this.dataSource.query(
      'UPDATE payment SET status = ?, nextCheckAt = NULL WHERE id = ? AND status = ?',
      [to, uuidToBytes(id), from],
    );
  }
}
