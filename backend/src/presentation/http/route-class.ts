import type { FastifyRequest } from 'fastify';
import type { RouteClass } from './rate-limits.js';

/** Writes to these take no password, code or link. */
const classByRoute: Readonly<Record<string, RouteClass>> = {
  'POST /api/auth/guest': 'guest',
  'POST /api/auth/logout': 'write',
  'POST /api/auth/logout-everywhere': 'write',
  'DELETE /api/auth/sessions/:id': 'write',
  'POST /api/bookings/find': 'find',
  'DELETE /api/me': 'credentials',
};

/** Which limits a call is counted by; null for one that its own signature protects. */
export function routeClassOf({ method, routeOptions }: FastifyRequest): RouteClass | null {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return 'read';
  const route = routeOptions.url ?? '';
  if (route === '/api/payments/stripe/webhook') return null;
  const own = classByRoute[`${method} ${route}`];
  if (own) return own;
  if (route.startsWith('/api/auth/')) return 'credentials';
  return route.startsWith('/api/bookings') ? 'book' : 'write';
}
