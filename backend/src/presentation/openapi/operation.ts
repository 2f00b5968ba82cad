import { applyDecorators, HttpCode, HttpStatus } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import type { ProblemCode } from '../http/problem-codes.js';
import { ProblemResponses } from './problem-responses.js';

/** What every operation that takes a body may refuse it with. */
export const badBody = [
  'INVALID_INPUT',
  'MALFORMED_JSON',
  'PAYLOAD_TOO_LARGE',
  'UNSUPPORTED_MEDIA_TYPE',
] as const satisfies ProblemCode[];

export interface OperationOptions {
  readonly summary: string;
  readonly description?: string;
  /** 200 if not given. */
  readonly status?: HttpStatus;
  /** What the answer looks like; absent for one without a body. */
  readonly response?: z.ZodType;
  /** Codes that this operation may refuse with, those of its controller aside. */
  readonly problems?: readonly ProblemCode[];
}

/** Says what an endpoint is for and how it answers: sets the status and documents both. */
export function Operation({
  summary,
  description,
  status = HttpStatus.OK,
  response,
  problems = [],
}: OperationOptions): MethodDecorator {
  return applyDecorators(
    HttpCode(status),
    ApiOperation({ summary, description }),
    ApiResponse({ status, description: summary, standardSchema: response }),
    ProblemResponses(...problems),
  );
}
