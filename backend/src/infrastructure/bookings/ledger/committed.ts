import type { Allocation, LedgerOutcome } from '../../../domain/bookings/allocate.js';
import { letterOf, type News } from '../../../domain/live/concert-news.js';
import { isEmpty } from './write-changes.js';

/** What became of the requests of one transaction. */
export interface Committed {
  /** One a request, in their order. */
  readonly outcomes: readonly LedgerOutcome[];
  /** What those who watch the concert are told. */
  readonly news: readonly News[];
}

/** `version` is the concert's before the transaction. */
export function committedOf(
  concertId: string,
  version: number,
  { outcomes, changes }: Allocation,
): Committed {
  if (isEmpty(changes)) return { outcomes, news: [] };
  const seats: News = {
    kind: 'seats',
    concertId,
    from: version,
    to: version + 1,
    changes: changes.seats.map(({ seatNumber, to }) => [seatNumber, letterOf(to)] as const),
  };
  // The seats of a new plan are not changes of those before: whoever watches finds a gap and reads all of them.
  const replaced: News[] = changes.plan ? [] : [seats];
  const details: News[] = changes.plan || changes.status ? [{ kind: 'details', concertId }] : [];
  return { outcomes, news: [...replaced, ...details] };
}
