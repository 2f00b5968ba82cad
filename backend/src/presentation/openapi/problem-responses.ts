import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { type ProblemCode, statusOf } from '../http/problem-codes.js';
import { problemTypes } from '../http/problem-types.js';

/** Documents the problems that an operation, or every operation of a controller, may answer with. */
export function ProblemResponses(...codes: ProblemCode[]): MethodDecorator & ClassDecorator {
  const statuses = [...new Set(codes.map(statusOf))];
  return applyDecorators(
    ...statuses.map((status) => {
      const sameStatus = codes.filter((code) => statusOf(code) === status);
      return ApiResponse({
        status,
        description: sameStatus.map((code) => `\`${code}\`: ${problemTypes[code].title}.`).join(' '),
        content: { 'application/problem+json': { schema: problemWith(sameStatus) } },
      });
    }),
  );
}

function problemWith(codes: readonly ProblemCode[]) {
  return {
    allOf: [
      { $ref: '#/components/schemas/Problem' },
      { type: 'object', properties: { code: { type: 'string', enum: [...codes] } } },
    ],
  };
}
