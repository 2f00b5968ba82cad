import type { DataSource, EntityManager } from 'typeorm';
import { DomainError } from '../../domain/kernel/domain-error.js';
import { isTransient, retryTransaction } from './retry.js';
import { Sql } from './sql.js';

/**
 * Runs `work` in one transaction on one connection: all of it or nothing. What loses against other transactions
 * runs again from the start, and is `BUSY` if it keeps losing.
 */
export async function inTransaction<T>(
  dataSource: DataSource,
  work: (sql: Sql, manager: EntityManager) => Promise<T>,
): Promise<T> {
  try {
    return await retryTransaction(() =>
      dataSource.transaction((manager) => work(new Sql(manager.queryRunner!), manager)),
    );
  } catch (error) {
    if (isTransient(error))
      throw new DomainError('BUSY', 'Others are changing this right now. Please try again.');
    throw error;
  }
}
