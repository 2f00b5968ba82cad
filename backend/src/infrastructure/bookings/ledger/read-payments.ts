import type { Payment } from '../../../domain/payments/payment.js';
import type { Sql } from '../../database/sql.js';
import { uuidFromBytes, uuidToBytes } from '../../database/uuid-column.js';
import { type PaymentRow, toPayment } from '../../payments/payment-row.js';
import type { CustomerKey } from './ledger-needs.js';

/** Every attempt to pay these bookings, and those made before with the same keys. */
export async function readPayments(
  sql: Sql,
  bookingIds: readonly string[],
  keys: readonly CustomerKey[],
): Promise<Payment[]> {
  const found = new Map<string, PaymentRow>();
  const collect = async (condition: string, parameter: unknown) => {
    const rows = await sql.rows<PaymentRow>(`SELECT * FROM payment WHERE ${condition}`, [parameter]);
    for (const row of rows) found.set(uuidFromBytes(row.id), row);
  };
  if (bookingIds.length > 0) await collect('bookingId IN (?)', bookingIds.map(uuidToBytes));
  if (keys.length > 0) {
    const pairs = keys.map(({ customerId, key }) => [uuidToBytes(customerId), key]);
    await collect('(customerId, idempotencyKey) IN (?)', pairs);
  }
  return [...found.values()].map(toPayment);
}
