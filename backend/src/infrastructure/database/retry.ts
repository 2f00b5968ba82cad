import { setTimeout as sleep } from 'node:timers/promises';
import { deadlock, errorNumber, lockTimeout } from './error-number.js';

/** Attempts by error; a lock timeout has cost seconds already. */
const attempts: Readonly<Record<number, number>> = { [deadlock]: 5, [lockTimeout]: 2 };
const firstPauseMs = 10;

/** Whether a transaction failed only because another one was in its way. */
export function isTransient(error: unknown): boolean {
  return (errorNumber(error) ?? 0) in attempts;
}

/**
 * Runs a whole transaction again when it lost a deadlock or waited too long for a lock. `transaction` must have
 * rolled back before it rejects: after a lock timeout the server keeps it open.
 */
export async function retryTransaction<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction();
    } catch (error) {
      if (attempt >= (attempts[errorNumber(error) ?? 0] ?? 1)) throw error;
      await sleep(firstPauseMs * 2 ** attempt * Math.random());
    }
  }
}
