import type { RowDataPacket } from 'mysql2/promise';
import type { DatabaseSettings } from '../../configuration/database-settings.js';
import { openConnection } from './open-connection.js';

/**
 * Does some work under a lock of the server's, of at most 64 characters, and answers its result; null without
 * having begun if others kept the lock for so many seconds. The lock belongs to a connection of its own, so it
 * ends with an instance that dies.
 */
export async function underNamedLock<T>(
  database: DatabaseSettings,
  { name, patienceSeconds }: { name: string; patienceSeconds: number },
  work: () => Promise<T>,
): Promise<{ result: T } | null> {
  const connection = await openConnection(database);
  try {
    const [rows] = await connection.query<RowDataPacket[]>('SELECT GET_LOCK(?, ?) AS held', [
      name,
      patienceSeconds,
    ]);
    return rows[0]?.held === 1 ? { result: await work() } : null;
  } finally {
    await connection.end();
  }
}
