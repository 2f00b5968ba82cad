import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { StaffLog } from '../../src/domain/staff/staff-log.js';
import type { Booking, StaffLogPage, StaffMember } from '../support/answers.js';
import { captureLog, type LogLine } from '../support/captured-log.js';
import { createConcert, expectOk, paidOnline } from '../support/concerts.js';
import { expectProblem } from '../support/problems.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestClient } from '../support/test-client.js';

let log: LogLine[];
let shop: TestApp;
let admin: TestClient;

beforeAll(async () => {
  log = captureLog();
  shop = await startTestApp();
  admin = await shop.admin();
});
afterAll(() => shop.close());

const listed = (query = '') => expectOk(admin.get<StaffLogPage>(`/api/admin/staff-log${query}`));
const latest = async () => (await listed('?limit=1')).items[0];
const csv = { accept: 'text/csv' };

test('every write of the administration is logged', () => {
  const writes = shop.api.routes.filter(
    ({ method, path }) => path.startsWith('/api/admin') && method !== 'GET',
  );
  expect(writes.length).toBeGreaterThan(8);
  const unlogged = writes.filter(({ operation }) => !('x-staff-log' in operation));
  expect(unlogged.map(({ operation }) => operation.operationId)).toEqual([]);
});

test('a login of staff is logged, one that fails is not', async () => {
  await shop.nobody.post('/api/auth/login', { email: 'admin@example.com', password: 'wrong' });
  const clerk = await shop.staff('box_office');
  expect(await latest()).toEqual({
    id: expect.any(String),
    createdAt: expect.any(String),
    actor: { id: clerk.customerId, role: 'box_office', name: 'The box_office' },
    action: 'log-in',
    targetId: null,
    target: null,
    details: null,
  });
});

test('what is done to a concert is logged under its name, with the names of what was given', async () => {
  const { id } = await createConcert(admin, { description: 'Not for the log.' });
  const target = { targetId: id, target: 'Evening concert' };
  expect(await latest()).toMatchObject({ ...target, action: 'publish-concert', details: null });
  expect((await listed('?limit=2')).items[1]).toMatchObject({
    ...target,
    action: 'create-concert',
    details: 'given: totalSeats, name, description',
  });
  await expectOk(admin.patch(`/api/admin/concerts/${id}`, { name: 'Late concert' }));
  expect(await latest()).toMatchObject({ ...target, action: 'edit-concert', details: 'given: name' });
  const block = { seats: [1, 2], reason: 'For the house.' };
  await expectOk(admin.post(`/api/admin/concerts/${id}/seats/block`, block));
  expect(await latest()).toMatchObject({
    target: 'Late concert',
    action: 'block-seats',
    details: 'seats: [1,2]; reason: For the house.',
  });
  await expectOk(admin.delete(`/api/admin/concerts/${id}`));
  expect(await latest()).toMatchObject({ action: 'delete-concert', targetId: id, target: 'Late concert' });
});

test('what is done to a booking is logged under its reference; what customers do is not', async () => {
  const { id } = await createConcert(admin, paidOnline);
  const before = await latest();
  const guest = await shop.guest();
  const booking = await expectOk(guest.post<Booking>('/api/bookings', { concertId: id, seats: [3] }));
  await expectOk(guest.post(`/api/bookings/${booking.id}/extend`));
  expect(await latest()).toEqual(before);
  await expectOk(admin.delete(`/api/admin/bookings/${booking.id}`, { reason: 'A wish.' }));
  expect(await latest()).toMatchObject({
    action: 'cancel-booking-for-customer',
    targetId: booking.id,
    target: booking.reference,
    details: 'reason: A wish.',
  });
  const own = await expectOk(admin.post<Booking>('/api/bookings', { concertId: id, seats: [4] }));
  expect(await latest()).toMatchObject({ action: 'create-booking', target: own.reference });
});

test('what is done to people is logged under their address, also when they are gone', async () => {
  const wish = { email: 'vera@example.com', name: 'Vera', role: 'viewer' };
  const { id } = await expectOk(admin.post<StaffMember>('/api/admin/staff', wish));
  const target = { targetId: id, target: 'vera@example.com' };
  expect(await latest()).toMatchObject({
    ...target,
    action: 'add-staff',
    details: 'role: viewer; given: email, name',
  });
  await expectOk(admin.patch(`/api/admin/staff/${id}`, { role: 'manager' }));
  expect(await latest()).toMatchObject({ ...target, action: 'change-staff-role', details: 'role: manager' });
  await admin.delete(`/api/admin/staff/${id}`);
  expect(await latest()).toMatchObject({ ...target, action: 'remove-staff' });
});

