import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { problemContentType, problemOf } from './problem.js';

/** The router refuses some requests, such as those with a malformed URL, before there is a route to ask. */
export function answerFrameworkErrors(
  _error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const problem = problemOf({ code: 'BAD_REQUEST', detail: 'The address is not well-formed.' }, request.id);
  reply.header('x-request-id', request.id);
  void reply.code(problem.status).type(problemContentType).send(JSON.stringify(problem));
}
