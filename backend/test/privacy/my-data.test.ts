import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidToBytes } from '../../src/infrastructure/database/uuid-column.js';
import { ExportPersonalData } from '../../src/use-cases/privacy/export-personal-data.js';
import type { PersonalLists } from '../../src/use-cases/privacy/personal-data-queries.js';
import { accountPassword, createAccount } from '../support/account.js';
import type { PersonalData } from '../support/answers.js';
import { createConcert, expectOk } from '../support/concerts.js';
import { buy, createOnlineConcert, hold, settleEverything } from '../support/payment-shop.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestClient } from '../support/test-client.js';
import { engage, takePlace } from '../support/waiting-rooms.js';

let shop: TestApp;
let admin: TestClient;

beforeAll(async () => {
  shop = await startTestApp();
  admin = await shop.admin();
});
afterAll(() => shop.close());

const dataOf = (client: TestClient) => expectOk(client.get<PersonalData>('/api/me/data'));

test('a guest who has done nothing gets what little there is, as a file', async () => {
  const guest = await shop.guest();
  const { headers, body } = await guest.get<PersonalData>('/api/me/data');
  expect(headers.get('content-disposition')).toBe('attachment; filename="my-data.json"');
  expect(body.profile).toMatchObject({
    id: guest.customerId,
    role: 'customer',
    name: null,
    hasPassword: false,
  });
  expect(body.sessions).toHaveLength(1);
  expect({ ...body, profile: 0, sessions: 0 }).toEqual({
    profile: 0,
    sessions: 0,
    pendingLinks: [],
    bookings: [],
    history: [],
    staffActions: [],
  });
});

test('somebody who has everything gets everything, and no secret', async () => {
  const account = await createAccount(shop, { pendingEmail: 'new@example.com' });
  const { dataSource } = shop.database;
  const id = uuidToBytes(account.id);
  const linkId = randomUUID();
  await dataSource.query('INSERT INTO recovery_code (customerId, codeHash) VALUES (?, ?)', [
    id,
    Buffer.alloc(32, 7),
  ]);
  await dataSource.query(
    `INSERT INTO account_link (id, purpose, customerId, email, createdAt, expiresAt)
     VALUES (?, 'verify-email', ?, 'new@example.com', UTC_TIMESTAMP(3), UTC_TIMESTAMP(3) + INTERVAL 1 DAY)`,
    [uuidToBytes(linkId), id],
  );
  await dataSource.query(
    `INSERT INTO staff_log (id, actorId, actorRole, actorName, action, target, createdAt)
     VALUES (?, ?, 'viewer', 'Ann', 'log-in', 'somebody.else@example.com', UTC_TIMESTAMP(3))`,
    [uuidToBytes(randomUUID()), id],
  );
  const me = await account.logIn('My laptop');
  await account.turnSecondFactorOn(new Date('2026-01-02T03:04:05.678Z'));
  const online = await createOnlineConcert(admin, { name: 'Paid evening' });
  const bought = await buy(me, online.id, [1, 2]);
  await dataSource.query("UPDATE payment SET providerReference = 'pi_secret' WHERE customerId = ?", [id]);
  const [first] = bought.reservations;
  await expectOk(me.delete(`/api/bookings/${bought.id}/reservations/${first!.id}`));
  await settleEverything(shop);
  const contact = { name: 'Ann at the door', email: 'door@example.com' };
  const free = await createConcert(admin, { name: 'Free evening' });
  await expectOk(me.post('/api/bookings', { concertId: free.id, seats: [3], contact }));

  const hot = await createConcert(admin, { name: 'Hot evening' });
  await engage(shop, hot.id);
  const { joinedAt } = await takePlace(me, hot.id);

  const data = await dataOf(me);
  expect(data.profile).toEqual({
    id: account.id,
    role: 'customer',
    name: 'Ann Example',
    email: account.email,
    pendingEmail: 'new@example.com',
    namedEmail: null,
    hasPassword: true,
    mustChangePassword: false,
    secondFactorSince: '2026-01-02T03:04:05.678Z',
    recoveryCodesLeft: 1,
    createdAt: expect.any(String),
  });
  expect(data.sessions).toMatchObject([{ device: 'My laptop', lines: [{ concertId: hot.id, joinedAt }] }]);
  expect(data.pendingLinks).toMatchObject([{ purpose: 'verify-email', email: 'new@example.com' }]);
  expect(data.bookings).toMatchObject([
    {
      reference: bought.reference,
      concert: { name: 'Paid evening' },
      status: 'active',
      reservations: [
        { seatNumber: 1, status: 'cancelled' },
        { seatNumber: 2, status: 'active' },
      ],
      payments: [{ method: 'sim_ok', status: 'captured', amountMinor: 5000 }],
      refunds: [{ status: 'sent', amountMinor: 2500 }],
    },
    { concert: { name: 'Free evening' }, contact, reservations: [{ seatNumber: 3 }], payments: [] },
  ]);
  expect(data.history.map(({ action, seatNumber }) => `${action} ${seatNumber}`)).toEqual(
    expect.arrayContaining(['hold 1', 'reserve 2', 'cancel 1', 'reserve 3']),
  );
  expect(data.staffActions).toMatchObject([{ action: 'log-in', actorRole: 'viewer', actorName: 'Ann' }]);

  const [stored] = await dataSource.query<{ passwordHash: string }[]>(
    'SELECT passwordHash FROM customer WHERE id = ?',
    [id],
  );
  const text = JSON.stringify(data);
  for (const secret of [
    me.token!,
    stored!.passwordHash,
    accountPassword,
    'totp',
    linkId,
    'pi_',
    'somebody.else',
  ])
    expect(text).not.toContain(secret);
});

