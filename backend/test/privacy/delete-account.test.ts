import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { QueryRunner } from 'typeorm';
import { PaymentGateway } from '../../src/domain/payments/payment-gateway.js';
import { uuidToBytes } from '../../src/infrastructure/database/uuid-column.js';
import { ExpireLapsedHolds } from '../../src/use-cases/bookings/expire-lapsed-holds.js';
import { accountPassword, createAccount } from '../support/account.js';
import type { AttendeePage, Booking, HistoryPage, Problem } from '../support/answers.js';
import { createConcert, expectOk } from '../support/concerts.js';
import { expectSound } from '../support/expect-sound.js';
import {
  afterAuthorising,
  buy,
  createOnlineConcert,
  hold,
  lapse,
  pay,
  settleEverything,
} from '../support/payment-shop.js';
import { expectProblem } from '../support/problems.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { Answer, TestClient } from '../support/test-client.js';

let shop: TestApp;
let admin: TestClient;

beforeAll(async () => {
  shop = await startTestApp();
  admin = await shop.admin();
});
afterAll(() => shop.close());

const contact = { name: 'Ann Example', email: 'ann@example.com' };

/** What is left in each table that could tell who somebody was. */
async function tracesOf(customerId: string) {
  const count = (table: string, condition: string) =>
    `(SELECT COUNT(*) FROM ${table} WHERE customerId = c.id AND ${condition}) AS ${table}`;
  const [traces] = await shop.database.dataSource.query<object[]>(
    `SELECT name, email, pendingEmail, namedEmail, passwordHash, totpSecret, totpConfirmedAt, totpLastStep,
            deletedAt IS NOT NULL AS deleted, ${count('session', 'TRUE')}, ${count('account_link', 'TRUE')},
            ${count('recovery_code', 'TRUE')},
            ${count('booking', "(contactName IS NOT NULL OR contactEmail IS NOT NULL OR status = 'held')")}
       FROM customer c WHERE id = ?`,
    [uuidToBytes(customerId)],
  );
  return traces;
}

const noTraces = {
  name: null,
  email: null,
  pendingEmail: null,
  namedEmail: null,
  passwordHash: null,
  totpSecret: null,
  totpConfirmedAt: null,
  totpLastStep: null,
  deleted: 1,
  session: 0,
  account_link: 0,
  recovery_code: 0,
  booking: 0,
};

test('a guest is forgotten: holds are given up, tickets stay valid without a name, history and money stay', async () => {
  const online = await createOnlineConcert(admin);
  const free = await createConcert(admin);
  const guest = await shop.guest();
  const ticket = await expectOk(
    guest.post<Booking>('/api/bookings', { concertId: free.id, seats: [4], contact }),
  );
  const bought = await buy(guest, online.id, [1]);
  const held = await hold(guest, online.id, [2]);
  await expectOk(
    shop.nobody.post('/api/bookings/find', { reference: ticket.reference, email: contact.email }),
  );

  const { status, headers } = await guest.delete('/api/me');
  expect(status).toBe(204);
  expect(headers.get('set-cookie')).toMatch(/^fermata_session=; /);
  await expectProblem(guest.get('/api/auth/me'), 401, 'UNAUTHENTICATED');
  expect(await tracesOf(guest.customerId)).toEqual(noTraces);

  const door = await expectOk(admin.get<AttendeePage>(`/api/admin/concerts/${free.id}/attendees`));
  expect(door.items).toMatchObject([
    { reference: ticket.reference, name: null, email: null, seatNumber: 4, status: 'active' },
  ]);
  const proof = { reference: ticket.reference, email: contact.email };
  await expectProblem(shop.nobody.post('/api/bookings/find', proof), 404, 'NOT_FOUND');
  const history = await expectOk(admin.get<HistoryPage>(`/api/admin/history?concertId=${online.id}`));
  expect(
    history.items.map(({ action, seatNumber, reference }) => `${action} ${seatNumber} ${reference}`),
  ).toEqual(
    expect.arrayContaining([
      `reserve 1 ${bought.reference}`,
      `hold 2 ${held.reference}`,
      `cancel 2 ${held.reference}`,
    ]),
  );
  await settleEverything(shop);
  const stored = await expectSound(shop.database, online.id);
  expect(stored.tiers.map(({ available }) => available)).toEqual([9]);
});

