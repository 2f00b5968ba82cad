import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemContentType, type ProblemDetails, problemOf } from './problem.js';

/** Answers with a problem document where no controller was asked yet. */
export function answerProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  details: ProblemDetails,
): FastifyReply {
  const problem = problemOf(details, request.id);
  reply.header('x-request-id', request.id).header('cache-control', 'no-store');
  return reply.code(problem.status).type(problemContentType).send(JSON.stringify(problem));
}
