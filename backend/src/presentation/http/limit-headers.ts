import type { FastifyInstance } from 'fastify';
import { answerProblem } from './answer-problem.js';

/** Browsers send one or two KiB in about twenty headers. */
export const maxHeaderBytes = 16 * 1024;

const maxHeaders = 100;

/** Refuses a request with very many headers; the server would drop those beyond its count and say nothing. */
export function limitHeaders(fastify: FastifyInstance): void {
  fastify.server.maxHeadersCount = maxHeaders + 1;
  fastify.addHook('onRequest', (request, reply, done) => {
    if (request.raw.rawHeaders.length <= 2 * maxHeaders) return done();
    answerProblem(request, reply, { code: 'HEADERS_TOO_LARGE', detail: `More than ${maxHeaders} headers.` });
  });
}
