import { setTimeout as sleep } from 'node:timers/promises';
import { deadlock, errorNumber, lockTimeout } from './error-number.js';

const attempts = 5;
const firstPauseMs = 10;

/**
 * Runs a whole transaction again when it lost a deadlock or waited too long for a lock. `transaction` must have
 * rolled back before it rejects: after a lock timeout the server keeps it open.
 */
export async function retryTransaction<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction();
    } catch (error) {
      const number = errorNumber(error);
      if (attempt === attempts || (number !== deadlock && number !== lockTimeout)) throw error;
      await sleep(firstPauseMs * 2 ** attempt * Math.random());
    }
  }
}
