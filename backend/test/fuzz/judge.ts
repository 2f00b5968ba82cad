import type { OpenApiCheck } from '../support/open-api-check.js';
import { isAllowed } from './is-allowed.js';
import { marker } from './odd-values.js';
import type { PreparedRequest } from './prepare.js';
import type { Reply } from './send.js';

interface SentProblem {
  readonly status?: number;
  readonly code?: string;
  readonly errors?: readonly { pointer: string; detail: string }[];
}

const honestOutages = ['BUSY', 'OUTCOME_UNKNOWN', 'PAYMENT_UNAVAILABLE'];

/** What is wrong with an answer, or null. */
export function faultOf(
  api: OpenApiCheck,
  sent: PreparedRequest,
  { status, contentType, text }: Reply,
): string | null {
  try {
    const isJson = contentType.includes('json') && sent.method !== 'HEAD';
    const body = isJson ? (JSON.parse(text) as unknown) : text;
    if (isOfOperation(sent)) api.check(sent.method, sent.target, status, contentType, body);
    if (status < 400) return wrongSuccess(sent, status);
    if (sent.method === 'HEAD') return status >= 500 ? 'A server error.' : null;
    if (!contentType.startsWith('application/problem+json')) return `An error as "${contentType}".`;
    api.checkProblem(body);
    return wrongProblem(sent, status, body as SentProblem);
  } catch (error) {
    return (error as Error).message;
  }
}

/** Whether a request was meant for the operation that it was made from; no such thing may be known of others. */
export const isOfOperation = ({ recipe: { operation, method, path } }: PreparedRequest) =>
  method === operation.method && path === operation.path;

function wrongSuccess(sent: PreparedRequest, status: number): string | null {
  if (status >= 300 || !isOfOperation(sent)) return null;
  return isAllowed(sent) ? null : 'What the document forbids was accepted.';
}

function wrongProblem(
  { recipe, target, body }: PreparedRequest,
  status: number,
  problem: SentProblem,
): string | null {
  const { errors = [], ...rest } = problem;
  if (problem.status !== status) return 'The problem tells another status.';
  if (
    status >= 500 &&
    !(recipe.operation.statuses.includes(status) && honestOutages.includes(problem.code!))
  ) {
    return `A server error, ${problem.code}.`;
  }
  if (JSON.stringify([rest, errors.map(({ detail }) => detail)]).includes(marker)) {
    return 'What was sent is repeated.';
  }
  const names = namesIn(target, body);
  const repeated = errors.find(
    ({ pointer }) => pointer.includes(marker) && !names.some((n) => pointer.includes(n)),
  );
  return repeated ? 'A value that was sent is repeated in a pointer.' : null;
}

/** Names with the marker: a pointer has to tell those. */
function namesIn(target: string, body: string | null): string[] {
  const names = [...new URL(target, 'http://localhost').searchParams.keys()];
  try {
    JSON.parse(body ?? 'null', (key, value: unknown) => {
      names.push(key);
      return value;
    });
  } catch {
    // It has no names then.
  }
  return names
    .filter((name) => name.includes(marker))
    .map((name) => name.replaceAll('~', '~0').replaceAll('/', '~1'));
}
