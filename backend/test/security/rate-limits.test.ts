import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readConfiguration } from '../../src/configuration/configuration.js';
import { rateLimits } from '../../src/presentation/http/rate-limits.js';
import { expectProblem } from '../support/problems.js';
import { startSecondInstance } from '../support/second-instance.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestClient } from '../support/test-client.js';

let shop: TestApp;
let addresses = 0;

beforeAll(async () => {
  const { edge } = readConfiguration({});
  shop = await startTestApp({ edge: { ...edge, trustedProxies: ['127.0.0.1'] } });
});
afterAll(() => shop.close());

/** An address that nobody has used yet. */
const newAddress = () => `198.51.100.${++addresses}`;
const from = (address: string) => ({ 'x-forwarded-for': address });

/** How many of the requests are let through before the first 429. */
async function countAnswered(max: number, ask: (place: number) => Promise<{ status: number }>) {
  for (let count = 0; count <= max; count++) if ((await ask(count)).status === 429) return count;
  return max + 1;
}

describe('one address', () => {
  const { read, credentials, find, book, guest, all } = rateLimits;

  test.each<[string, number, string, string]>([
    ['reads', read.address.max, 'GET', '/api/concerts/none'],
    ['log-ins', credentials.address.max, 'POST', '/api/auth/login'],
    ['searches for a booking', find.address.max, 'POST', '/api/bookings/find'],
    ['bookings', book.address.max, 'POST', '/api/bookings'],
    ['guests', guest.address.max, 'POST', '/api/auth/guest'],
    ['calls of what does not exist', all.address.max, 'PUT', '/api/none'],
  ])('has so many %s to make, and another one as many: %i', async (_, max, method, path) => {
    const ask = async (address: string) => {
      const { headers } = await shop.nobody.request(method, path, { headers: from(address) });
      return [headers.get('ratelimit-limit'), headers.get('ratelimit-remaining')].map(Number);
    };
    const [one, other] = [newAddress(), newAddress()];
    expect([await ask(one), await ask(one)]).toEqual([
      [max, max - 1],
      [max, max - 2],
    ]);
    expect(await ask(other)).toEqual([max, max - 1]);
  });

  test('is refused past that, and told when to come again', async () => {
    const busy = newAddress();
    const logIn = (address: string) => shop.nobody.post('/api/auth/login', {}, from(address));
    expect(await countAnswered(credentials.address.max, () => logIn(busy))).toBe(credentials.address.max);
    const refused = await logIn(busy);
    await expectProblem(Promise.resolve(refused), 429, 'RATE_LIMITED');
    const header = (name: string) => Number(refused.headers.get(name));
    expect([header('ratelimit-limit'), header('ratelimit-remaining')]).toEqual([credentials.address.max, 0]);
    expect(header('retry-after')).toBeGreaterThan(0);
    expect(header('retry-after')).toBe(header('ratelimit-reset'));
    expect((await logIn(newAddress())).status).toBe(400);
    expect((await shop.nobody.get('/api/concerts', from(busy))).status).toBe(200);
  });

  test('of IPv6 is a network of 64 bits', async () => {
    const { max } = rateLimits.credentials.address;
    const logIn = (address: string) => shop.nobody.post('/api/auth/login', {}, from(address));
    expect(await countAnswered(max, (place) => logIn(`2001:db8:1:2:${place.toString(16)}::1`))).toBe(max);
    expect((await logIn('2001:db8:1:3::1')).status).toBe(400);
  });

  test('of IPv4 is the same when it is written as IPv6', async () => {
    const address = newAddress();
    const left = async (text: string) =>
      Number((await shop.nobody.get('/api/concerts/none', from(text))).headers.get('ratelimit-remaining'));
    expect(await left(address)).toBe((await left(`::ffff:${address}`)) + 1);
  });
});

describe('wherever it comes from', () => {
  test('one account is tried so often and no more, however its e-mail is spelt', async () => {
    const { max } = rateLimits.credentials.email;
    const logIn = (email: string) =>
      shop.nobody.post('/api/auth/login', { email, password: 'a wrong password' }, from(newAddress()));
    const spellings = ['victim@example.com', ' Victim@Example.com', 'VICTIM@example.com '];
    expect(await countAnswered(max, (place) => logIn(spellings[place % 3]!))).toBe(max);
    await expectProblem(logIn('victim@example.com'), 429, 'RATE_LIMITED');
    await expectProblem(logIn('another@example.com'), 401, 'INVALID_CREDENTIALS');
  });

  test('references are guessed for one e-mail so often and no more', async () => {
    const { max } = rateLimits.find.email;
    const guess = () =>
      shop.nobody.post(
        '/api/bookings/find',
        { reference: 'K7QM-2XPD', email: 'victim@example.com' },
        from(newAddress()),
      );
    expect(await countAnswered(max, guess)).toBe(max);
  });

  test('one session writes so often and no more, and others still do', async () => {
    const write = (client: TestClient) =>
      client.request('DELETE', `/api/bookings/${randomUUID()}`, { headers: from(newAddress()) });
    const [busy, other] = [await shop.guest(), await shop.guest()];
    expect(await countAnswered(rateLimits.book.session.max, () => write(busy))).toBe(
      rateLimits.book.session.max,
    );
    expect((await write(other)).status).toBe(404);
  });
});

test('another spelling of the path counts as well', async () => {
  const address = newAddress();
  const ask = (path: string) => fetch(shop.url + path, { headers: from(address) });
  const before = (await ask('/api/concerts')).headers.get('ratelimit-remaining');
  const after = await ask('/%61pi/concerts');
  expect(after.status).toBe(200);
  expect(Number(after.headers.get('ratelimit-remaining'))).toBe(Number(before) - 1);
});

test('neither health nor the webhook, which is signed, is limited', async () => {
  expect((await shop.nobody.get('/health/live')).headers.get('ratelimit-limit')).toBeNull();
  const message = await shop.nobody.post('/api/payments/stripe/webhook', {});
  expect(message.headers.get('ratelimit-limit')).toBeNull();
});

test('what a client says of its address is believed from a trusted proxy only', async () => {
  const direct = await startSecondInstance(shop, {
    edge: { rateLimits: true, trustedProxies: ['192.0.2.1'], corsOrigins: [] },
  });
  const client = direct.reach(shop.nobody);
  const { max } = rateLimits.credentials.address;
  const forged = (place: number) =>
    client.post(
      '/api/auth/login',
      {},
      { ...from(`203.0.113.${place}`), forwarded: `for=203.0.113.${place}` },
    );
  const answered = await countAnswered(max, forged);
  await direct.close();
  expect(answered).toBe(max);
});
