import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { v7 } from 'uuid';
import { CustomerRow } from '../../src/infrastructure/customers/customer-row.js';
import { uuidToBytes } from '../../src/infrastructure/database/uuid-column.js';
import { RetentionSweeper } from '../../src/presentation/schedule/retention-sweeper.js';
import { createAccount } from '../support/account.js';
import type { Booking, SessionList } from '../support/answers.js';
import { createConcert, expectOk } from '../support/concerts.js';
import { expectSound } from '../support/expect-sound.js';
import { startSecondInstance } from '../support/second-instance.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestClient } from '../support/test-client.js';

const dayMs = 24 * 60 * 60 * 1000;
const hourMs = 60 * 60 * 1000;

let shop: TestApp;
let admin: TestClient;

beforeAll(async () => {
  shop = await startTestApp({ retention: { guestDays: 30 } });
  admin = await shop.admin();
});
afterAll(() => shop.close());

/** Step after step, until the sweeper has nothing to do for an hour. */
async function sweep(app = shop.app): Promise<number> {
  const sweeper = app.get(RetentionSweeper, { strict: false });
  for (let steps = 1; ; steps++) {
    await sweeper.run();
    if (sweeper.delayMs === hourMs) return steps;
  }
}

async function put(changes: Partial<CustomerRow> & { daysAgo: number }): Promise<string> {
  const { daysAgo, ...row } = changes;
  const id = v7();
  const createdAt = new Date(Date.now() - daysAgo * dayMs);
  await shop.database.dataSource
    .getRepository(CustomerRow)
    .insert({ id, role: 'customer', name: null, email: null, createdAt, ...row });
  return id;
}

async function age(customerId: string, days: number): Promise<void> {
  await shop.database.dataSource.query(
    'UPDATE customer SET createdAt = createdAt - INTERVAL ? DAY WHERE id = ?',
    [days, uuidToBytes(customerId)],
  );
}

async function endSessions(customerId: string): Promise<void> {
  await shop.database.dataSource.query(
    'UPDATE session SET expiresAt = UTC_TIMESTAMP(3) WHERE customerId = ?',
    [uuidToBytes(customerId)],
  );
}

async function stateOf(customerId: string): Promise<'there' | 'nameless' | 'gone'> {
  const row = await shop.database.dataSource.getRepository(CustomerRow).findOneBy({ id: customerId });
  if (!row) return 'gone';
  return row.deletedAt ? 'nameless' : 'there';
}

test('sessions that are over and links that have expired are swept away, live ones stay', async () => {
  const { dataSource } = shop.database;
  const account = await createAccount(shop);
  const id = uuidToBytes(account.id);
  const [live] = [await account.logIn('live'), await account.logIn('expired'), await account.logIn('idle')];
  await dataSource.query("UPDATE session SET expiresAt = UTC_TIMESTAMP(3) WHERE device = 'expired'");
  await dataSource.query(
    "UPDATE session SET lastUsedAt = UTC_TIMESTAMP(3) - INTERVAL idleSeconds SECOND WHERE device = 'idle'",
  );
  for (const [index, seconds] of [-1, 3600].entries()) {
    await dataSource.query(
      `INSERT INTO account_link (id, purpose, customerId, email, createdAt, expiresAt)
       VALUES (?, 'verify-email', ?, ?, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3) + INTERVAL ? SECOND)`,
      [Buffer.alloc(16, index), id, account.email, seconds],
    );
  }
  await sweep();
  const rows = async (table: string) =>
    (await dataSource.query<object[]>(`SELECT 1 FROM ${table} WHERE customerId = ?`, [id])).length;
  expect([await rows('session'), await rows('account_link')]).toEqual([1, 1]);
  expect((await expectOk(live.get<SessionList>('/api/auth/sessions'))).items).toHaveLength(1);
});

test('who was called and let in from a waiting room is forgotten a day later', async () => {
  const { dataSource } = shop.database;
  const { id } = await createConcert(admin);
  await expectOk(admin.patch(`/api/admin/concerts/${id}/waiting-room`, { mode: 'on' }));
  for (const [turn, hours] of [23, 25].entries()) {
    await dataSource.query(
      `INSERT INTO admission (concertId, round, turn, sessionId, enteredAt, expiresAt)
       VALUES (?, 1, ?, ?, UTC_TIMESTAMP(3) - INTERVAL 2 DAY, UTC_TIMESTAMP(3) - INTERVAL ? HOUR)`,
      [uuidToBytes(id), turn, uuidToBytes(v7()), hours],
    );
    await dataSource.query(
      `INSERT INTO waiting_call (concertId, round, fromTurn, toTurn, calledAt)
       VALUES (?, 1, ?, ?, UTC_TIMESTAMP(3) - INTERVAL ? HOUR)`,
      [uuidToBytes(id), turn, turn + 1, hours],
    );
  }
  await sweep();
  expect(await dataSource.query('SELECT turn FROM admission')).toEqual([{ turn: 0 }]);
  expect(await dataSource.query('SELECT fromTurn FROM waiting_call')).toEqual([{ fromTurn: 0 }]);
});

test('whoever proved no address, never booked and has no session is forgotten after the limit', async () => {
  const forgotten = [
    await put({ daysAgo: 31 }),
    await put({ daysAgo: 400, pendingEmail: 'claimed@example.com', passwordHash: 'x' }),
    await put({ daysAgo: 31, namedEmail: 'named@example.com' }),
  ];
  const kept = [
    await put({ daysAgo: 29 }),
    await put({ daysAgo: 400, email: 'proved@example.com', passwordHash: 'x' }),
    await put({ daysAgo: 400, role: 'viewer' }),
    await put({ daysAgo: 400, deletedAt: new Date() }),
  ];
  const guest = await shop.guest();
  await age(guest.customerId, 31);
  await sweep();
  expect(await Promise.all(forgotten.map(stateOf))).toEqual(['gone', 'gone', 'gone']);
  expect(await Promise.all(kept.map(stateOf))).toEqual(['there', 'there', 'there', 'nameless']);
  expect(await stateOf(guest.customerId)).toBe('there');
  await expectOk(guest.get('/api/auth/me'));
});

