import { setImmediate as nextTurn } from 'node:timers/promises';
import { allocate } from '../../src/domain/bookings/allocate.js';
import { BookingLedger } from '../../src/domain/bookings/booking-ledger.js';
import type { LedgerChanges } from '../../src/domain/bookings/ledger-changes.js';
import type { Draw } from '../../src/domain/bookings/draw.js';
import type { LedgerRequest, LedgerResults } from '../../src/domain/bookings/ledger-request.js';
import { DomainError, notFound } from '../../src/domain/kernel/domain-error.js';
import { RefusedRow } from './in-memory-rows.js';
import type { InMemoryStore } from './in-memory-store.js';

const attempts = 3;

/** The ledger on an `InMemoryStore`: a lock for each concert and a transaction for each request. */
export class InMemoryLedger extends BookingLedger {
  private readonly locks = new Map<string, Promise<unknown>>();

  constructor(
    private readonly store: InMemoryStore,
    private readonly draw: Draw,
    private readonly now: () => Date = () => new Date(),
  ) {
    super();
  }

  submit<R extends LedgerRequest>(concertId: string, request: R): Promise<LedgerResults[R['kind']]> {
    const before = this.locks.get(concertId) ?? Promise.resolve();
    const result = before.then(() => this.run(concertId, request));
    this.locks.set(
      concertId,
      result.catch(() => undefined),
    );
    return result as Promise<LedgerResults[R['kind']]>;
  }

  private async run(concertId: string, request: LedgerRequest) {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.runOnce(concertId, request);
      } catch (error) {
        if (!(error instanceof RefusedRow)) throw error;
        if (attempt === attempts) throw new DomainError('BUSY', 'The store refused a row.');
      }
    }
  }

  private async runOnce(concertId: string, request: LedgerRequest) {
    const state = this.store.stateFor(concertId, [request], this.now());
    if (!state) throw notFound('concert');
    const { outcomes, changes } = allocate(state, [request], this.draw);
    // As with a database, other concerts go on between reading and writing.
    await nextTurn();
    if (!isEmpty(changes)) this.store.commit(concertId, changes);
    const outcome = outcomes[0]!;
    if ('refusal' in outcome) throw outcome.refusal;
    return outcome.result;
  }
}

function isEmpty({ status, plan, ...rows }: LedgerChanges): boolean {
  return status === null && plan === null && Object.values(rows).every((each) => each.length === 0);
}
