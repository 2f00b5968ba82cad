import type { LedgerChanges } from '../../../domain/bookings/ledger-changes.js';
import { isSettled, type PaymentStatus } from '../../../domain/payments/payment-status.js';
import type { Sql } from '../../database/sql.js';
import { uuidToBytes } from '../../database/uuid-column.js';
import { groupBy } from './group-by.js';
import type { ExpectRows } from './write-changes.js';

/** Who began a payment goes on with it; after so long it is taken for forgotten. */
const graceSeconds = 5;

export async function insertPayments(
  sql: Sql,
  now: Date,
  payments: LedgerChanges['newPayments'],
): Promise<void> {
  const columns = [
    'id',
    'bookingId',
    'customerId',
    'gateway',
    'method',
    'status',
    'amountMinor',
    'currency',
    'idempotencyKey',
    'requestHash',
    'nextCheckAt',
    'createdAt',
  ];
  const rows = payments.map((payment) => [
    uuidToBytes(payment.id),
    uuidToBytes(payment.bookingId),
    uuidToBytes(payment.customerId),
    payment.gateway,
    payment.method,
    payment.status,
    payment.amountMinor,
    payment.currency,
    payment.idempotency?.key ?? null,
    payment.idempotency?.requestHash ?? null,
    isSettled(payment.status) ? null : secondsLater(now),
    now,
  ]);
  await sql.insert('payment', columns, rows);
}

/** Each moves only from the status in which it was read. */
export async function updatePayments(
  sql: Sql,
  now: Date,
  changed: LedgerChanges['changedPayments'],
  expectRows: ExpectRows,
): Promise<void> {
  for (const [key, group] of groupBy(changed, ({ from, to }) => `${from} ${to}`)) {
    const [from, to] = key.split(' ') as [PaymentStatus, PaymentStatus];
    const found = await sql.write(
      'UPDATE payment SET status = ?, checks = 0, nextCheckAt = ? WHERE id IN (?) AND status = ?',
      [to, isSettled(to) ? null : secondsLater(now), group.map(({ id }) => uuidToBytes(id)), from],
    );
    expectRows(found, group.length);
  }
}

/** What a provider has to send back is sent by whoever looks for what is due, at once. */
export async function insertRefunds(
  sql: Sql,
  now: Date,
  refunds: LedgerChanges['newRefunds'],
): Promise<void> {
  const columns = [
    'id',
    'paymentId',
    'bookingId',
    'amountMinor',
    'currency',
    'status',
    'nextCheckAt',
    'createdAt',
  ];
  const rows = refunds.map((refund) => [
    uuidToBytes(refund.id),
    uuidToBytes(refund.paymentId),
    uuidToBytes(refund.bookingId),
    refund.amountMinor,
    refund.currency,
    refund.status,
    refund.status === 'due' ? now : null,
    now,
  ]);
  await sql.insert('refund', columns, rows);
}

function secondsLater(now: Date): Date {
  return new Date(now.getTime() + graceSeconds * 1000);
}