test('what somebody does to their own account is logged, without the passwords', async () => {
  const clerk = await shop.staff('box_office');
  await expectOk(clerk.patch('/api/auth/me', { name: 'Clara' }));
  expect(await latest()).toMatchObject({ action: 'edit-account', details: 'given: name' });
  const change = { currentPassword: 'a test password', newPassword: 'another test password' };
  await expectOk(clerk.post('/api/auth/password', change));
  expect(await latest()).toMatchObject({
    actor: { id: clerk.customerId, role: 'box_office' },
    action: 'change-password',
    details: null,
  });
});

test('taking data away as a file is logged, reading a page of it is not', async () => {
  const { id } = await createConcert(admin);
  const before = await latest();
  await expectOk(admin.get(`/api/admin/concerts/${id}/attendees`));
  await expectOk(admin.get('/api/admin/history'));
  expect(await latest()).toEqual(before);
  await expectOk(admin.get(`/api/admin/concerts/${id}/attendees`, csv));
  expect(await latest()).toMatchObject({ action: 'export-attendees', targetId: id });
  await expectOk(admin.get('/api/admin/history?action=cancel', csv));
  expect(await latest()).toMatchObject({ action: 'export-history', details: 'action: cancel' });
});

test('what is refused is not logged', async () => {
  const { id } = await createConcert(admin);
  const before = await latest();
  await expectProblem(admin.patch(`/api/admin/concerts/${id}`, { name: '' }), 400, 'INVALID_INPUT', [
    '/name',
  ]);
  const viewer = await shop.staff('viewer');
  await expectProblem(viewer.delete(`/api/admin/concerts/${id}`), 403, 'FORBIDDEN');
  const [login, earlier] = (await listed('?limit=2')).items;
  expect([login!.action, earlier]).toEqual(['log-in', before]);
});

test('no line is longer than the table, and no secret is in it', async () => {
  const { id } = await createConcert(admin, { totalSeats: 400 });
  const seats = [...Array(400).keys()].map((seat) => seat + 1);
  await expectOk(admin.post(`/api/admin/concerts/${id}/seats/block`, { seats }));
  const { details } = (await latest())!;
  expect(details).toMatch(/^seats: \[1,2,3,.*…$/);
  expect(details).toHaveLength(1000);
  const all = await shop.database.dataSource.query<unknown[]>('SELECT * FROM staff_log');
  expect(JSON.stringify(all)).not.toContain('a test password');
});

describe('the list', () => {
  test('is filtered by actor, action and time', async () => {
    const clerk = await shop.staff('viewer');
    const mine = await listed(`?actor=${clerk.customerId}`);
    expect(mine.items.map(({ action }) => action)).toEqual(['log-in']);
    const { createdAt } = mine.items[0]!;
    const logins = await listed(`?action=log-in&from=${createdAt}`);
    expect(logins.items).toEqual(mine.items);
    expect((await listed(`?actor=${clerk.customerId}&to=2026-01-01T00:00:00Z`)).items).toEqual([]);
  });

  test('is read page by page, nothing twice', async () => {
    const all = (await listed('?limit=100')).items;
    const paged: unknown[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: StaffLogPage = await listed(`?limit=3${cursor && `&cursor=${cursor}`}`);
      paged.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(all);
  });

  test.each([
    ['actor=me', '/actor'],
    ['action=steal', '/action'],
    ['from=yesterday', '/from'],
    ['cursor=abc', '/cursor'],
    ['limit=101', '/limit'],
    ['role=admin', '/role'],
  ])('refuses %s', async (query, pointer) => {
    await expectProblem(admin.get(`/api/admin/staff-log?${query}`), 400, 'INVALID_INPUT', [pointer]);
  });

  test('is for admins only', async () => {
    for (const role of ['manager', 'box_office', 'viewer'] as const) {
      const client = await shop.staff(role);
      await expectProblem(client.get('/api/admin/staff-log'), 403, 'FORBIDDEN');
      await expectProblem(client.get('/api/admin/staff'), 403, 'FORBIDDEN');
    }
  });
});

test('what was done stays done when it cannot be written down, and the operator’s log has it', async () => {
  const staffLog = shop.app.get(StaffLog, { strict: false });
  const add = staffLog.add.bind(staffLog);
  staffLog.add = () => Promise.reject(new Error('The disk is full.'));
  const { id } = await createConcert(admin);
  staffLog.add = add;
  expect((await admin.get(`/api/concerts/${id}`)).status).toBe(200);
  const line = log.find(({ msg }) => msg === 'The staff log could not be written');
  expect(line).toMatchObject({ level: 'error', staffAction: { action: 'create-concert' } });
});
