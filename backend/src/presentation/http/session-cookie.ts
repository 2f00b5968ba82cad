import type { FastifyReply, FastifyRequest } from 'fastify';
import type { StartedSession } from '../../use-cases/customers/session-opener.js';

export const sessionCookie = 'fermata_session';

/** Browsers keep the token where scripts cannot read it. */
export function setSessionCookie(reply: FastifyReply, { token, expiresAt }: StartedSession): void {
  reply.setCookie(sessionCookie, token, { ...attributes(reply.request), expires: expiresAt });
}

export function clearSessionCookie(reply: FastifyReply): void {
  reply.clearCookie(sessionCookie, attributes(reply.request));
}

function attributes(request: FastifyRequest) {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: request.protocol === 'https' } as const;
}
