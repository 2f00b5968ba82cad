import type { FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { normaliseEmail } from '../../domain/customers/customer.js';
import { type ClassLimits, type RateLimit, rememberedCallers } from './rate-limits.js';
import { sessionTokenOf } from './session-token.js';
import { visitorAddress } from './visitor-address.js';

/** Where a caller stands after a call: more calls than `max` are too many, until `resetMs` have passed. */
export interface Count {
  readonly max: number;
  readonly calls: number;
  readonly resetMs: number;
}

/** Counts a call; null where it has nothing to be counted by. */
export type Counter = (request: FastifyRequest) => Count | null;

export type ClassCounters = Readonly<Record<keyof ClassLimits, Counter | null>>;

/** Nobody's session or address: what is longer is not remembered. */
const longestKey = 254;

/**
 * The counters of one class of routes, in the memory of this process. They answer at once: the promises of the limiter
 * that comes with the server take a tenth of a quick request.
 */
export function countersOf(limits: ClassLimits): ClassCounters {
  return {
    address: counterOf(limits.address, visitorAddress),
    session: counterOf(limits.session, sessionTokenOf),
    email: counterOf(limits.email, emailOf),
  };
}

function counterOf(
  limit: RateLimit | undefined,
  keyOf: (request: FastifyRequest) => string | null,
): Counter | null {
  if (!limit) return null;
  const { max, seconds } = limit;
  const windows = new LRUCache<string, { calls: number; endsAt: number }>({ max: rememberedCallers });
  return (request) => {
    const key = keyOf(request);
    if (!key || key.length > longestKey) return null;
    const now = performance.now();
    let window = windows.get(key);
    if (!window || window.endsAt <= now) {
      window = { calls: 0, endsAt: now + seconds * 1000 };
      windows.set(key, window);
    }
    return { max, calls: ++window.calls, resetMs: window.endsAt - now };
  };
}

function emailOf({ body }: FastifyRequest): string | null {
  if (typeof body !== 'object' || body === null || !('email' in body)) return null;
  if (typeof body.email !== 'string' || body.email.length > longestKey) return null;
  return normaliseEmail(body.email);
}
