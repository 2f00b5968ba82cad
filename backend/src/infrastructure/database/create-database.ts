import type { Configuration } from '../../configuration/configuration.js';
import { openConnection } from './open-connection.js';
import { databaseAccessDenied, errorNumber } from './error-number.js';

/** Creates the configured database where it is missing and the user may; the first connection tells otherwise. */
export async function createDatabaseIfMissing({ database }: Configuration): Promise<void> {
  const connection = await openConnection(database);
  try {
    await connection.query(
      `CREATE DATABASE IF NOT EXISTS \`${database.database}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`,
    );
  } catch (error) {
    if (errorNumber(error) !== databaseAccessDenied) throw error;
  } finally {
    await connection.end();
  }
}
