import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { answerProblem } from './answer-problem.js';

/** The router refuses some requests, such as those with a malformed URL, before there is a route to ask. */
export function answerFrameworkErrors(
  _error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  answerProblem(request, reply, { code: 'BAD_REQUEST', detail: 'The address is not well-formed.' });
}
