import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Me, Session } from '../support/answers.js';
import { expectProblem } from '../support/problems.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let shop: TestApp;

beforeAll(async () => {
  shop = await startTestApp();
});
afterAll(() => shop.close());

const login = { email: 'admin@example.com', password: 'a test password' };
const cookieOf = (headers: Headers) => headers.get('set-cookie') ?? '';

test('a guest session needs no form', async () => {
  const { status, body, headers } = await shop.nobody.post<Session>('/api/auth/guest');
  expect(status).toBe(201);
  expect(body.customer).toEqual({ id: expect.any(String), role: 'customer', name: null, email: null });
  expect(cookieOf(headers)).toMatch(
    /^fermata_session=[\w-]{43}; .*Path=\/; Expires=.*; HttpOnly; SameSite=Lax$/,
  );
});

test('the cookie of a session works like its token', async () => {
  const { body, headers } = await shop.nobody.post<Session>('/api/auth/guest');
  const cookie = cookieOf(headers).split(';')[0]!;
  expect(cookie).toBe(`fermata_session=${body.token}`);
  const me = await shop.nobody.get<Me>('/api/auth/me', { cookie });
  expect(me.body.customer.id).toBe(body.customer.id);
});

test('a token in the header wins over the cookie', async () => {
  const guest = await shop.guest();
  const other = await shop.guest();
  const me = await guest.get<Me>('/api/auth/me', { cookie: `fermata_session=${other.token}` });
  expect(me.body.customer.id).toBe(guest.customerId);
});

test('an admin logs in with e-mail and password, however the e-mail is spelt', async () => {
  for (const email of [login.email, ' Admin@Example.COM ']) {
    const { status, body } = await shop.nobody.post<Session>('/api/auth/login', { ...login, email });
    expect(status).toBe(200);
    expect(body.customer).toMatchObject({ role: 'admin', email: login.email });
  }
});

test('a wrong password and an unknown e-mail get the same answer', async () => {
  const wrong = await expectProblem(
    shop.nobody.post('/api/auth/login', { ...login, password: 'wrong' }),
    401,
    'INVALID_CREDENTIALS',
  );
  const unknown = await expectProblem(
    shop.nobody.post('/api/auth/login', { ...login, email: 'nobody@example.com' }),
    401,
    'INVALID_CREDENTIALS',
  );
  expect({ ...unknown, instance: '' }).toEqual({ ...wrong, instance: '' });
});

test.each<[object, string[]]>([
  [{}, ['/email', '/password']],
  [{ ...login, email: 'admin' }, ['/email']],
  [{ ...login, password: '' }, ['/password']],
  [{ ...login, password: 'p'.repeat(201) }, ['/password']],
  [{ ...login, password: 12345678 }, ['/password']],
  [{ ...login, remember: true }, ['/remember']],
])('logging in with %j is refused', async (body, pointers) => {
  await expectProblem(shop.nobody.post('/api/auth/login', body), 400, 'INVALID_INPUT', pointers);
});

test('logging out ends the session, on every device that has it, and takes the cookie away', async () => {
  const guest = await shop.guest();
  expect((await guest.get('/api/auth/me')).status).toBe(200);
  const { status, headers } = await guest.post('/api/auth/logout');
  expect(status).toBe(204);
  expect(cookieOf(headers)).toMatch(/^fermata_session=; .*Expires=Thu, 01 Jan 1970/);
  await expectProblem(guest.get('/api/auth/me'), 401, 'UNAUTHENTICATED');
});

test('logging out without a session, or twice, is fine', async () => {
  const guest = await shop.guest();
  for (const client of [shop.nobody, guest, guest])
    expect((await client.post('/api/auth/logout')).status).toBe(204);
});

test.each(['Bearer nonsense', 'Bearer ', 'Basic YTpi', 'nonsense', `Bearer ${'a'.repeat(5000)}`])(
  'the header "%s" is no session',
  async (authorization) => {
    await expectProblem(shop.nobody.get('/api/auth/me', { authorization }), 401, 'UNAUTHENTICATED');
    expect((await shop.nobody.get('/api/concerts', { authorization })).status).toBe(200);
  },
);

test('a session is over after 30 days', async () => {
  const guest = await shop.guest();
  await shop.database.dataSource.query(
    'UPDATE session JOIN customer ON customer.id = session.customerId SET expiresAt = ? WHERE HEX(customer.id) = ?',
    [new Date(Date.now() - 1000), guest.customerId.replaceAll('-', '').toUpperCase()],
  );
  const fresh = await shop.guest();
  await expectProblem(guest.get('/api/auth/me'), 401, 'UNAUTHENTICATED');
  expect((await fresh.get('/api/auth/me')).status).toBe(200);
});
