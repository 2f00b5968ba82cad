import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createDataSource } from '../../src/infrastructure/database/data-source.js';
import type { Sql } from '../../src/infrastructure/database/sql.js';
import { inTransaction } from '../../src/infrastructure/database/transaction.js';
import { uuidFromBytes, uuidToBytes } from '../../src/infrastructure/database/uuid-column.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describe('a pooled connection', () => {
  test('behaves like MySQL 8 at READ COMMITTED and in UTC', async () => {
    const rows = await database.dataSource.query<
      unknown[]
    >(`SELECT @@sql_mode AS sqlMode, @@time_zone AS timeZone,
      @@collation_connection AS collation, @@character_set_results AS charset, COUNT(*) AS count, SUM(1) AS sum,
      CAST('2026-05-01 12:00:00.123' AS DATETIME(3)) AS time FROM DUAL`);
    expect(rows).toEqual([
      {
        sqlMode: expect.stringContaining('STRICT_TRANS_TABLES'),
        timeZone: '+00:00',
        collation: 'utf8mb4_unicode_ci',
        charset: 'utf8mb4',
        count: 1,
        sum: 1,
        time: new Date('2026-05-01T12:00:00.123Z'),
      },
    ]);
  });

  test('takes further session variables', async () => {
    const dataSource = createDataSource(database.configuration, {
      poolSize: 1,
      session: { innodb_lock_wait_timeout: 3, wait_timeout: 10 },
    });
    await dataSource.initialize();
    const rows = await dataSource.query<unknown[]>(
      'SELECT @@innodb_lock_wait_timeout AS lockWait, @@wait_timeout AS idle',
    );
    expect(rows).toEqual([{ lockWait: 3, idle: 10 }]);
    await dataSource.destroy();
  });
});

test('a UUID survives its column', () => {
  const id = '01934f2c-9d1b-7c44-8a55-6f0e1c2d3b4a';
  expect(uuidFromBytes(uuidToBytes(id))).toBe(id);
  expect(uuidToBytes(id)).toHaveLength(16);
});

describe('a transaction', () => {
  const lock = (sql: Sql, id: number) => sql.rows('SELECT id FROM lockable WHERE id = ? FOR UPDATE', [id]);

  beforeAll(async () => {
    await database.dataSource.query('CREATE TABLE lockable (id INT PRIMARY KEY, n INT NOT NULL)');
    await database.dataSource.query('INSERT INTO lockable VALUES (1, 0), (2, 0)');
  });

  test('that loses a deadlock runs again, whole', async () => {
    let attempts = 0;
    const bothLocked = barrier(2);
    const cross = (first: number, second: number) =>
      inTransaction(database.dataSource, async (sql) => {
        attempts++;
        await sql.write('UPDATE lockable SET n = n + 1 WHERE id = ?', [first]);
        await bothLocked();
        await sql.write('UPDATE lockable SET n = n + 1 WHERE id = ?', [second]);
      });
    await Promise.all([cross(1, 2), cross(2, 1)]);
    expect(attempts).toBe(3);
    expect(await database.dataSource.query('SELECT n FROM lockable')).toEqual([{ n: 2 }, { n: 2 }]);
  });

  test('that waits too long for a lock gives up in the end, and holds nothing then', async () => {
    const hasty = createDataSource(database.configuration, {
      poolSize: 1,
      session: { innodb_lock_wait_timeout: 1 },
    });
    await hasty.initialize();
    const waiting = inTransaction(database.dataSource, async (sql) => {
      await lock(sql, 1);
      let attempts = 0;
      const late = inTransaction(hasty, async (other) => {
        attempts++;
        await lock(other, 2);
        await lock(other, 1);
      });
      await expect(late).rejects.toMatchObject({ code: 'BUSY' });
      expect(attempts).toBe(2);
      await lock(sql, 2);
    });
    await waiting;
    await hasty.destroy();
  });

  test('that fails for another reason does not run again', async () => {
    let attempts = 0;
    const failing = inTransaction(database.dataSource, async (sql) => {
      attempts++;
      await sql.write('INSERT INTO lockable VALUES (3, 0)', []);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(attempts).toBe(1);
    expect(await database.dataSource.query('SELECT id FROM lockable WHERE id = 3')).toEqual([]);
  });
});

/** Resolves for everybody once so many have come; whoever comes later is not held up. */
function barrier(parties: number): () => Promise<void> {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return () => {
    if (--parties <= 0) open();
    return opened;
  };
}
