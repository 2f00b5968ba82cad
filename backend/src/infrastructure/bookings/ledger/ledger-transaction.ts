import type { DataSource, QueryRunner } from 'typeorm';
import { allocate, type LedgerOutcome } from '../../../domain/bookings/allocate.js';
import type { Draw } from '../../../domain/bookings/ledger-page.js';
import type { LedgerRequest } from '../../../domain/bookings/ledger-request.js';
import { DomainError, notFound } from '../../../domain/kernel/domain-error.js';
import { uuidToBytes } from '../../database/uuid-column.js';
import { type LockedConcert, readState } from './read-state.js';
import { Sql } from '../../database/sql.js';
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

  /** One outcome a request, in their order; throws when nothing was committed. */
  async run(concertId: string, requests: readonly LedgerRequest[]): Promise<readonly LedgerOutcome[]> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.startTransaction();
      const outcomes = await this.decide(new Sql(runner), uuidToBytes(concertId), requests);
      await commit(runner);
      return outcomes;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  private async decide(
    sql: Sql,
    concertId: Buffer,
    requests: readonly LedgerRequest[],
  ): Promise<readonly LedgerOutcome[]> {
    const concert = await this.lockConcert(sql, concertId);
    if (!concert) return requests.map(() => ({ refusal: notFound('concert') }));
    const state = await readState(sql, concert, requests);
    const { outcomes, changes } = allocate(state, requests, this.draw);
    if (!isEmpty(changes)) {
      const expectRows = (found: number, expected: number) => this.expectRows(found, expected);
      await writeChanges(sql, concert, state.now, changes, () => this.draw.id(), expectRows);
    }
    return outcomes;
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
       cancellableUntil, maxSeatsPerCustomer, version
  FROM concert WHERE id = ?`;

/** When COMMIT itself fails, nobody here knows whether the database did it. */
async function commit(runner: QueryRunner): Promise<void> {
  try {
    await runner.commitTransaction();
  } catch {
    throw new DomainError(
      'OUTCOME_UNKNOWN',
      'The database did not confirm. Look at your bookings before trying again.',
    );
  }
}
