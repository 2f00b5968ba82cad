import type { DataSource } from 'typeorm';
import type { Configuration } from '../../configuration/configuration.js';
import { createDatabaseIfMissing } from './create-database.js';
import { createDataSource } from './data-source.js';
import { migrate } from './migrate.js';

/** Seconds that a change of a concert waits for its lock. */
const session = { innodb_lock_wait_timeout: 5 };

/** Opens the pool for everything but the ledger, on a database that exists and has this version's schema. */
export async function openDatabase(configuration: Configuration): Promise<DataSource> {
  await createDatabaseIfMissing(configuration);
  const dataSource = createDataSource(configuration, { poolSize: configuration.databasePoolSize, session });
  await dataSource.initialize();
  try {
    await migrate(dataSource, configuration);
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
  return dataSource;
}
