import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Whether the caller already has this version; if so the answer is an empty 304. The tag is a weak one, as it is the
 * same for all encodings.
 */
export function answersNotModified(
  request: FastifyRequest,
  reply: FastifyReply,
  version: number | string,
): boolean {
  const etag = `"${version}"`;
  reply.header('etag', `W/${etag}`);
  const known = request.headers['if-none-match'];
  if (!known?.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === etag)) return false;
  reply.code(304);
  return true;
}
