import type { DataSource } from 'typeorm';
import type { Configuration } from '../../configuration/configuration.js';
import { createDataSource } from './data-source.js';
import { Readiness } from './readiness.js';

/** Reads from a database as it is: one connection, nothing created, nothing migrated. */
export async function withExistingDatabase<T>(
  configuration: Pick<Configuration, 'database'>,
  read: (dataSource: DataSource) => Promise<T>,
): Promise<T> {
  const dataSource = await createDataSource(configuration, { poolSize: 1 }).initialize();
  try {
    if (!(await new Readiness(dataSource).isReady())) {
      throw new Error(
        `The database ${configuration.database.database} has not the schema of this version: start the service once, which makes it.`,
      );
    }
    return await read(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
