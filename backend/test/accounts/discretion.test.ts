import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { PasswordHasher } from '../../src/domain/customers/password-hasher.js';
import { member, newAddress, password, signUp } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { Answer } from '../support/test-client.js';
import { writtenMails } from '../support/written-mails.js';

let shop: TestApp;
let known: string;
let claimed: string;
let statements: string[];
let hashes: string[];

beforeAll(async () => {
  shop = await startTestApp();
  known = newAddress();
  claimed = newAddress();
  await member(shop, known);
  await signUp(shop, claimed);
  await shop.nobody.post('/api/auth/login', { email: newAddress(), password });
  countWork();
});
afterEach(async () => {
  await writtenMails(shop);
});
afterAll(async () => {
  jest.restoreAllMocks();
  await shop.close();
});

/** Watches the real adapters: what the database is asked, and how often Argon2 runs. */
function countWork(): void {
  const runner = shop.app.get(DataSource, { strict: false }).createQueryRunner();
  const connection = Object.getPrototypeOf(runner) as { query: (sql: string) => Promise<unknown> };
  const { query } = connection;
  jest.spyOn(connection, 'query').mockImplementation(function (this: unknown, ...given) {
    statements.push(given[0].replace(/\s+/g, ' '));
    return query.apply(this, given);
  });
  const passwords = shop.app.get(PasswordHasher, { strict: false });
  for (const method of ['hash', 'matches'] as const) {
    const original = passwords[method].bind(passwords) as (...given: string[]) => Promise<never>;
    jest.spyOn(passwords, method).mockImplementation((...given: string[]) => {
      hashes.push(method);
      return original(...given);
    });
  }
}

/** What somebody sees of an answer, and what it took. */
async function workOf(asked: () => Promise<Answer<unknown>>) {
  [statements, hashes] = [[], []];
  const { status, body, headers } = await asked();
  const seen = JSON.stringify(body).replace(/"(id|token|instance|email|name)":"[^"]*"/g, '"$1":"…"');
  return { status, seen, cookies: headers.getSetCookie().length, statements, hashes };
}

const register = (email: string) => () =>
  shop.nobody.post('/api/auth/register', { email, name: 'Ann', password });
const logIn = (email: string) => () =>
  shop.nobody.post('/api/auth/login', { email, password: 'a wrong password' });
const reset = (email: string) => () => shop.nobody.post('/api/auth/password-reset', { email });

test.each([
  ['signing up', register, ['hash']],
  ['logging in', logIn, ['matches', 'matches']],
  ['asking for a new password', reset, []],
] as const)('%s shows nobody whether an address has an account', async (_, ask, expectedHashes) => {
  const ofNobody = await workOf(ask(newAddress()));
  expect(ofNobody.hashes).toEqual(expectedHashes);
  expect(ofNobody.statements.length).toBeGreaterThan(1);
  for (const email of [known, claimed]) expect(await workOf(ask(email))).toEqual(ofNobody);
});

test('changing the address shows nobody whether it has an account', async () => {
  const client = await member(shop);
  const change = (email: string) => () => client.patch('/api/auth/me', { email, currentPassword: password });
  await workOf(change(newAddress()));
  const ofNobody = await workOf(change(newAddress()));
  const hidden = (work: typeof ofNobody) => ({
    ...work,
    seen: work.seen.replace(/pendingEmail":"[^"]*/, ''),
  });
  expect(hidden(await workOf(change(known)))).toEqual(hidden(ofNobody));
});

test('a password that is right for nobody of that address costs as much as one that is wrong', async () => {
  const right = await workOf(() => shop.nobody.post('/api/auth/login', { email: known, password }));
  expect(right).toMatchObject({ status: 200, hashes: ['matches', 'matches'] });
});

test('the answer to a reset does not wait for the mail, which is sent only where there is an account', async () => {
  const before = (await writtenMails(shop)).length;
  const nobody = newAddress();
  await reset(nobody)();
  await reset(known)();
  const mails = await writtenMails(shop);
  expect(mails.slice(0, mails.length - before).map(({ to }) => to)).toEqual([known]);
});
