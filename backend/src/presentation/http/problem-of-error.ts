import { HttpException, HttpStatus } from '@nestjs/common';
import { DomainError } from '../../domain/kernel/domain-error.js';
import type { ProblemDetails } from './problem.js';

/** What a client is told about an error; null for one that nobody expected. */
export function problemOfError(error: unknown): ProblemDetails | null {
  if (error instanceof DomainError) {
    return { code: error.code, detail: error.message, data: error.data, fields: error.fields };
  }
  return error instanceof HttpException ? problemOfStatus(error) : null;
}

/** Errors of the server library reach the filter as HTTP exceptions with their own as the cause. */
function problemOfStatus(exception: HttpException): ProblemDetails | null {
  switch (exception.getStatus() as HttpStatus) {
    case HttpStatus.BAD_REQUEST:
      return isAboutBody(exception.cause)
        ? { code: 'MALFORMED_JSON', detail: 'The body is empty or is not JSON.' }
        : { code: 'BAD_REQUEST', detail: 'The request is not well-formed.' };
    case HttpStatus.NOT_FOUND:
      return { code: 'ROUTE_NOT_FOUND', detail: 'Nothing is served under this method and path.' };
    case HttpStatus.PAYLOAD_TOO_LARGE:
      return { code: 'PAYLOAD_TOO_LARGE', detail: 'The body is larger than 1.5 MiB.' };
    case HttpStatus.UNSUPPORTED_MEDIA_TYPE:
      return { code: 'UNSUPPORTED_MEDIA_TYPE', detail: 'The body must be application/json.' };
    default:
      return exception.getStatus() < 500
        ? { code: 'BAD_REQUEST', detail: 'The request cannot be served as it is.' }
        : null;
  }
}

/** JSON that does not parse has no code of the library: it is the parser's own error. */
function isAboutBody(cause: unknown): boolean {
  return (
    cause instanceof SyntaxError ||
    (cause instanceof Error && 'code' in cause && String(cause.code).startsWith('FST_ERR_CTP_'))
  );
}