test('an account is deleted with its password only', async () => {
  const account = await createAccount(shop);
  const { dataSource } = shop.database;
  const id = uuidToBytes(account.id);
  await dataSource.query('INSERT INTO recovery_code (customerId, codeHash) VALUES (?, ?)', [
    id,
    Buffer.alloc(32),
  ]);
  await dataSource.query(
    `INSERT INTO account_link (id, purpose, customerId, email, createdAt, expiresAt)
     VALUES (?, 'reset-password', ?, ?, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))`,
    [id, id, account.email],
  );
  const [me, elsewhere] = [await account.logIn(), await account.logIn()];
  await account.turnSecondFactorOn(new Date());
  await expectProblem(me.delete('/api/me'), 400, 'INVALID_INPUT', ['/password']);
  await expectProblem(me.delete('/api/me', {}), 400, 'INVALID_INPUT', ['/password']);
  await expectProblem(me.delete('/api/me', { password: 'wrong' }), 401, 'INVALID_CREDENTIALS');
  await expectProblem(me.delete('/api/me', { password: 7 }), 400, 'INVALID_INPUT', ['/password']);
  await expectProblem(me.delete('/api/me', { secret: 'x' }), 400, 'INVALID_INPUT', ['/secret']);
  await expectOk(elsewhere.get('/api/auth/me'));

  expect((await me.delete('/api/me', { password: accountPassword })).status).toBe(204);
  for (const session of [me, elsewhere])
    await expectProblem(session.get('/api/auth/me'), 401, 'UNAUTHENTICATED');
  expect(await tracesOf(account.id)).toEqual(noTraces);
  await expectProblem(
    shop.nobody.post('/api/auth/login', { email: account.email, password: accountPassword }),
    401,
    'INVALID_CREDENTIALS',
  );
  await createAccount(shop, { email: account.email });
});

test('staff cannot delete themselves', async () => {
  for (const staff of [admin, await shop.staff('viewer')]) {
    await expectProblem(staff.delete('/api/me', { password: 'a test password' }), 409, 'STAFF_ACCOUNT');
    await expectOk(staff.get('/api/auth/me'));
  }
});

test('a session that slipped in for a deleted account is no session', async () => {
  const guest = await shop.guest();
  await shop.database.dataSource.query('UPDATE customer SET deletedAt = UTC_TIMESTAMP(3) WHERE id = ?', [
    uuidToBytes(guest.customerId),
  ]);
  await expectProblem(guest.get('/api/auth/me'), 401, 'UNAUTHENTICATED');
});

test('a payment under way goes back, and one for a hold that has just lapsed revives nothing', async () => {
  const concert = await createOnlineConcert(admin);
  for (const fate of ['held', 'lapsed', 'expired']) {
    const guest = await shop.guest();
    const held = await hold(guest, concert.id, [1]);
    afterAuthorising(shop.app.get(PaymentGateway, { strict: false }), async () => {
      if (fate !== 'held') await lapse(shop, held);
      if (fate === 'expired') await shop.app.get(ExpireLapsedHolds, { strict: false }).execute();
      expect((await guest.delete('/api/me')).status).toBe(204);
    });
    await expectProblem(pay(guest, held), 409, 'PAYMENT_RETURNED');
    await settleEverything(shop);
    expect(await tracesOf(guest.customerId)).toEqual(noTraces);
    const [row] = await shop.database.dataSource.query<{ status: string }[]>(
      'SELECT status FROM payment WHERE bookingId = ?',
      [uuidToBytes(held.id)],
    );
    expect(row).toEqual({ status: 'voided' });
  }
  await expectSound(shop.database, concert.id);
});

test('what is paid at the very moment of the deletion stays paid', async () => {
  const concert = await createOnlineConcert(admin, {
    refundPercentAfter: 0,
    refundFullUntil: '2020-01-01T00:00:00Z',
  });
  for (let round = 0; round < 8; round++) {
    const guest = await shop.guest();
    const held = await hold(guest, concert.id, [round + 1]);
    const [paid, deleted] = await Promise.all([
      pay(guest, held),
      sleep(2 * round).then(() => guest.delete('/api/me')),
    ]);
    expect(deleted.status).toBe(204);
    await settleEverything(shop);
    expect(await tracesOf(guest.customerId)).toEqual(noTraces);
    const [row] = await shop.database.dataSource.query<{ booking: string; payment: string | null }[]>(
      `SELECT b.status AS booking, p.status AS payment FROM booking b LEFT JOIN payment p ON p.bookingId = b.id
        WHERE b.id = ?`,
      [uuidToBytes(held.id)],
    );
    expect([
      { booking: 'active', payment: 'captured' },
      { booking: 'cancelled', payment: 'voided' },
      { booking: 'cancelled', payment: null },
    ]).toContainEqual(row);
    expect(paid.status === 200).toBe(row!.booking === 'active');
  }
  await expectSound(shop.database, concert.id);
});