test('a guest who has booked becomes nameless when all their concerts are long past', async () => {
  const { dataSource } = shop.database;
  const past = await createConcert(admin, { name: 'Past' });
  const recent = await createConcert(admin, { name: 'Recent' });
  const undated = await createConcert(admin, { name: 'Undated' });
  const contact = { name: 'Ann', email: 'ann@example.com' };
  const book = async (concertIds: readonly string[], seat: number) => {
    const guest = await shop.guest();
    for (const concertId of concertIds)
      await expectOk(guest.post<Booking>('/api/bookings', { concertId, seats: [seat], contact }));
    await age(guest.customerId, 400);
    await endSessions(guest.customerId);
    return guest.customerId;
  };
  const forgotten = await book([past.id], 1);
  const stillRemembered = [await book([past.id, recent.id], 2), await book([past.id, undated.id], 3)];
  const undatedLongAgo = await book([undated.id], 4);
  const withSession = await shop.guest();
  await expectOk(withSession.post('/api/bookings', { concertId: past.id, seats: [5], contact }));
  await age(withSession.customerId, 400);
  for (const [id, days] of [
    [past.id, 31],
    [recent.id, 29],
  ] as const)
    await dataSource.query('UPDATE concert SET startsAt = UTC_TIMESTAMP(3) - INTERVAL ? DAY WHERE id = ?', [
      days,
      uuidToBytes(id),
    ]);
  await dataSource.query('UPDATE booking SET createdAt = createdAt - INTERVAL 31 DAY WHERE customerId = ?', [
    uuidToBytes(undatedLongAgo),
  ]);

  await sweep();
  const people = [forgotten, undatedLongAgo, ...stillRemembered, withSession.customerId];
  expect(await Promise.all(people.map(stateOf))).toEqual(['nameless', 'nameless', 'there', 'there', 'there']);
  const contacts = await dataSource.query<{ contactName: string | null; status: string }[]>(
    'SELECT contactName, status FROM booking WHERE customerId = ?',
    [uuidToBytes(forgotten)],
  );
  expect(contacts).toEqual([{ contactName: null, status: 'active' }]);
  await expectSound(shop.database, past.id);
});

test('a backlog is worked off in steps of bounded size, past those who stay, by two instances too', async () => {
  const { dataSource } = shop.database;
  const createdAt = new Date(Date.now() - 500 * dayMs);
  const rows = Array.from({ length: 1300 }, (_, index) => ({
    id: v7(),
    role: 'customer' as const,
    createdAt,
    // The oldest stay, as staff would: more of them than a step looks at.
    pendingEmail: index < 600 ? 'stays' : null,
  }));
  await dataSource.getRepository(CustomerRow).insert(rows);
  await dataSource.query(
    `INSERT INTO session (tokenHash, id, customerId, createdAt, idleSeconds, expiresAt)
     SELECT CONCAT(id, id), id, id, UTC_TIMESTAMP(3), 3600, UTC_TIMESTAMP(3) + INTERVAL 1 DAY
       FROM customer WHERE pendingEmail = 'stays'`,
  );
  const second = await startSecondInstance(shop, { retention: { guestDays: 30 } });
  const steps = await Promise.all([sweep(), sweep(second.app)]);
  await second.close();
  expect(Math.max(...steps)).toBeGreaterThanOrEqual(2);
  await sweep();
  const [left] = await dataSource.query<{ people: number }[]>(
    'SELECT COUNT(*) AS people FROM customer WHERE createdAt = ?',
    [createdAt],
  );
  expect(Number(left!.people)).toBe(600);
});

test('the sweeper finds what is over by an index', async () => {
  const { dataSource } = shop.database;
  await dataSource.query('ANALYZE TABLE customer, session, account_link, booking');
  const now = new Date();
  const statements = [
    ['SELECT id FROM session WHERE overAt <= ? ORDER BY overAt LIMIT 500', 'session_over'],
    ['SELECT turn FROM admission WHERE expiresAt < ? ORDER BY expiresAt LIMIT 500', 'admission_by_end'],
    [
      'SELECT fromTurn FROM waiting_call WHERE calledAt < ? ORDER BY calledAt LIMIT 500',
      'waiting_call_by_age',
    ],
    ['SELECT id FROM account_link WHERE expiresAt <= ? ORDER BY expiresAt LIMIT 500', 'account_link_expiry'],
    [
      'SELECT id FROM customer WHERE unprovenSince < ? ORDER BY unprovenSince, id LIMIT 500',
      'customer_unproven',
    ],
  ] as const;
  for (const [statement, key] of statements) {
    const [plan] = await dataSource.query<{ key: string; type: string; Extra: string }[]>(
      `EXPLAIN ${statement}`,
      [now],
    );
    expect(plan).toMatchObject({ key, type: 'range' });
    expect(plan!.Extra).not.toContain('filesort');
  }
});

test('without a limit guests are remembered for ever', async () => {
  const id = await put({ daysAgo: 4000 });
  const other = await startSecondInstance(shop, { retention: { guestDays: 0 } });
  await sweep(other.app);
  await other.close();
  expect(await stateOf(id)).toBe('there');
});
