import { type ArgumentsHost, Catch, type ExceptionFilter, HttpStatus } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemContentType, problemOf } from './problem.js';
import { problemOfError } from './problem-of-error.js';

/** Answers every error as a problem document; one that nobody expected is logged, and shows its id only. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();

    const known = problemOfError(error);
    if (!known) request.log.error({ err: error }, 'unexpected error');
    const problem = problemOf(known ?? { code: 'INTERNAL', detail: 'Something went wrong.' }, request.id);
    if (reply.sent) return;
    if (problem.status === (HttpStatus.SERVICE_UNAVAILABLE as number)) reply.header('retry-after', '1');
    reply.header('cache-control', 'no-store');
    void reply.code(problem.status).type(problemContentType).send(JSON.stringify(problem));
  }
}
