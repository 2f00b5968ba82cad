import type { FastifyRequest } from 'fastify';
import { normaliseEmail } from '../../domain/customers/customer.js';
import { CallWindows, type Count } from './call-windows.js';
import type { ClassLimits } from './rate-limits.js';
import { sessionTokenOf } from './session-token.js';
import type { SharedCounts } from './shared-counts.js';
import { visitorAddress } from './visitor-address.js';

/** Counts a call; null where it has nothing to be counted by. */
export type Counter = (request: FastifyRequest) => Count | null;

export type ClassCounters = Readonly<Record<keyof ClassLimits, Counter | null>>;

/** Nobody's session or address: what is longer is not remembered. */
const longestKey = 254;

/** The counters of one class of routes, under its name. */
export function countersOf(name: string, limits: ClassLimits, shared: SharedCounts): ClassCounters {
  const counterOf = (by: keyof ClassLimits, keyOf: (request: FastifyRequest) => string | null) =>
    limits[by] ? counter(new CallWindows(`${name} by ${by}`, limits[by], shared), keyOf) : null;
  return {
    address: counterOf('address', visitorAddress),
    session: counterOf('session', sessionTokenOf),
    email: counterOf('email', emailOf),
  };
}

function counter(windows: CallWindows, keyOf: (request: FastifyRequest) => string | null): Counter {
  return (request) => {
    const key = keyOf(request);
    return key && key.length <= longestKey ? windows.count(key) : null;
  };
}

function emailOf({ body }: FastifyRequest): string | null {
  if (typeof body !== 'object' || body === null || !('email' in body)) return null;
  if (typeof body.email !== 'string' || body.email.length > longestKey) return null;
  return normaliseEmail(body.email);
}
