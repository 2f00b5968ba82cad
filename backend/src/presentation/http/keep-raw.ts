import type { FastifyInstance } from 'fastify';

/** Leaves the bodies of one route as they came, for a signature is over their very characters. */
export function keepRaw(fastify: FastifyInstance, path: string): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeContentTypeParser('application/json');
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (request.url.startsWith(path)) done(null, body);
    else void parse(request, body as string, done);
  });
}
