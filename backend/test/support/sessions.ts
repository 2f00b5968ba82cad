import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import { uuidToBytes } from '../../src/infrastructure/database/uuid-column.js';
import { slices } from '../../src/infrastructure/database/sql.js';
import type { TestDatabase } from './test-database.js';

/** The ids of so many guests' sessions, written straight into the table. */
export async function addSessions({ dataSource }: TestDatabase, count: number): Promise<string[]> {
  const customerId = uuidToBytes(v7());
  await dataSource.query("INSERT INTO customer (id, role, createdAt) VALUES (?, 'guest', UTC_TIMESTAMP(3))", [
    customerId,
  ]);
  const ids = Array.from({ length: count }, () => v7());
  const [now, later] = [new Date(), new Date(Date.now() + 3_600_000)];
  for (const slice of slices(ids, 1000)) {
    const rows = slice.map((id) => [randomBytes(32), uuidToBytes(id), customerId, now, now, 3600, later]);
    await dataSource.query(
      'INSERT INTO session (tokenHash, id, customerId, createdAt, lastUsedAt, idleSeconds, expiresAt) VALUES ?',
      [rows],
    );
  }
  return ids;
}
