import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { CustomerRow } from '../../src/infrastructure/customers/customer-row.js';
import type { BookingPage, Me, Session } from '../support/answers.js';
import { clientOf, logIn, member, newAddress, password, signUp, tokenFor } from '../support/accounts.js';
import { createConcert, expectOk } from '../support/concerts.js';
import { expectSound } from '../support/expect-sound.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { Answer } from '../support/test-client.js';
import type { Problem } from '../support/answers.js';

let shop: TestApp;

beforeAll(async () => {
  shop = await startTestApp();
});
afterAll(() => shop.close());

const sixteen = <T>(ask: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: 16 }, (_, index) => ask(index)));
const confirm = (token: string) => shop.nobody.post('/api/auth/email-verification/confirm', { token });

/** How often each answer was given. */
function tally(answers: readonly Answer<unknown>[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status, body } of answers) {
    const answer = status < 300 ? String(status) : `${status} ${(body as Problem).code}`;
    counts[answer] = (counts[answer] ?? 0) + 1;
  }
  return counts;
}

test('of 16 who use a link at once one proves the address', async () => {
  const email = newAddress();
  await signUp(shop, email);
  const token = await tokenFor(shop, email);
  expect(tally(await sixteen(() => confirm(token)))).toEqual({ 204: 1, '400 LINK_INVALID': 15 });
});

test('of 16 who choose a password with one link at once one does', async () => {
  const email = newAddress();
  await member(shop, email);
  await expectOk(shop.nobody.post('/api/auth/password-reset', { email }));
  const token = await tokenFor(shop, email);
  const choose = (index: number) =>
    shop.nobody.post('/api/auth/password-reset/confirm', { token, password: `the password no ${index}` });
  const answers = await sixteen(choose);
  expect(tally(answers)).toEqual({ 204: 1, '400 LINK_INVALID': 15 });
  const winner = answers.findIndex(({ status }) => status === 204);
  await logIn(shop, email, { password: `the password no ${winner}` });
});

test('of eight accounts that prove one address at once one gets it', async () => {
  const email = newAddress();
  const tokens: string[] = [];
  const claims = await Promise.all(Array.from({ length: 8 }, async () => signUp(shop, newAddress())));
  for (const client of claims) {
    await expectOk(client.patch('/api/auth/me', { email, currentPassword: password }));
    tokens.push(await tokenFor(shop, email));
  }
  expect(tally(await Promise.all(tokens.map(confirm)))).toEqual({ 204: 1, '400 LINK_INVALID': 7 });
  const selves = await Promise.all(claims.map((client) => client.get<Me>('/api/auth/me')));
  const addresses = selves.map(({ body }) => [body.customer.email, body.customer.pendingEmail]);
  expect(addresses.filter(([own]) => own === email)).toEqual([[email, null]]);
  expect(addresses.filter(([own]) => own === null)).toEqual(Array(7).fill([null, email]));
});

test('a guest who registers 16 times at once has one account and one session', async () => {
  const guest = await shop.guest();
  const emails = Array.from({ length: 16 }, newAddress);
  const answers = await sixteen((index) =>
    guest.post<Session>('/api/auth/register', { email: emails[index], name: 'Ann', password }),
  );
  const winners = answers.filter(({ status }) => status === 200);
  expect(winners).toHaveLength(1);
  const refusals = Object.keys(tally(answers.filter(({ status }) => status !== 200)));
  expect(['409 ALREADY_REGISTERED', '401 UNAUTHENTICATED']).toEqual(expect.arrayContaining(refusals));
  const self = await expectOk(clientOf(shop, winners[0]!.body).get<Me>('/api/auth/me'));
  expect(self.customer.id).toBe(guest.customerId);
  const rows = shop.database.dataSource.getRepository(CustomerRow);
  const made = (await rows.find()).filter(({ pendingEmail }) => emails.includes(pendingEmail ?? ''));
  expect(made.map(({ id }) => id)).toEqual([guest.customerId]);
  expect((await guest.get('/api/auth/me')).status).toBe(401);
});

test('a password that is changed 16 times at once is the one of a single change, and one session is left', async () => {
  const email = newAddress();
  const client = await member(shop, email);
  const answers = await sixteen((index) =>
    client.post<Session>('/api/auth/password', {
      currentPassword: password,
      newPassword: `the password no ${index}`,
    }),
  );
  const winner = answers.findIndex(({ status }) => status === 200);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect((await clientOf(shop, answers[winner]!.body).get('/api/auth/me')).status).toBe(200);
  await logIn(shop, email, { password: `the password no ${winner}` });
});

test('a guest who logs in 16 times at once brings each booking along once', async () => {
  const { id } = await createConcert(await shop.admin());
  const email = newAddress();
  await member(shop, email);
  const guest = await shop.guest();
  await expectOk(guest.post('/api/bookings', { concertId: id, seats: [1, 2] }));
  const answers = await sixteen(() => guest.post<Session>('/api/auth/login', { email, password }));
  expect(tally(answers)).toEqual({ 200: 16 });
  const { items } = await expectOk(clientOf(shop, answers[0]!.body).get<BookingPage>('/api/bookings'));
  expect(items).toHaveLength(1);
  await expectSound(shop.database, id);
});
