import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { MysqlAuditor } from '../../src/infrastructure/audit/mysql-auditor.js';
import { accountPassword, createAccount } from '../support/account.js';
import type { Booking, Session } from '../support/answers.js';
import { createConcert, expectOk, paidOnline } from '../support/concerts.js';
import { guestsOf } from '../support/guests.js';
import { integrate } from '../support/integrators.js';
import { expectProblem } from '../support/problems.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { TestClient } from '../support/test-client.js';
import { callTurns, engage, enter, lookAt, passTime, takePlace } from '../support/waiting-rooms.js';

let shop: TestApp;
let admin: TestClient;
beforeAll(async () => {
  shop = await startTestApp();
  admin = await shop.admin();
});
afterAll(async () => {
  expect(await new MysqlAuditor(shop.database.dataSource).audit()).toEqual([]);
  await shop.close();
});

const hold = (client: TestClient, concertId: string, seat: number) =>
  client.post<Booking>('/api/bookings', { concertId, seats: [seat] });

/** A concert with a waiting room, and room for one inside. */
async function engaged(changes: object = paidOnline) {
  const { id } = await createConcert(admin, changes);
  await engage(shop, id, { capacity: 1 });
  return id;
}

async function letIn(client: TestClient, concertId: string) {
  const { ticket } = await takePlace(client, concertId);
  await callNext(concertId);
  return expectOk(enter(client, concertId, ticket));
}

async function callNext(concertId: string): Promise<number> {
  await passTime(shop, concertId, 1);
  return callTurns(shop);
}

test('nobody gets a hold who was not let in: no guest, no account, whoever waits', async () => {
  const id = await engaged();
  const guest = await shop.guest();
  const customer = await (await createAccount(shop)).logIn();
  for (const client of [guest, customer]) {
    await expectProblem(hold(client, id, 1), 403, 'ADMISSION_REQUIRED');
    await takePlace(client, id);
    await expectProblem(hold(client, id, 1), 403, 'ADMISSION_REQUIRED');
  }
  await callNext(id);
  await expectProblem(hold(guest, id, 1), 403, 'ADMISSION_REQUIRED');
  const { ticket } = await takePlace(guest, id);
  await expectOk(enter(guest, id, ticket));
  await expectOk(hold(guest, id, 1));
});

test('the box office and an integrator sell to customers without waiting', async () => {
  const id = await engaged();
  const customer = { name: 'Ann', email: 'ann@example.com' };
  const clerk = await shop.staff('box_office');
  const { client: program } = await integrate(shop, admin, 'bookings:write');
  await expectOk(clerk.post('/api/bookings', { concertId: id, seats: [1], customer }));
  await expectOk(program.post('/api/bookings', { concertId: id, seats: [2], customer }));
  await expectOk(hold(clerk, id, 3));
  const viewer = await shop.staff('viewer');
  await expectProblem(hold(viewer, id, 4), 403, 'ADMISSION_REQUIRED');
});

test('a hold is changed, extended and paid although the time inside is over', async () => {
  const id = await engaged();
  const ann = await shop.guest();
  await letIn(ann, id);
  const booking = await expectOk(hold(ann, id, 1));
  await passTime(shop, id, 3600);
  await callTurns(shop);
  await expectOk(ann.patch(`/api/bookings/${booking.id}`, { seats: [2, 3] }));
  await expectOk(ann.post(`/api/bookings/${booking.id}/extend`));
  const paid = ann.post<Booking>(`/api/bookings/${booking.id}/payment`, { method: 'sim_ok' });
  expect((await expectOk(paid)).status).toBe('active');
  await expectProblem(hold(ann, id, 5), 403, 'ADMISSION_REQUIRED');
});

test('whoever was about to pay when the waiting room opened goes on', async () => {
  const { id } = await createConcert(admin, paidOnline);
  const ann = await shop.guest();
  const booking = await expectOk(hold(ann, id, 1));
  await engage(shop, id);
  await expectOk(ann.post(`/api/bookings/${booking.id}/extend`));
  await expectOk(ann.post(`/api/bookings/${booking.id}/payment`, { method: 'sim_ok' }));
});

test('holding keeps the place inside, and having paid gives it to the next', async () => {
  const id = await engaged({ ...paidOnline, holdSeconds: 900 });
  const [ann, bob] = (await guestsOf(shop, 2)) as [TestClient, TestClient];
  const { ticket, expiresAt } = await letIn(ann, id);
  const { ticket: next } = await takePlace(bob, id);
  const booking = await expectOk(hold(ann, id, 1));
  const holding = await expectOk(lookAt(ann, id, ticket));
  expect(holding).toMatchObject({ state: 'inside', expiresAt: booking.expiresAt });
  expect(Date.parse(holding.expiresAt!)).toBeGreaterThan(Date.parse(expiresAt!));
  expect(await callNext(id)).toBe(0);
  await expectOk(ann.post(`/api/bookings/${booking.id}/payment`, { method: 'sim_ok' }));
  expect(await callNext(id)).toBe(1);
  await expectOk(enter(bob, id, next));
  expect((await expectOk(lookAt(ann, id, ticket))).state).toBe('used');
});

test('the same request again is answered as before, inside or not', async () => {
  const id = await engaged({});
  const ann = await shop.guest();
  await letIn(ann, id);
  const body = { concertId: id, seats: [1] };
  const key = { 'idempotency-key': 'mine' };
  const booking = await expectOk(ann.post<Booking>('/api/bookings', body, key));
  expect(booking.status).toBe('active');
  const again = await ann.post<Booking>('/api/bookings', body, key);
  expect(again.headers.get('idempotency-replayed')).toBe('true');
  expect(again.body).toEqual(booking);
});

test('whoever logs in, registers or changes the password keeps ticket, place and admission', async () => {
  const id = await engaged();
  const [ann, bob] = (await guestsOf(shop, 2)) as [TestClient, TestClient];
  const inside = await letIn(ann, id);
  const waiting = await takePlace(bob, id);
  const { email } = await createAccount(shop);
  const logIn = { email, password: accountPassword };
  const annLoggedIn = await continued(ann.post<Session>('/api/auth/login', logIn));
  await expectProblem(lookAt(ann, id, inside.ticket), 401, 'UNAUTHENTICATED');
  expect((await expectOk(lookAt(annLoggedIn, id, inside.ticket))).state).toBe('inside');
  const register = { email: 'bob@example.com', name: 'Bob', password: accountPassword };
  const registered = await continued(bob.post<Session>('/api/auth/register', register));
  expect(await takePlace(registered, id)).toMatchObject({ ...waiting, ticket: expect.any(String) });
  const change = { currentPassword: accountPassword, newPassword: 'another long password' };
  const bobLater = await continued(registered.post<Session>('/api/auth/password', change));
  expect((await expectOk(lookAt(bobLater, id, waiting.ticket))).turn).toBe(waiting.turn);
  await expectProblem(hold(bobLater, id, 1), 403, 'ADMISSION_REQUIRED');
  await expectOk(hold(annLoggedIn, id, 1));
});

async function continued(opened: Promise<{ status: number; body: Session }>): Promise<TestClient> {
  const { token, customer } = await expectOk(opened);
  return new TestClient(shop.url, shop.api, token, customer.id);
}
