/** A problem document (RFC 9457) as the API sends it; members beyond these depend on the code. */
export interface Problem {
  readonly code: string;
  readonly status: number;
  readonly title?: string;
  readonly detail?: string;
  readonly errors?: readonly FieldProblem[];
  readonly [member: string]: unknown;
}

export interface FieldProblem {
  /** RFC 6901: `/contact/email`. */
  readonly pointer: string;
  readonly detail: string;
}

/** What a call to the API throws when the answer is not the hoped-for one. */
export class ApiError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title ?? problem.code);
    this.name = 'ApiError';
  }

  get code(): string {
    return this.problem.code;
  }
}

/** Code of a problem that no server sent: the request did not get through. */
export const UNREACHABLE = 'UNREACHABLE';

/** The problem behind anything thrown. */
export function toProblem(error: unknown): Problem {
  return error instanceof ApiError ? error.problem : { code: UNREACHABLE, status: 0 };
}

/** Whatever came with an answer that is not a success, as a problem. */
export function readProblem(body: unknown, status: number): Problem {
  if (typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string') {
    return { ...body, code: body.code, status };
  }
  return { code: 'INTERNAL', status };
}
