import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Me, Session } from '../support/answers.js';
import {
  clientOf,
  logIn,
  member,
  newAddress,
  password,
  proveAddress,
  signUp,
  subjectsTo,
  tokenFor,
} from '../support/accounts.js';
import { expectOk } from '../support/concerts.js';
import { expectProblem } from '../support/problems.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestClient } from '../support/test-client.js';

let shop: TestApp;

beforeAll(async () => {
  shop = await startTestApp();
});
afterAll(() => shop.close());

const me = async (client: TestClient) => (await expectOk(client.get<Me>('/api/auth/me'))).customer;
const expectOver = (client: TestClient) => expectProblem(client.get('/api/auth/me'), 401, 'UNAUTHENTICATED');
const confirm = (token: string) => shop.nobody.post('/api/auth/email-verification/confirm', { token });
const reset = (token: string, chosen = 'another good password') =>
  shop.nobody.post('/api/auth/password-reset/confirm', { token, password: chosen });
const expectWrong = (email: string, wrong: string) =>
  expectProblem(shop.nobody.post('/api/auth/login', { email, password: wrong }), 401, 'INVALID_CREDENTIALS');

describe('signing up', () => {
  test('a guest becomes an account, keeps the id, and gets a new session in place of the old one', async () => {
    const guest = await shop.guest();
    expect(await me(guest)).toMatchObject({ hasPassword: false, pendingEmail: null, secondFactor: false });
    const email = newAddress();
    const answer = await guest.post<Session>('/api/auth/register', {
      email: ` ${email.toUpperCase()}`,
      name: 'Ann',
      password,
    });
    expect(answer.headers.get('set-cookie')).toContain(`fermata_session=${answer.body.token};`);
    expect(answer.body.customer).toEqual({
      id: guest.customerId,
      role: 'customer',
      name: 'Ann',
      email: null,
    });
    expect(await me(clientOf(shop, answer.body))).toEqual({
      ...answer.body.customer,
      pendingEmail: email,
      hasPassword: true,
      secondFactor: false,
      rights: [],
      duties: [],
    });
    await expectOver(guest);
  });

  test('an account can be used before its address is proved, and the link in the mail proves it', async () => {
    const email = newAddress();
    const first = await signUp(shop, email);
    const second = await logIn(shop, email);
    expect(second.customerId).toBe(first.customerId);
    expect(await subjectsTo(shop, email)).toEqual(['Confirm your e-mail address']);
    await proveAddress(shop, email);
    for (const client of [first, second, await logIn(shop, email)])
      expect(await me(client)).toMatchObject({ id: first.customerId, email, pendingEmail: null });
  });

  test('whoever has an account cannot make another of it', async () => {
    for (const client of [await member(shop), await shop.admin()]) {
      const body = { email: newAddress(), name: 'Eve', password };
      await expectProblem(client.post('/api/auth/register', body), 409, 'ALREADY_REGISTERED');
      expect(await subjectsTo(shop, body.email)).toEqual([]);
      expect((await me(client)).name).not.toBe('Eve');
    }
  });

  test('an address that has an account is told so by mail, and cannot be proved by somebody else', async () => {
    const email = newAddress();
    const owner = await member(shop, email);
    const thief = await signUp(shop, email);
    expect((await subjectsTo(shop, email))[0]).toBe('You have an account already');
    await expectOk(thief.post('/api/auth/email-verification'));
    expect((await subjectsTo(shop, email))[0]).toBe('You have an account already');
    expect(await me(thief)).toMatchObject({ email: null, pendingEmail: email });
    expect((await me(owner)).email).toBe(email);
  });

  test('of two who claim an address each logs in with their own password, and the first to prove it has it', async () => {
    const email = newAddress();
    const first = await signUp(shop, email);
    const link = await tokenFor(shop, email);
    const body = { email, name: 'Ben', password: 'the second password' };
    const second = clientOf(shop, await expectOk(shop.nobody.post<Session>('/api/auth/register', body)));
    const other = await tokenFor(shop, email);
    await expectOk(confirm(link));
    await expectProblem(confirm(other), 400, 'LINK_INVALID');
    expect((await logIn(shop, email)).customerId).toBe(first.customerId);
    expect((await logIn(shop, email, { password: body.password })).customerId).toBe(second.customerId);
    expect(await me(second)).toMatchObject({ email: null, pendingEmail: email });
  });
});

