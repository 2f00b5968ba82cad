import { randomUUID } from 'node:crypto';
import type { Session } from './answers.js';
import { expectOk } from './concerts.js';
import type { TestApp } from './test-app.js';
import { TestClient } from './test-client.js';
import { tokenIn, writtenMails } from './written-mails.js';

export const password = 'four hands, one piano';

export function newAddress(): string {
  return `${randomUUID()}@example.org`;
}

/** The client of a session that was just answered. */
export function clientOf(shop: TestApp, { token, customer }: Session): TestClient {
  return new TestClient(shop.url, shop.api, token, customer.id);
}

/** Registers, with the session of `from`; the address is not proved. */
export async function signUp(shop: TestApp, email: string, from = shop.nobody): Promise<TestClient> {
  const body = { email, name: 'Ann', password };
  return clientOf(shop, await expectOk(from.post<Session>('/api/auth/register', body)));
}

export async function logIn(shop: TestApp, email: string, changes: object = {}): Promise<TestClient> {
  const body = { email, password, ...changes };
  return clientOf(shop, await expectOk(shop.nobody.post<Session>('/api/auth/login', body)));
}

/** Subjects of the mails to an address, the newest first. */
export async function subjectsTo(shop: TestApp, email: string): Promise<string[]> {
  return (await mailsTo(shop, email)).map(({ subject }) => subject);
}

/** The token in the newest mail to an address. */
export async function tokenFor(shop: TestApp, email: string): Promise<string> {
  const [newest] = await mailsTo(shop, email);
  const token = newest && tokenIn(newest);
  if (!token) throw new Error(`The newest mail to ${email} has no link: ${newest?.subject}`);
  return token;
}

/** Uses the link in the newest mail to an address. */
export async function proveAddress(shop: TestApp, email: string): Promise<void> {
  const token = await tokenFor(shop, email);
  await expectOk(shop.nobody.post('/api/auth/email-verification/confirm', { token }));
}

/** Somebody new with an account whose address is proved. */
export async function member(shop: TestApp, email = newAddress()): Promise<TestClient> {
  const client = await signUp(shop, email);
  await proveAddress(shop, email);
  return client;
}

async function mailsTo(shop: TestApp, email: string) {
  return (await writtenMails(shop)).filter(({ to }) => to === email);
}
