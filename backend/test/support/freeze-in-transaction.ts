import { execFileSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { uuidToBytes } from '../../src/infrastructure/database/uuid-column.js';
import type { ServiceProcess } from './service-process.js';
import type { TestDatabase } from './test-database.js';

/** The server shows the same transactions again to whoever looks more often than ten times a second. */
const pollMs = 200;

/**
 * Freezes the service while it books this seat, inside the transaction: it has the concert's lock and waits for a
 * row that is locked here. The server gives it the row afterwards, and waits for what it says next.
 */
export async function freezeInTransaction(
  { pid }: ServiceProcess,
  { dataSource, configuration }: TestDatabase,
  concertId: string,
  seat: number,
  book: () => void,
): Promise<void> {
  const runner = dataSource.createQueryRunner();
  await runner.startTransaction();
  try {
    await runner.query('SELECT 1 FROM seat WHERE concertId = ? AND seatNumber = ? FOR UPDATE', [
      uuidToBytes(concertId),
      seat,
    ]);
    book();
    while (!(await somebodyWaits())) await pause(pollMs);
    process.kill(pid, 'SIGSTOP');
    while (!isStopped(pid)) await pause(5);
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }

  async function somebodyWaits(): Promise<boolean> {
    const found = await dataSource.query<unknown[]>(
      `SELECT 1 FROM information_schema.innodb_trx
         JOIN information_schema.processlist ON id = trx_mysql_thread_id
        WHERE db = ? AND trx_state = 'LOCK WAIT'`,
      [configuration.database.database],
    );
    return found.length > 0;
  }
}

/** Whether somebody has the concert's lock. */
export async function isLocked({ dataSource }: TestDatabase, concertId: string): Promise<boolean> {
  try {
    await dataSource.query('SELECT 1 FROM concert WHERE id = ? FOR UPDATE NOWAIT', [uuidToBytes(concertId)]);
    return false;
  } catch {
    return true;
  }
}

function isStopped(pid: number): boolean {
  return execFileSync('ps', ['-o', 'state=', '-p', String(pid)], { encoding: 'utf8' })
    .trim()
    .startsWith('T');
}