test('who books and deletes at the same moment leaves no session, no hold and no name behind', async () => {
  const concerts = [await createOnlineConcert(admin), await createConcert(admin, { totalSeats: 50 })];
  const statuses = new Set<number>();
  for (let round = 0; round < 10; round++) {
    const guest = await shop.guest();
    const book = async (pause: number) => {
      await sleep(pause);
      const concertId = concerts[pause % 2]!.id;
      const seats = [pause % 2 === 0 ? 1 : round * 4 + pause];
      return guest.post<Problem | Booking>('/api/bookings', { concertId, seats, contact });
    };
    const answers = await Promise.all([
      ...[0, 1, 2, 3].map(book),
      sleep(round % 4).then(() => guest.delete<Problem>('/api/me')),
      guest.delete<Problem>('/api/me'),
    ]);
    for (const { status } of answers) statuses.add(status);
    expect(answers.slice(4).map(({ status }) => status)).toContain(204);
    expect(await tracesOf(guest.customerId)).toEqual(noTraces);
    await expectProblem(guest.get('/api/auth/me'), 401, 'UNAUTHENTICATED');
  }
  expect([...statuses].filter((status) => status >= 500)).toEqual([]);
  for (const { id } of concerts) await expectSound(shop.database, id);
});

/** Works while a transaction has the concert's lock, as the ledger of another instance would, and commits it. */
async function whileLocked(
  concertId: string,
  work: (transaction: QueryRunner) => Promise<void>,
): Promise<void> {
  const transaction = shop.database.dataSource.createQueryRunner();
  await transaction.startTransaction();
  try {
    await transaction.query('SELECT id FROM concert WHERE id = ? FOR UPDATE', [uuidToBytes(concertId)]);
    await work(transaction);
  } finally {
    await transaction.commitTransaction();
    await transaction.release();
  }
}

test('a request that was let in before the deletion books nothing after it', async () => {
  const concert = await createConcert(admin);
  const guest = await shop.guest();
  let booked!: Promise<Answer<unknown>>;
  await whileLocked(concert.id, async () => {
    booked = guest.post('/api/bookings', { concertId: concert.id, seats: [1], contact });
    // The booking waits for the concert; the deletion, which knows of no booking, does not.
    await sleep(200);
    expect((await guest.delete('/api/me')).status).toBe(204);
  });
  await expectProblem(booked, 401, 'UNAUTHENTICATED');
  expect(await tracesOf(guest.customerId)).toEqual(noTraces);
  await expectSound(shop.database, concert.id);
});

test('what the ledger writes meanwhile brings no name back, and what is held meanwhile is given up too', async () => {
  const [first, second] = [await createConcert(admin), await createOnlineConcert(admin)];
  const guest = await shop.guest();
  const booked = await expectOk(
    guest.post<Booking>('/api/bookings', { concertId: first.id, seats: [1], contact }),
  );
  let deleted!: Promise<Answer<unknown>>;
  let held!: Booking;
  await whileLocked(first.id, async (transaction) => {
    deleted = guest.delete('/api/me');
    await sleep(200);
    held = await hold(guest, second.id, [1]);
    await transaction.query('UPDATE booking SET contactName = ?, contactEmail = ? WHERE id = ?', [
      contact.name,
      contact.email,
      uuidToBytes(booked.id),
    ]);
  });
  expect((await deleted).status).toBe(204);
  expect(await tracesOf(guest.customerId)).toEqual(noTraces);
  const stored = await expectSound(shop.database, second.id);
  expect(stored.bookings.map(({ id, status }) => ({ id, status }))).toEqual([
    { id: held.id, status: 'cancelled' },
  ]);
  await expectSound(shop.database, first.id);
});
