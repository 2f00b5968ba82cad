import type { FastifyRequest } from 'fastify';
import { sessionCookie } from './session-cookie.js';

const bearer = /^Bearer +(\S+)$/i;

/** The session token that came with a request: the header wins over the cookie. */
export function sessionTokenOf(request: FastifyRequest): string | null {
  const { authorization } = request.headers;
  if (authorization) return bearer.exec(authorization)?.[1] ?? null;
  return request.cookies[sessionCookie] ?? null;
}
