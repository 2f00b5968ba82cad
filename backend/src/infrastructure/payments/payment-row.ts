import type { Payment } from '../../domain/payments/payment.js';
import { uuidFromBytes } from '../database/uuid-column.js';

/** The columns of `payment` that an attempt is made of. */
export interface PaymentRow extends Omit<Payment, 'id' | 'bookingId' | 'customerId' | 'idempotency'> {
  readonly id: Buffer;
  readonly bookingId: Buffer;
  readonly customerId: Buffer;
  readonly idempotencyKey: Buffer | null;
  readonly requestHash: Buffer | null;
}

export function toPayment(row: PaymentRow): Payment {
  const { idempotencyKey: key, requestHash } = row;
  return {
    id: uuidFromBytes(row.id),
    bookingId: uuidFromBytes(row.bookingId),
    customerId: uuidFromBytes(row.customerId),
    gateway: row.gateway,
    method: row.method,
    status: row.status,
    amountMinor: row.amountMinor,
    currency: row.currency,
    idempotency: key && { key: key.toString(), requestHash: requestHash! },
  };
}
