import { setTimeout as pause } from 'node:timers/promises';
import type { Problem } from './answers.js';
import type { ServerErrors } from './server-errors.js';
import type { Answer } from './test-client.js';

/** Shorter than `Retry-After` says, so that many ask while something is broken. */
const impatienceMs = 100;

export interface ClearAnswer<T> {
  /** Yes or no. */
  readonly answer: Answer<T | Problem>;
  /** The codes of the unclear answers before it. */
  readonly unclear: readonly string[];
}

/**
 * Asks the same again until the service says yes or no, as it wants its clients to. `ask` gets the number of the
 * attempt, from 0.
 */
export async function insist<T>(
  ask: (attempt: number) => Promise<Answer<T | Problem>>,
  errors: ServerErrors,
): Promise<ClearAnswer<T>> {
  const unclear: string[] = [];
  for (;;) {
    const answer = await ask(unclear.length);
    if (!errors.note(answer)) return { answer, unclear };
    unclear.push((answer.body as Problem).code);
    await pause(impatienceMs);
  }
}
