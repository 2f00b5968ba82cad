import { ApiResponse } from '@nestjs/swagger';
import { type ProblemCode, statusOf } from '../http/problem-codes.js';
import { problemTypes } from '../http/problem-types.js';

const codesKey = 'problem-codes';

/**
 * Documents the problems that an operation, or every operation of a controller, may answer with. Said several times
 * of one operation, all of it holds.
 */
export function ProblemResponses(...codes: ProblemCode[]): MethodDecorator & ClassDecorator {
  return (target: object, name?: string | symbol, operation?: PropertyDescriptor) => {
    if (name !== undefined && operation) return addProblems(codes, target, name, operation);
    const { constructor: _, ...members } = Object.getOwnPropertyDescriptors((target as Class).prototype);
    for (const [member, descriptor] of Object.entries(members)) {
      if (typeof descriptor.value === 'function') addProblems(codes, target, member, descriptor);
    }
  };
}

interface Class {
  readonly prototype: Readonly<Record<string, unknown>>;
}

/** A response documented again gets the new words beside the old, but only the new schema: it must say all. */
function addProblems(
  codes: readonly ProblemCode[],
  target: object,
  name: string | symbol,
  operation: PropertyDescriptor,
): void {
  const handler = operation.value as object;
  const known = (Reflect.getOwnMetadata(codesKey, handler) as ProblemCode[] | undefined) ?? [];
  const added = codes.filter((code) => !known.includes(code));
  const all = [...known, ...added];
  Reflect.defineMetadata(codesKey, all, handler);
  for (const status of new Set(added.map(statusOf))) {
    const ofStatus = (code: ProblemCode) => statusOf(code) === status;
    const { description } = problemResponse(added.filter(ofStatus));
    const { content } = problemResponse(all.filter(ofStatus));
    ApiResponse({ status, description, content })(target, name, operation);
  }
}

/** Documents problems of one status. */
export function problemResponse(codes: readonly ProblemCode[]) {
  return {
    description: codes.map((code) => `\`${code}\`: ${problemTypes[code].title}.`).join(' '),
    content: { 'application/problem+json': { schema: problemWith(codes) } },
  };
}

function problemWith(codes: readonly ProblemCode[]) {
  return {
    allOf: [
      { $ref: '#/components/schemas/Problem' },
      { type: 'object', properties: { code: { type: 'string', enum: [...codes] } } },
    ],
  };
}
