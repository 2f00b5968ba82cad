import { execFileSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { uuidToBytes } from '../../src/infrastructure/database/uuid-column.js';
import type { ServiceProcess } from './service-process.js';
import type { TestDatabase } from './test-database.js';
import { untilSomebodyWaits } from './until-somebody-waits.js';

/**
 * Freezes the service while it books this seat, inside the transaction: it has the concert's lock and waits for a
 * row that is locked here. The server gives it the row afterwards, and waits for what it says next.
 */
export async function freezeInTransaction(
  { pid }: ServiceProcess,
  database: TestDatabase,
  concertId: string,
  seat: number,
  book: () => void,
): Promise<void> {
  const runner = database.dataSource.createQueryRunner();
  await runner.startTransaction();
  try {
    await runner.query('SELECT 1 FROM seat WHERE concertId = ? AND seatNumber = ? FOR UPDATE', [
      uuidToBytes(concertId),
      seat,
    ]);
    book();
    await untilSomebodyWaits(database);
    process.kill(pid, 'SIGSTOP');
    while (!isStopped(pid)) await pause(5);
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
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
