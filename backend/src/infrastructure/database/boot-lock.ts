import type { RowDataPacket } from 'mysql2/promise';
import type { Configuration } from '../../configuration/configuration.js';
import { openConnection } from './open-connection.js';

const patienceSeconds = 120;

/**
 * Lets one instance at a time prepare a database (migrate, seed). The lock is the server's and belongs to a
 * connection, so it ends with an instance that dies.
 */
export class BootLock {
  constructor(private readonly configuration: Configuration) {}

  async hold<T>(work: () => Promise<T>): Promise<T> {
    const { database } = this.configuration;
    const connection = await openConnection(database);
    try {
      const [rows] = await connection.query<RowDataPacket[]>('SELECT GET_LOCK(?, ?) AS held', [
        `fermata.${database.database}`,
        patienceSeconds,
      ]);
      if (rows[0]?.held !== 1) throw new Error('Another instance is still preparing the database.');
      return await work();
    } finally {
      await connection.end();
    }
  }
}
