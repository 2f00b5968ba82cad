import type { FastifyRequest } from 'fastify';
import { isApiKey } from '../../domain/api-keys/api-key.js';
import { sessionCookie } from './session-cookie.js';

const bearer = /^Bearer +(\S+)$/i;

/** The session token that came with a request: the header wins over the cookie. */
export function sessionTokenOf(request: FastifyRequest): string | null {
  if (request.headers.authorization) return bearerOf(request);
  return request.cookies[sessionCookie] ?? null;
}

/** The key that came with a request: in the header only, as browsers send cookies by themselves. */
export function apiKeyOf(request: FastifyRequest): string | null {
  const token = bearerOf(request);
  return token && isApiKey(token) ? token : null;
}

function bearerOf(request: FastifyRequest): string | null {
  return bearer.exec(request.headers.authorization ?? '')?.[1] ?? null;
}
