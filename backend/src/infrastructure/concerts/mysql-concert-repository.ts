import type { DataSource, EntityManager } from 'typeorm';
import { Concert } from '../../domain/concerts/concert.js';
import { ConcertRepository } from '../../domain/concerts/concert-repository.js';
import { ensureTierChanges, type TierChange } from '../../domain/concerts/tier-change.js';
import type { SeatingPlan } from '../../domain/concerts/seating-plan.js';
import { notFound } from '../../domain/kernel/domain-error.js';
import type { IdGenerator } from '../../domain/kernel/id-generator.js';
import { inTransaction } from '../database/transaction.js';
import { uuidToBytes } from '../database/uuid-column.js';
import { ConcertRow, toConcertColumns, toConcertProps } from './concert-row.js';
import { insertConcert } from './insert-concert.js';
import { insertPlan } from './insert-plan.js';
import { TierRow } from './tier-row.js';

/** Every change locks the concert's row first, as the ledger does: of the two one waits for the other. */
export class MysqlConcertRepository extends ConcertRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ids: IdGenerator,
  ) {
    super();
  }

  async add(concert: Concert, plan: SeatingPlan, createdAt: Date): Promise<void> {
    await inTransaction(this.dataSource, async (sql, manager) => {
      await insertConcert(manager, {
        ...toConcertColumns(concert.state),
        totalSeats: plan.seats.length,
        planVersion: 1,
        version: 0,
        createdAt,
      });
      await insertPlan(sql, uuidToBytes(concert.state.id), plan, () => this.ids.next());
    });
  }

  async change(
    id: string,
    change: (concert: Concert) => void,
    tierChanges: readonly TierChange[] = [],
  ): Promise<void> {
    await inTransaction(this.dataSource, async (_, manager) => {
      const concert = await lockConcert(manager, id);
      change(concert);
      await manager.update(ConcertRow, { id }, toConcertColumns(concert.state));
      if (tierChanges.length > 0) await changeTiers(manager, id, tierChanges);
    });
  }

  async remove(id: string, check: (concert: Concert) => void): Promise<void> {
    await inTransaction(this.dataSource, async (sql, manager) => {
      check(await lockConcert(manager, id));
      const concertId = uuidToBytes(id);
      await sql.write('DELETE FROM seat WHERE concertId = ?', [concertId]);
      await sql.write('DELETE FROM tier WHERE concertId = ?', [concertId]);
      await sql.write('DELETE FROM concert WHERE id = ?', [concertId]);
    });
  }
}

async function lockConcert(manager: EntityManager, id: string): Promise<Concert> {
  const row = await manager.findOne(ConcertRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!row) throw notFound('concert');
  const [booked] = await manager.query<unknown[]>('SELECT 1 FROM booking WHERE concertId = ? LIMIT 1', [
    uuidToBytes(id),
  ]);
  return Concert.restore(toConcertProps(row, booked !== undefined));
}

async function changeTiers(
  manager: EntityManager,
  concertId: string,
  changes: readonly TierChange[],
): Promise<void> {
  const tiers = await manager.findBy(TierRow, { concertId });
  ensureTierChanges(tiers, changes);
  for (const { id, name, priceMinor } of changes) {
    if (name !== undefined || priceMinor !== undefined) {
      await manager.update(TierRow, { id }, { name, priceMinor });
    }
  }
}