test('thousands of rows, all of one moment, come complete and in order', async () => {
  const guest = await shop.guest();
  const { id: concertId } = await createConcert(admin);
  const { id: bookingId } = await expectOk(
    guest.post<{ id: string }>('/api/bookings', { concertId, seats: [1] }),
  );
  const { dataSource } = shop.database;
  const columns = 'reference, concertId, customerId, status, totalMinor, currency, createdAt';
  const copies = Array.from({ length: 1203 }, (_, index) => index);
  await dataSource.query(
    `INSERT INTO booking (id, ${columns})
     SELECT UNHEX(MD5(n)), CONCAT('C', LPAD(n, 8, '0')), concertId, customerId, 'cancelled', 0, currency, createdAt
       FROM booking JOIN (${copies.map((n) => `SELECT ${n} AS n`).join(' UNION ALL ')}) copies WHERE id = ?`,
    [uuidToBytes(bookingId)],
  );
  await dataSource.query(
    `INSERT INTO history (id, concertId, version, bookingId, reservationId, seatNumber, customerId, action, actorId,
                          actorRole, createdAt)
     SELECT b.id, h.concertId, h.version, h.bookingId, h.reservationId, h.seatNumber, h.customerId, h.action, h.actorId,
            h.actorRole, h.createdAt
       FROM history h JOIN booking b ON b.customerId = h.customerId AND b.id <> h.bookingId WHERE h.bookingId = ?`,
    [uuidToBytes(bookingId)],
  );
  const { bookings, history } = await dataOf(guest);
  expect(new Set(bookings.map(({ reference }) => reference)).size).toBe(1204);
  expect([bookings.length, history.length]).toEqual([1204, 1204]);
});

test('what is booked while the data is read is in none of its parts', async () => {
  const guest = await shop.guest();
  const { id: concertId } = await createConcert(admin);
  const counts: Record<string, number> = {};
  await shop.app.get(ExportPersonalData, { strict: false }).execute(guest.customerId, {
    setProfile: async () => {
      await expectOk(guest.post('/api/bookings', { concertId, seats: [1] }));
    },
    append: async (list: keyof PersonalLists, items: readonly unknown[]) => {
      counts[list] = (counts[list] ?? 0) + items.length;
      return Promise.resolve();
    },
  });
  expect(counts).toEqual({ sessions: 1, pendingLinks: 0, bookings: 0, history: 0, staffActions: 0 });
  expect((await dataOf(guest)).bookings).toHaveLength(1);
});

test('nobody gets anything of somebody else', async () => {
  const [mine, theirs] = [await shop.guest(), await shop.guest()];
  const concert = await createOnlineConcert(admin);
  const their = await hold(theirs, concert.id, [9]);
  expect(JSON.stringify(await dataOf(mine))).not.toContain(their.reference);
});
