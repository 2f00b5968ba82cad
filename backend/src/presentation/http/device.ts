import type { FastifyRequest } from 'fastify';

/** What the table holds. */
const longest = 200;

/** What a client says it is; it tells one's own sessions apart and proves nothing. */
export function deviceOf(request: FastifyRequest): string | null {
  return request.headers['user-agent']?.slice(0, longest).trim() || null;
}
