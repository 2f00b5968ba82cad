import { createHash } from 'node:crypto';
import type { Idempotency } from '../../domain/bookings/ledger-request.js';
import { invalidInput } from '../../domain/kernel/domain-error.js';
import { canonicalJson } from './canonical-json.js';

export const idempotencyHeader = 'idempotency-key';

/** The caller's key with a hash of the validated body; null if no key came. */
export function idempotencyOf(header: string | undefined, body: unknown): Idempotency | null {
  if (header === undefined) return null;
  if (!/^[!-~]{1,64}$/.test(header)) {
    throw invalidInput({ pointer: '/Idempotency-Key', detail: 'Must be 1 to 64 visible ASCII characters.' });
  }
  return { key: header, requestHash: createHash('sha256').update(canonicalJson(body)).digest() };
}

/**
 * The same for who books for others: at one customer the keys of several sellers meet, and the customer's own. Those
 * have no space in them.
 */
export function sellersIdempotencyOf(
  header: string | undefined,
  body: unknown,
  sellerId: string,
): Idempotency | null {
  const own = idempotencyOf(header, body);
  if (!own) return null;
  const digest = createHash('sha256').update(`${sellerId} ${own.key}`).digest('base64url');
  return { ...own, key: `seller ${digest}` };
}
