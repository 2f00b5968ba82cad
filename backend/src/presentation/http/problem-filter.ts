import { type ArgumentsHost, Catch, type ExceptionFilter, HttpStatus } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OutageDetector } from './outage-detector.js';
import { problemContentType, type ProblemDetails, problemOf } from './problem.js';
import { problemOfError } from './problem-of-error.js';

/**
 * Answers every error as a problem document. What nobody expected is logged and shows its id only; a database that
 * is away is logged too.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly outages: OutageDetector) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();

    const problem = problemOf(problemOfError(error) ?? this.logged(error, request), request.id);
    if (reply.sent) return;
    if (problem.status === (HttpStatus.SERVICE_UNAVAILABLE as number)) reply.header('retry-after', '1');
    reply.header('cache-control', 'no-store');
    void reply.code(problem.status).type(problemContentType).send(JSON.stringify(problem));
  }

  private logged(error: unknown, request: FastifyRequest): ProblemDetails {
    if (this.outages.isOutage(error)) {
      request.log.warn({ err: error }, 'the database is away');
      return problemOfOutage(request);
    }
    request.log.error({ err: error }, 'unexpected error');
    return { code: 'INTERNAL', detail: 'Something went wrong.' };
  }
}

/** A read has changed nothing, nor has a request whose caller was still being looked up; others may have. */
function problemOfOutage({ method, caller }: FastifyRequest): ProblemDetails {
  return method === 'GET' || method === 'HEAD' || caller === undefined
    ? { code: 'BUSY', detail: 'The database does not answer. Please try again.' }
    : { code: 'OUTCOME_UNKNOWN', detail: 'The database did not confirm. Look whether it was done.' };
}
