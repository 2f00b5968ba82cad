import { DomainError } from '../../src/domain/kernel/domain-error.js';

export interface Settled<T> {
  readonly granted: T[];
  readonly refusals: DomainError[];
}

/** Waits for all and tells those that were granted from those that a rule refused; passes on any other error. */
export async function settleAll<T>(attempts: readonly Promise<T>[]): Promise<Settled<T>> {
  const granted: T[] = [];
  const refusals: DomainError[] = [];
  for (const outcome of await Promise.allSettled(attempts)) {
    if (outcome.status === 'fulfilled') granted.push(outcome.value);
    else if (outcome.reason instanceof DomainError) refusals.push(outcome.reason);
    else throw outcome.reason;
  }
  return { granted, refusals };
}
