import type { OpenAPIObject } from '@nestjs/swagger';
import type { ProblemCode } from '../http/problem-codes.js';
import { problemResponse } from './problem-responses.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

const seconds = { schema: { type: 'integer', minimum: 0 } } as const;

const rateLimited = {
  ...problemResponse(['RATE_LIMITED']),
  headers: {
    'Retry-After': { ...seconds, description: 'Seconds to wait.' },
    'RateLimit-Limit': { ...seconds, description: 'Requests that one may make in this time.' },
    'RateLimit-Remaining': { ...seconds, description: 'Requests that are left.' },
    'RateLimit-Reset': { ...seconds, description: 'Seconds until they are all there again.' },
  },
};

/** Adds to every operation of the API what it may be refused with before it is asked. */
export function documentEdge({ paths }: OpenAPIObject): void {
  for (const [path, { get, post, put, patch, delete: remove }] of Object.entries(paths)) {
    if (!path.startsWith('/api/')) continue;
    for (const operation of [get, post, put, patch, remove]) {
      if (operation) operation.responses['429'] = rateLimited;
    }
    for (const write of [post, put, patch, remove]) if (write) documentOrigin(write);
  }
}

function documentOrigin({ responses }: Operation): void {
  responses['403'] = problemResponse([...codesOf(responses['403']), 'ORIGIN_REFUSED']);
}

/** The codes that were documented for one status already. */
function codesOf(response: Operation['responses'][string] | undefined): ProblemCode[] {
  const documented = response as Partial<ReturnType<typeof problemResponse>> | undefined;
  const parts = documented?.content?.['application/problem+json'].schema.allOf ?? [];
  return parts.flatMap(({ properties }) => properties?.code.enum ?? []);
}