describe('a link', () => {
  test('works once, and not after a newer one was sent', async () => {
    const email = newAddress();
    const client = await signUp(shop, email);
    const old = await tokenFor(shop, email);
    expect((await client.post('/api/auth/email-verification')).status).toBe(202);
    const token = await tokenFor(shop, email);
    await expectProblem(confirm(old), 400, 'LINK_INVALID');
    await expectOk(confirm(token));
    for (const bad of [token, `${token}x`, 'nonsense'])
      await expectProblem(confirm(bad), 400, 'LINK_INVALID');
    await expectProblem(reset('nonsense'), 400, 'LINK_INVALID');
  });

  test('does nothing for an address that the account has given up', async () => {
    const email = newAddress();
    const client = await member(shop, email);
    await expectOk(shop.nobody.post('/api/auth/password-reset', { email }));
    const oldReset = await tokenFor(shop, email);
    const [slip, next] = [newAddress(), newAddress()];
    await expectOk(client.patch('/api/auth/me', { email: slip, currentPassword: password }));
    const slipped = await tokenFor(shop, slip);
    await expectOk(client.patch('/api/auth/me', { email: next, currentPassword: password }));
    await proveAddress(shop, next);
    await expectProblem(confirm(slipped), 400, 'LINK_INVALID');
    await expectProblem(reset(oldReset), 400, 'LINK_INVALID');
    expect((await me(client)).email).toBe(next);
  });
});

describe('a profile', () => {
  test('has another name at once, and another address once it is proved', async () => {
    const [email, next] = [newAddress(), newAddress()];
    const client = await member(shop, email);
    const edited = await expectOk(
      client.patch<Me>('/api/auth/me', { name: 'Anne', email: next, currentPassword: password }),
    );
    expect(edited.customer).toMatchObject({ name: 'Anne', email, pendingEmail: next });
    await expectWrong(next, 'another good password');
    await proveAddress(shop, next);
    expect(await me(client)).toMatchObject({ email: next, pendingEmail: null });
    expect((await subjectsTo(shop, email))[0]).toBe('Your e-mail address was changed');
    await expectWrong(email, password);
    await logIn(shop, next);
  });

  test('stays as it is when nothing of it is changed', async () => {
    const client = await member(shop, newAddress());
    const before = await me(client);
    expect((await expectOk(client.patch<Me>('/api/auth/me', {}))).customer).toEqual(before);
  });

  test('takes a new address back when its own is given again, and needs the password for a new one', async () => {
    const [email, next] = [newAddress(), newAddress()];
    const client = await member(shop, email);
    const edit = (body: object) => client.patch<Me>('/api/auth/me', body);
    await expectProblem(edit({ email: next }), 400, 'INVALID_INPUT', ['/currentPassword']);
    await expectProblem(edit({ email: next, currentPassword: 'wrong' }), 401, 'INVALID_CREDENTIALS');
    expect(await subjectsTo(shop, next)).toEqual([]);
    await expectOk(edit({ email: next, currentPassword: password }));
    const { customer } = await expectOk(edit({ email, currentPassword: password }));
    expect(customer).toMatchObject({ email, pendingEmail: null });
    await expectProblem(confirm(await tokenFor(shop, next)), 400, 'LINK_INVALID');
  });

  test('belongs to accounts: guests have none', async () => {
    const guest = await shop.guest();
    await expectProblem(guest.patch('/api/auth/me', { name: 'Ann' }), 403, 'FORBIDDEN');
    const body = { currentPassword: password, newPassword: password };
    await expectProblem(guest.post('/api/auth/password', body), 403, 'FORBIDDEN');
  });
});

