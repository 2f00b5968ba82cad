import type { DataSource, QueryRunner } from 'typeorm';
import { allocate, type Allocation } from '../../../domain/bookings/allocate.js';
import type { Draw } from '../../../domain/bookings/draw.js';
import { isLapsed } from '../../../domain/bookings/hold.js';
import type { LedgerRequest } from '../../../domain/bookings/ledger-request.js';
import type { LedgerState } from '../../../domain/bookings/ledger-state.js';
import type { News } from '../../../domain/live/concert-news.js';
import { notFound } from '../../../domain/kernel/domain-error.js';
import { isConnectionLost } from '../../database/error-number.js';
import { Sql } from '../../database/sql.js';
import { uuidToBytes } from '../../database/uuid-column.js';
import { type Committed, committedOf } from './committed.js';
import { LostCommit } from './lost-commit.js';
import { lapsedAtOnce } from './read-bookings.js';
import { type LockedConcert, readState } from './read-state.js';
import { isEmpty, writeChanges } from './write-changes.js';

/**
 * One transaction of the ledger: lock the concert's row, read, decide in memory, write, commit. At READ
 * COMMITTED everything read after the lock is the last that was committed, and the lock keeps it so.
 */
export class LedgerTransaction {
  constructor(
    private readonly dataSource: DataSource,
    private readonly draw: Draw,
  ) {}

  /**
   * One outcome a request, in their order. Throws when nothing was committed, or `LostCommit` when that is not
   * known.
   */
  async run(concertId: string, requests: readonly LedgerRequest[]): Promise<Committed> {
    const news: News[] = [];
    for (;;) {
      const committed = await this.inTransaction(async (runner) => {
        const sql = new Sql(runner);
        const concert = await this.lockConcert(sql, uuidToBytes(concertId));
        if (!concert) return nothingThere(requests);
        const state = await readState(sql, concert, requests);
        const backlog = hasLapsedBacklog(state);
        const allocation = await this.decide(sql, concert, state, backlog ? [] : requests);
        const result = committedOf(concertId, concert.version, allocation);
        await commit(runner, allocation, result);
        return { ...result, backlog };
      });
      news.push(...committed.news);
      if (!committed.backlog) return { outcomes: committed.outcomes, news };
    }
  }

  /**
   * Whether a lost COMMIT took place. The transaction in question holds the concert's lock until its fate is
   * sealed, so taking the lock waits for that.
   */
  async wasCommitted(concertId: string, trace: string): Promise<boolean> {
    return this.inTransaction(async (runner) => {
      const sql = new Sql(runner);
      await sql.rows('SELECT id FROM concert WHERE id = ? FOR UPDATE', [uuidToBytes(concertId)]);
      const found = await sql.rows('SELECT 1 FROM history WHERE id = ?', [uuidToBytes(trace)]);
      return found.length > 0;
    });
  }

  /** What `work` does not commit is rolled back. */
  private async inTransaction<T>(work: (runner: QueryRunner) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.startTransaction();
      return await work(runner);
    } finally {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      await runner.release();
    }
  }

  private async decide(
    sql: Sql,
    concert: LockedConcert,
    state: LedgerState,
    requests: readonly LedgerRequest[],
  ): Promise<Allocation> {
    const allocation = allocate(state, requests, this.draw);
    if (!isEmpty(allocation.changes)) {
      const expectRows = (found: number, expected: number) => this.expectRows(found, expected);
      await writeChanges(sql, concert, state.now, allocation.changes, () => this.draw.id(), expectRows);
    }
    return allocation;
  }

  /** From here the concert has one writer, on every instance. */
  protected async lockConcert(sql: Sql, concertId: Buffer): Promise<LockedConcert | undefined> {
    const [concert] = await sql.rows<LockedConcert>(`${selectConcert} FOR UPDATE`, [concertId]);
    return concert;
  }

  protected expectRows(found: number, expected: number): void {
    if (found !== expected) {
      throw new Error(
        `A guarded update found ${found} rows instead of ${expected}: the concert's lock was passed by.`,
      );
    }
  }
}

export const selectConcert = `SELECT id, status, payment, currency, startsAt, saleOpensAt, saleClosesAt,
       cancellableUntil, maxSeatsPerCustomer, requiresVerifiedAccount, admissionRequired, holdSeconds, maxHoldExtensions,
       refundFullUntil, refundPercentAfter, version
  FROM concert WHERE id = ?`;

/**
 * After hours in which nobody swept, the holds that are over would make one long transaction: they end in several,
 * before anything is decided.
 */
function hasLapsedBacklog({ bookings, now }: LedgerState): boolean {
  return bookings.filter((booking) => isLapsed(booking, now)).length >= lapsedAtOnce;
}

function nothingThere(requests: readonly LedgerRequest[]): Committed & { backlog: false } {
  return { outcomes: requests.map(() => ({ refusal: notFound('concert') })), news: [], backlog: false };
}

/** An error that the server reports rolled back; only a lost connection leaves the outcome open. */
async function commit(
  runner: QueryRunner,
  { outcomes, changes }: Allocation,
  committed: Committed,
): Promise<void> {
  try {
    await runner.commitTransaction();
  } catch (error) {
    const trace = outcomes.length > 0 ? (changes.history[0]?.id ?? null) : null;
    if (isConnectionLost(error)) throw new LostCommit(committed, trace);
    throw error;
  }
}
