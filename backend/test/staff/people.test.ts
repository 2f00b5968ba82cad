import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { EnsureAdmin } from '../../src/use-cases/staff/ensure-admin.js';
import { StaffQueries } from '../../src/use-cases/staff/staff-queries.js';
import type { Session, StaffList, StaffMember } from '../support/answers.js';
import { expectOk } from '../support/concerts.js';
import { expectProblem } from '../support/problems.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { TestClient } from '../support/test-client.js';
import { tokenIn, writtenMails } from '../support/written-mails.js';

let shop: TestApp;
let admin: TestClient;

beforeAll(async () => {
  shop = await startTestApp();
  admin = await shop.admin();
});
afterAll(() => shop.close());

const people = async () => (await expectOk(admin.get<StaffList>('/api/admin/staff'))).items;
const personOf = async (id: string) => (await people()).find((person) => person.id === id);
const asked = (client: TestClient) => client.get('/api/admin/concerts');

describe('adding somebody', () => {
  test('without an account makes one that waits, and invites its owner', async () => {
    const wish = { email: ' Vera@Example.com', name: 'Vera', role: 'viewer' };
    const { status, body } = await admin.post<StaffMember>('/api/admin/staff', wish);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      name: 'Vera',
      email: 'vera@example.com',
      role: 'viewer',
      secondFactor: false,
      lastSeenAt: null,
      invited: true,
    });
    const [mail] = await writtenMails(shop);
    expect(mail).toMatchObject({ to: 'vera@example.com', subject: 'You are invited to work with Fermata' });
    expect(tokenIn(mail!)).not.toBeNull();
  });

  test('who was invited already invites the same account again, and only the last link is left', async () => {
    const wish = { email: 'vera@example.com', name: 'Vera', role: 'manager' };
    const before = await people();
    const again = await expectOk(admin.post<StaffMember>('/api/admin/staff', wish));
    expect(await people()).toHaveLength(before.length);
    expect(again).toMatchObject({ role: 'manager', invited: true });
    expect((await writtenMails(shop)).filter(({ to }) => to === 'vera@example.com')).toHaveLength(2);
    const links = await shop.database.dataSource.query<unknown[]>('SELECT id FROM account_link');
    expect(links).toHaveLength(1);
    await admin.delete(`/api/admin/staff/${again.id}`);
    expect(await shop.database.dataSource.query('SELECT id FROM account_link')).toEqual([]);
  });

  test('many times at once makes one account', async () => {
    const wish = { email: 'once@example.com', name: 'Once', role: 'viewer' };
    await Promise.all(Array.from({ length: 6 }, () => expectOk(admin.post('/api/admin/staff', wish))));
    expect((await people()).filter(({ email }) => email === 'once@example.com')).toHaveLength(1);
  });

  test('with an account gives it the role, and its sessions end', async () => {
    const clerk = await shop.staff('box_office');
    const { email } = (await personOf(clerk.customerId))!;
    await admin.delete(`/api/admin/staff/${clerk.customerId}`);
    const customer = await logIn(email!);
    await expectProblem(asked(customer), 403, 'FORBIDDEN');
    const added = await admin.post<StaffMember>('/api/admin/staff', { email, name: 'New', role: 'manager' });
    expect(added.body).toMatchObject({ id: clerk.customerId, role: 'manager', invited: false });
    await expectProblem(asked(customer), 401, 'UNAUTHENTICATED');
    expect((await asked(await logIn(email!))).status).toBe(200);
  });

  test.each<[object, string[]]>([
    [{}, ['/email', '/name', '/role']],
    [{ email: 'a', name: 'A', role: 'viewer' }, ['/email']],
    [{ email: 'a@example.com', name: ' ', role: 'customer' }, ['/name', '/role']],
    [{ email: 'a@example.com', name: 'x'.repeat(121), role: 'viewer' }, ['/name']],
    [{ email: 'a@example.com', name: 'A', role: 'viewer', password: 'secret' }, ['/password']],
  ])('with %j is refused', async (body, pointers) => {
    await expectProblem(admin.post('/api/admin/staff', body), 400, 'INVALID_INPUT', pointers);
  });
});

test('a new role holds at once: the sessions with the old one end', async () => {
  const viewer = await shop.staff('viewer');
  expect((await asked(viewer)).status).toBe(200);
  const path = `/api/admin/staff/${viewer.customerId}`;
  expect((await expectOk(admin.patch<StaffMember>(path, { role: 'manager' }))).role).toBe('manager');
  await expectProblem(asked(viewer), 401, 'UNAUTHENTICATED');
});

