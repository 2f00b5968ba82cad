import type { Payment } from '../../../domain/payments/payment.js';
import type { Sql } from '../../database/sql.js';
import { uuidFromBytes, uuidToBytes } from '../../database/uuid-column.js';
import { type PaymentRow, toPayment } from '../../payments/payment-row.js';
import type { LedgerNeeds } from './ledger-needs.js';
import { keysOf } from './read-bookings.js';

/** Every attempt to pay these bookings, and those made before with the same keys, also by who gets them. */
export async function readPayments(
  sql: Sql,
  bookingIds: readonly string[],
  { paymentKeys, movingTo }: LedgerNeeds,
): Promise<Payment[]> {
  const found = new Map<string, PaymentRow>();
  const collect = async (condition: string, ...parameters: unknown[]) => {
    const rows = await sql.rows<PaymentRow>(`SELECT * FROM payment WHERE ${condition}`, parameters);
    for (const row of rows) found.set(uuidFromBytes(row.id), row);
  };
  if (bookingIds.length > 0) await collect('bookingId IN (?)', bookingIds.map(uuidToBytes));
  if (paymentKeys.length > 0) {
    const pairs = paymentKeys.map(({ customerId, key }) => [uuidToBytes(customerId), key]);
    await collect('(customerId, idempotencyKey) IN (?)', pairs);
  }
  const keys = [...paymentKeys.map(({ key }) => key), ...keysOf([...found.values()])];
  if (movingTo.length > 0 && keys.length > 0) {
    await collect('customerId IN (?) AND idempotencyKey IN (?)', movingTo.map(uuidToBytes), keys);
  }
  return [...found.values()].map(toPayment);
}
