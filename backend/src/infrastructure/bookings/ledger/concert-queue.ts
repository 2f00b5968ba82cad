import type { LedgerOutcome } from '../../../domain/bookings/allocate.js';
import {
  type LedgerRequest,
  type LedgerResult,
  quantityOf,
} from '../../../domain/bookings/ledger-request.js';
import { DomainError } from '../../../domain/kernel/domain-error.js';

export interface QueueBounds {
  /** Most requests that share a transaction. */
  readonly batchSize: number;
  /** Most seats that share a transaction; a single request may want more. */
  readonly batchSeats: number;
  /** Most requests that wait for one concert; more are told to come back. */
  readonly queueLength: number;
  /** How long a request may wait before its transaction begins. */
  readonly deadlineMs: number;
}

/** Decides and commits some requests in one transaction. */
export type RunBatch = (requests: readonly LedgerRequest[]) => Promise<readonly LedgerOutcome[]>;

interface Waiting {
  readonly request: LedgerRequest;
  readonly since: number;
  readonly resolve: (result: LedgerResult) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * The requests for one concert. Whatever arrives while a transaction is under way waits for the next one, which
 * takes all of them together: group commit, without a timer. An idle concert commits a single request at once.
 */
export class ConcertQueue {
  private waiting: Waiting[] = [];
  private running = false;

  constructor(
    private readonly runBatch: RunBatch,
    private readonly bounds: QueueBounds,
    private readonly onIdle: () => void,
  ) {}

  submit(request: LedgerRequest): Promise<LedgerResult> {
    if (this.waiting.length >= this.bounds.queueLength) return Promise.reject(busy());
    return new Promise((resolve, reject) => {
      this.waiting.push({ request, since: performance.now(), resolve, reject });
      if (!this.running) void this.drain();
    });
  }

  private async drain(): Promise<void> {
    this.running = true;
    while (this.waiting.length > 0) {
      const batch = this.refuseLate(this.takeBatch());
      if (batch.length > 0) await this.settle(batch);
    }
    this.running = false;
    this.onIdle();
  }

  /** As many requests as one transaction may have, and always the first. */
  private takeBatch(): Waiting[] {
    const { batchSize, batchSeats } = this.bounds;
    let seats = 0;
    const surplus = this.waiting.findIndex(({ request }, index) => {
      seats += seatsOf(request);
      return index > 0 && (index >= batchSize || seats > batchSeats);
    });
    return this.waiting.splice(0, surplus === -1 ? this.waiting.length : surplus);
  }

  /** Once in a transaction a request gets its real outcome; who waited too long does not get in. */
  private refuseLate(batch: Waiting[]): Waiting[] {
    const earliest = performance.now() - this.bounds.deadlineMs;
    return batch.filter((waiting) => {
      if (waiting.since >= earliest) return true;
      waiting.reject(busy());
      return false;
    });
  }

  private async settle(batch: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await this.runBatch(batch.map(({ request }) => request));
      batch.forEach(({ resolve, reject }, index) => {
        const outcome = outcomes[index]!;
        if ('result' in outcome) resolve(outcome.result);
        else reject(outcome.refusal);
      });
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }
}

/** How many seats a request will touch, as far as it says so. */
function seatsOf(request: LedgerRequest): number {
  if ('wanted' in request) return quantityOf(request.wanted);
  return request.kind === 'block-seats' ? request.seats.length : 1;
}

export function busy(): DomainError {
  return new DomainError('BUSY', 'Too many people want this concert right now. Please try again.');
}
