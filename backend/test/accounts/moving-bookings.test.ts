import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { MysqlAuditor } from '../../src/infrastructure/audit/mysql-auditor.js';
import { CustomerRow } from '../../src/infrastructure/customers/customer-row.js';
import type { Booking, BookingPage, Session } from '../support/answers.js';
import { clientOf, logIn, member, newAddress, password, proveAddress, signUp } from '../support/accounts.js';
import { createConcert, expectOk } from '../support/concerts.js';
import { expectProblem } from '../support/problems.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestClient } from '../support/test-client.js';

let shop: TestApp;
let admin: TestClient;

beforeAll(async () => {
  shop = await startTestApp();
  admin = await shop.admin();
});
afterAll(() => shop.close());

const book = (client: TestClient, concertId: string, seats: number[]) =>
  expectOk(client.post<Booking>('/api/bookings', { concertId, seats }));
const referencesOf = async (client: TestClient) => {
  const { items } = await expectOk(client.get<BookingPage>('/api/bookings'));
  return items.map(({ reference }) => reference).sort();
};
const logInFrom = (client: TestClient, email: string, changes: object = {}) =>
  client.post<Session>('/api/auth/login', { email, password, ...changes });

/** Somebody for whom the box office books by address. */
async function named(email: string): Promise<TestClient> {
  const client = await shop.guest();
  await shop.database.dataSource
    .getRepository(CustomerRow)
    .update({ id: client.customerId }, { namedEmail: email });
  return client;
}
const namedRow = (namedEmail: string) =>
  shop.database.dataSource.getRepository(CustomerRow).findOneBy({ namedEmail });

test('what a guest booked stays when the guest signs up, and comes along when the guest logs in', async () => {
  const { id } = await createConcert(admin);
  const email = newAddress();
  const guest = await shop.guest();
  const first = await book(guest, id, [1, 2]);
  const account = await signUp(shop, email, guest);
  expect(await referencesOf(account)).toEqual([first.reference]);

  const other = await shop.guest();
  const second = await book(other, id, [3]);
  const { body } = await logInFrom(other, email);
  expect(await referencesOf(clientOf(shop, body))).toEqual([first.reference, second.reference].sort());
  await expectProblem(other.get('/api/bookings'), 401, 'UNAUTHENTICATED');
});

test('where it does not fit nobody is logged in, unless it may stay behind', async () => {
  const { id } = await createConcert(admin, { maxSeatsPerCustomer: 2 });
  const email = newAddress();
  const mine = await book(await member(shop, email), id, [1, 2]);
  const guest = await shop.guest();
  const left = await book(guest, id, [3]);
  const refused = logInFrom(guest, email);
  const problem = await expectProblem(refused, 409, 'BOOKINGS_NOT_MOVED');
  expect((problem as unknown as { concertIds: string[] }).concertIds).toEqual([id]);
  expect((await refused).headers.get('set-cookie')).toBeNull();
  expect(await referencesOf(guest)).toEqual([left.reference]);

  const { body } = await expectLoggedIn(logInFrom(guest, email, { leaveBookings: true }));
  expect(await referencesOf(clientOf(shop, body))).toEqual([mine.reference]);
  await expectProblem(guest.get('/api/bookings'), 401, 'UNAUTHENTICATED');
});

test('bookings of an account never move to another that is logged in to, nor by a wrong password', async () => {
  const { id } = await createConcert(admin);
  const [one, two] = [newAddress(), newAddress()];
  const account = await member(shop, one);
  const guest = await shop.guest();
  const kept = await book(account, id, [1]);
  const guests = await book(guest, id, [2]);
  await member(shop, two);
  const wrong = logInFrom(guest, two, { password: 'wrong', leaveBookings: true });
  await expectProblem(wrong, 401, 'INVALID_CREDENTIALS');
  expect(await referencesOf(guest)).toEqual([guests.reference]);

  const { body } = await expectLoggedIn(logInFrom(account, two));
  expect(await referencesOf(clientOf(shop, body))).toEqual([]);
  expect(await referencesOf(await logIn(shop, one))).toEqual([kept.reference]);
});

test('what was booked for an address belongs to the account that proves it', async () => {
  const { id } = await createConcert(admin);
  const email = newAddress();
  const booking = await book(await named(email), id, [1, 2]);
  const account = await signUp(shop, email);
  expect(await referencesOf(account)).toEqual([]);
  expect(await referencesOf(await logIn(shop, email))).toEqual([]);
  await proveAddress(shop, email);
  expect(await referencesOf(account)).toEqual([booking.reference]);
  expect(await namedRow(email)).toBeNull();
});

test('what did not fit then comes along at a later login', async () => {
  const { id } = await createConcert(admin, { maxSeatsPerCustomer: 2 });
  const email = newAddress();
  const booking = await book(await named(email), id, [1]);
  const account = await signUp(shop, email);
  const own = await book(account, id, [2, 3]);
  await proveAddress(shop, email);
  expect(await referencesOf(account)).toEqual([own.reference]);
  expect(await namedRow(email)).not.toBeNull();
  await expectOk(account.delete(`/api/bookings/${own.id}`));
  expect(await referencesOf(await logIn(shop, email))).toEqual([own.reference, booking.reference].sort());
  expect(await namedRow(email)).toBeNull();
});

test('nothing was lost or counted twice on the way', async () => {
  expect(await new MysqlAuditor(shop.database.dataSource).audit()).toEqual([]);
});

async function expectLoggedIn<T extends { status: number }>(asked: Promise<T>): Promise<T> {
  const answer = await asked;
  expect(answer.status).toBe(200);
  return answer;
}
