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
  if (!hasVersion(request, etag)) return false;
  reply.code(304);
  return true;
}

/** Whether the caller names this tag, weak or strong. */
export function hasVersion(request: FastifyRequest, etag: string): boolean {
  const known = request.headers['if-none-match'];
  return known?.split(',').some((candidate) => strong(candidate.trim()) === strong(etag)) ?? false;
}

function strong(etag: string): string {
  return etag.replace(/^W\//, '');
}