describe('a password', () => {
  const chosen = 'another good password';

  test('is changed by whoever knows the old one; all other sessions end and this one is another', async () => {
    const email = newAddress();
    const client = await member(shop, email);
    const elsewhere = await logIn(shop, email);
    await expectOk(shop.nobody.post('/api/auth/password-reset', { email }));
    const link = await tokenFor(shop, email);
    const change = (currentPassword: string) =>
      client.post<Session>('/api/auth/password', { currentPassword, newPassword: chosen });
    await expectProblem(change('wrong'), 401, 'INVALID_CREDENTIALS');
    const { body, headers } = await change(password);
    expect(headers.get('set-cookie')).toContain(body.token);
    await expectOver(client);
    await expectOver(elsewhere);
    expect((await me(clientOf(shop, body))).id).toBe(client.customerId);
    expect((await subjectsTo(shop, email))[0]).toBe('Your password was changed');
    await expectProblem(reset(link), 400, 'LINK_INVALID');
    await expectWrong(email, password);
    await logIn(shop, email, { password: chosen });
  });

  test('is chosen anew with the link from a mail; all sessions end and the address is proved', async () => {
    const email = newAddress();
    const client = await signUp(shop, email);
    expect((await shop.nobody.post('/api/auth/password-reset', { email })).status).toBe(202);
    const token = await tokenFor(shop, email);
    await expectProblem(reset(token, email), 400, 'INVALID_INPUT', ['/password']);
    await expectOk(reset(token));
    await expectProblem(reset(token), 400, 'LINK_INVALID');
    await expectOver(client);
    await expectWrong(email, password);
    expect(await me(await logIn(shop, email, { password: chosen }))).toMatchObject({ email });
  });

  test('cannot be chosen anew by mail to an address that an account with another one merely claims', async () => {
    const slip = newAddress();
    const client = await member(shop);
    await expectOk(client.patch('/api/auth/me', { email: slip, currentPassword: password }));
    await expectOk(shop.nobody.post('/api/auth/password-reset', { email: slip }));
    expect(await subjectsTo(shop, slip)).toEqual(['Confirm your e-mail address']);
  });
});

test('logging out everywhere ends the sessions of all devices, and only mine', async () => {
  const email = newAddress();
  const [client, other] = [await member(shop, email), await member(shop)];
  const elsewhere = await logIn(shop, email);
  expect((await client.post('/api/auth/logout-everywhere')).status).toBe(204);
  await expectOver(client);
  await expectOver(elsewhere);
  expect((await me(other)).id).toBe(other.customerId);
});

test('logging in never goes on in a session that somebody else may know', async () => {
  const email = newAddress();
  await member(shop, email);
  for (const planted of [await shop.guest(), await logIn(shop, email)]) {
    const cookie = `fermata_session=${planted.token}`;
    const { body } = await shop.nobody.post<Session>('/api/auth/login', { email, password }, { cookie });
    expect(body.token).not.toBe(planted.token);
    await expectOver(planted);
  }
});

test.each<[string, object, string[]]>([
  ['register', { email: 'ann', name: ' ', password: 'too short' }, ['/email', '/name', '/password']],
  [
    'register',
    { email: 'ann.of.old@example.org', name: 'Ann', password: 'Ann.of.Old@example.org' },
    ['/password'],
  ],
  ['register', { email: 'a@b.example', name: 'Ann', password: 'p'.repeat(201) }, ['/password']],
  ['register', { email: 'a@b.example', name: 'n'.repeat(121), password }, ['/name']],
  ['login', { email: 'a@b.example', password, leaveBookings: 'yes' }, ['/leaveBookings']],
  ['password', { currentPassword: '', newPassword: 'short' }, ['/currentPassword', '/newPassword']],
  ['email-verification/confirm', { token: '' }, ['/token']],
  ['password-reset', { email: 7 }, ['/email']],
  ['password-reset/confirm', { token: 't'.repeat(201), password: null }, ['/token', '/password']],
])('%s refuses %j', async (path, body, pointers) => {
  const guest = await shop.guest();
  await expectProblem(guest.post(`/api/auth/${path}`, body), 400, 'INVALID_INPUT', pointers);
});

test('nobody gives themselves anything by naming it in a body', async () => {
  const client = await member(shop);
  const bodies = {
    'POST /api/auth/register': { email: newAddress(), name: 'Eve', password },
    'POST /api/auth/login': { email: newAddress(), password },
    'PATCH /api/auth/me': { name: 'Eve' },
    'POST /api/auth/password': { currentPassword: password, newPassword: password },
    'POST /api/auth/password-reset': { email: newAddress() },
    'POST /api/auth/password-reset/confirm': { token: 't', password },
    'POST /api/auth/email-verification/confirm': { token: 't' },
  };
  const extras = [
    'role',
    'id',
    'customerId',
    'verified',
    'rights',
    'duties',
    'pendingEmail',
    'namedEmail',
    'passwordHash',
  ];
  for (const [route, body] of Object.entries(bodies)) {
    const [method, path] = route.split(' ') as [string, string];
    for (const extra of extras) {
      const asked = client.request(method, path, { body: { ...body, [extra]: 'admin' } });
      await expectProblem(asked, 400, 'INVALID_INPUT', [`/${extra}`]);
    }
  }
  expect(await me(client)).toMatchObject({ role: 'customer', name: 'Ann', rights: [] });
});
