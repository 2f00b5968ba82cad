import type { DataSource } from 'typeorm';
import { uuidFromBytes, uuidToBytes } from '../../src/infrastructure/database/uuid-column.js';
import type { PaymentStatus } from '../../src/domain/payments/payment-status.js';

/** What the simulated provider says of one payment, beside what we say. */
export interface BookEntry {
  readonly paymentId: string;
  /** Null where the provider has never heard of it. */
  readonly provider: 'authorised' | 'captured' | 'voided' | null;
  readonly ours: PaymentStatus;
  readonly capturedMinor: number;
  readonly refundedMinor: number;
}

interface Row {
  readonly paymentId: Buffer;
  readonly provider: BookEntry['provider'];
  readonly ours: PaymentStatus;
  readonly capturedMinor: number | null;
  readonly refundedMinor: string;
}

/** Every attempt to pay a booking, from the first to the last. */
export async function readBook(dataSource: DataSource, bookingId: string): Promise<BookEntry[]> {
  const rows = await dataSource.query<Row[]>(
    `SELECT p.id AS paymentId, s.status AS provider, p.status AS ours, s.capturedMinor,
            (SELECT COALESCE(SUM(amountMinor), 0) FROM simulated_refund r WHERE r.paymentId = p.id) AS refundedMinor
       FROM payment p LEFT JOIN simulated_payment s ON s.paymentId = p.id
      WHERE p.bookingId = ? ORDER BY p.createdAt, p.id`,
    [uuidToBytes(bookingId)],
  );
  return rows.map((row) => ({
    paymentId: uuidFromBytes(row.paymentId),
    provider: row.provider,
    ours: row.ours,
    capturedMinor: Number(row.capturedMinor),
    refundedMinor: Number(row.refundedMinor),
  }));
}

/**
 * Who was charged and keeps no ticket for it, or has a ticket and was not charged, in sentences. Holds once
 * everything is settled, for concerts whose refunds are in full.
 */
export async function faultsOfMoney(dataSource: DataSource): Promise<string[]> {
  const rows = await dataSource.query<{ id: Buffer; status: string; owed: string; kept: string }[]>(
    `SELECT b.id, b.status, IF(b.status = 'active', b.totalMinor, 0) AS owed,
            (SELECT COALESCE(SUM(s.capturedMinor), 0) FROM payment p
               JOIN simulated_payment s ON s.paymentId = p.id WHERE p.bookingId = b.id) -
            (SELECT COALESCE(SUM(r.amountMinor), 0) FROM payment p
               JOIN simulated_refund r ON r.paymentId = p.id WHERE p.bookingId = b.id) AS kept
       FROM booking b`,
  );
  const unsettled = await dataSource.query<{ id: Buffer }[]>(
    `SELECT id FROM payment WHERE nextCheckAt IS NOT NULL UNION SELECT id FROM refund WHERE nextCheckAt IS NOT NULL
      UNION SELECT paymentId FROM simulated_payment WHERE status = 'authorised'`,
  );
  return [
    ...rows
      .filter(({ owed, kept }) => Number(owed) !== Number(kept))
      .map(
        ({ id, status, owed, kept }) =>
          `Booking ${uuidFromBytes(id)} (${status}) costs ${owed}, kept are ${kept}.`,
      ),
    ...unsettled.map(({ id }) => `Payment or refund ${uuidFromBytes(id)} is not settled.`),
  ];
}
