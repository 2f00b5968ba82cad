import { DomainError } from '../../../domain/kernel/domain-error.js';
import type { Committed } from './committed.js';

/** The connection was lost while COMMIT was under way: only the database knows what became of it. */
export class LostCommit extends Error {
  constructor(
    /** What everybody is answered and told if it was committed. */
    readonly committed: Committed,
    /** The id of a history entry that exists if and only if it was; null where doing it again changes nothing. */
    readonly trace: string | null,
  ) {
    super('The connection was lost during COMMIT.');
    this.name = 'LostCommit';
  }
}

export function outcomeUnknown(): DomainError {
  return new DomainError(
    'OUTCOME_UNKNOWN',
    'The database did not confirm. Look at your bookings before trying again.',
  );
}
