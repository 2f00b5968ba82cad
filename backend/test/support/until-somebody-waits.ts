import { setTimeout as pause } from 'node:timers/promises';
import type { TestDatabase } from './test-database.js';

/** The server shows the same transactions again to whoever looks more often than ten times a second. */
const pollMs = 200;

/** Returns once a transaction on this schema waits for a row that another has locked. */
export async function untilSomebodyWaits({ dataSource, configuration }: TestDatabase): Promise<void> {
  const somebodyWaits = () =>
    dataSource.query<unknown[]>(
      `SELECT 1 FROM information_schema.innodb_trx
         JOIN information_schema.processlist ON id = trx_mysql_thread_id
        WHERE db = ? AND trx_state = 'LOCK WAIT'`,
      [configuration.database.database],
    );
  while ((await somebodyWaits()).length === 0) await pause(pollMs);
}
