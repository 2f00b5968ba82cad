import type { DataSource, EntityManager } from 'typeorm';
import { retryTransaction } from './retry.js';
import { Sql } from './sql.js';

/** Runs `work` in one transaction on one connection: all of it or nothing, again from the start after a deadlock. */
export function inTransaction<T>(
  dataSource: DataSource,
  work: (sql: Sql, manager: EntityManager) => Promise<T>,
): Promise<T> {
  return retryTransaction(() =>
    dataSource.transaction((manager) => work(new Sql(manager.queryRunner!), manager)),
  );
}