test('who is removed is a customer at once, and is not on the list any more', async () => {
  const viewer = await shop.staff('viewer');
  expect((await asked(viewer)).status).toBe(200);
  expect((await personOf(viewer.customerId))!.lastSeenAt).not.toBeNull();
  expect((await admin.delete(`/api/admin/staff/${viewer.customerId}`)).status).toBe(204);
  await expectProblem(asked(viewer), 401, 'UNAUTHENTICATED');
  expect(await personOf(viewer.customerId)).toBeUndefined();
  await expectProblem(admin.delete(`/api/admin/staff/${viewer.customerId}`), 404, 'NOT_FOUND');
});

test('a customer is nobody who works here', async () => {
  const { customerId } = await shop.guest();
  for (const id of [customerId, 'not-an-id']) {
    await expectProblem(admin.patch(`/api/admin/staff/${id}`, { role: 'admin' }), 404, 'NOT_FOUND');
    await expectProblem(admin.post(`/api/admin/staff/${id}/second-factor/reset`), 404, 'NOT_FOUND');
  }
});

describe('an admin', () => {
  const ofAdmin = () => `/api/admin/staff/${admin.customerId}`;

  test('is the last one for as long as there is no other', async () => {
    await expectProblem(admin.patch(ofAdmin(), { role: 'viewer' }), 409, 'LAST_ADMIN');
    await expectProblem(admin.delete(ofAdmin()), 409, 'LAST_ADMIN');
    const wish = { email: 'admin@example.com', name: 'Me', role: 'viewer' };
    await expectProblem(admin.post('/api/admin/staff', wish), 409, 'LAST_ADMIN');
  });

  test('does not change their own role, even where there is another', async () => {
    const other = await shop.staff('admin');
    await expectProblem(admin.patch(ofAdmin(), { role: 'viewer' }), 409, 'OWN_ROLE');
    await expectProblem(admin.delete(ofAdmin()), 409, 'OWN_ROLE');
    await expectOk(admin.delete(`/api/admin/staff/${other.customerId}`));
  });

  test('is left when all demote each other at once', async () => {
    for (let round = 0; round < 5; round++) {
      const other = await shop.staff('admin');
      const answers = await Promise.all([
        admin.patch(`/api/admin/staff/${other.customerId}`, { role: 'viewer' }),
        other.patch(ofAdmin(), { role: 'viewer' }),
      ]);
      const admins = await shop.database.dataSource.query<unknown[]>(
        "SELECT id FROM customer WHERE role = 'admin'",
      );
      expect([admins.length, answers.map(({ status }) => status).filter((status) => status === 200)]).toEqual(
        [1, [200]],
      );
      await shop.database.dataSource.query("UPDATE customer SET role = 'viewer' WHERE role = 'admin'");
      await shop.database.dataSource.query("UPDATE customer SET role = 'admin' WHERE email = ?", [
        'admin@example.com',
      ]);
      admin = await shop.admin();
    }
  });
});

test('somebody who is removed while being added is not found', async () => {
  const queries = shop.app.get(StaffQueries, { strict: false });
  const find = queries.find.bind(queries);
  const finding = jest.spyOn(queries, 'find').mockImplementationOnce(async (id) => {
    await expectOk(admin.delete(`/api/admin/staff/${id}`));
    return find(id);
  });
  const wish = { email: 'brief@example.com', name: 'Brief', role: 'viewer' };
  await expectProblem(admin.post('/api/admin/staff', wish), 404, 'NOT_FOUND');
  finding.mockRestore();
});

test('starting again leaves the admins as they are', async () => {
  const ensure = shop.app.get(EnsureAdmin, { strict: false });
  const other = { email: 'other@example.com', password: 'another password', mustChangePassword: true };
  expect(await ensure.execute(other)).toBeNull();
  expect(await ensure.execute({ ...other, email: 'admin@example.com' })).toBeNull();
  expect((await asked(await shop.admin())).status).toBe(200);
  expect((await people()).some(({ email }) => email === other.email)).toBe(false);
});

async function logIn(email: string): Promise<TestClient> {
  const login = { email, password: 'a test password' };
  const { token, customer } = await expectOk(shop.nobody.post<Session>('/api/auth/login', login));
  return new TestClient(shop.url, shop.api, token, customer.id);
}
