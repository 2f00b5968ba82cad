import { z } from 'zod';
import type { FieldError } from '../../domain/kernel/domain-error.js';
import { type ProblemCode, problemCodes, statusOf } from './problem-codes.js';
import { problemTypes } from './problem-types.js';

export const problemContentType = 'application/problem+json; charset=utf-8';

/** RFC 9457, with a stable `code` and, for invalid input, the fields. */
export const problemSchema = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string(),
    code: z.enum(problemCodes),
    instance: z.string().meta({ description: 'The id of the request, as in the header `x-request-id`.' }),
    errors: z
      .array(z.object({ pointer: z.string(), detail: z.string() }))
      .optional()
      .meta({
        description: 'The wrong fields, by JSON pointer (RFC 6901); query and header fields by `/name`.',
      }),
    seats: z.array(z.int()).optional().meta({ description: 'SEAT_TAKEN: these are not free.' }),
    tiers: z
      .array(z.object({ tierId: z.uuid(), requested: z.int(), available: z.int() }))
      .optional()
      .meta({ description: 'SOLD_OUT: these have too few seats left.' }),
    limit: z.int().optional().meta({ description: 'LIMIT_REACHED: seats one customer may have.' }),
    booked: z.int().optional().meta({ description: 'LIMIT_REACHED: seats this customer has.' }),
    left: z.int().optional().meta({ description: 'LIMIT_REACHED: seats this customer may still take.' }),
    phase: z.string().optional().meta({ description: 'NOT_ON_SALE: where the concert stands.' }),
    opensAt: z.iso.datetime().nullish().meta({ description: 'NOT_ON_SALE: when the sale opens.' }),
    cancellableUntil: z.iso.datetime().optional().meta({ description: 'CANCELLATION_CLOSED: until when.' }),
  })
  .meta({ id: 'Problem', description: 'An error, as RFC 9457 problem details.' });

export type Problem = z.infer<typeof problemSchema>;

export interface ProblemDetails {
  readonly code: ProblemCode;
  readonly detail: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly fields?: readonly FieldError[];
}

export function problemOf({ code, detail, data, fields }: ProblemDetails, requestId: string): Problem {
  return {
    ...data,
    type: `/api/docs/errors#${code}`,
    title: problemTypes[code].title,
    status: statusOf(code),
    detail,
    code,
    instance: `urn:uuid:${requestId}`,
    ...(fields && fields.length > 0 && { errors: [...fields] }),
  };
}
