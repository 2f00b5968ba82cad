import { expect } from '@jest/globals';
import type { Problem } from './answers.js';
import type { Answer } from './test-client.js';

/** The answer is a problem document with this status and code, and names these fields. */
export async function expectProblem(
  asked: Promise<Answer<unknown>>,
  status: number,
  code: string,
  pointers: readonly string[] = [],
): Promise<Problem> {
  const answer = await asked;
  const problem = answer.body as Problem;
  expect({
    status: answer.status,
    code: problem.code,
    pointers: (problem.errors ?? []).map((e) => e.pointer),
  }).toEqual({
    status,
    code,
    pointers,
  });
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(problem.status).toBe(status);
  return problem;
}
