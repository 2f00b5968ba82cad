import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createConcert, expectOk } from '../support/concerts.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let shop: TestApp;

beforeAll(async () => {
  shop = await startTestApp();
});
afterAll(() => shop.close());

test('the auditor finds a clean shop clean, and a seat that lost its booking', async () => {
  const [admin, guest] = await Promise.all([shop.admin(), shop.guest()]);
  const { id: concertId } = await createConcert(admin);
  await expectOk(guest.post('/api/bookings', { concertId, seats: [1] }));
  expect((await admin.get('/api/admin/audit')).body).toEqual({ ok: true, violations: [] });

  await shop.database.dataSource.query(
    "UPDATE seat SET state = 'free', bookingId = NULL WHERE state = 'sold'",
  );
  const { status, body } = await admin.get<{ ok: boolean; violations: object[] }>('/api/admin/audit');
  expect([status, body.ok]).toEqual([200, false]);
  expect(body.violations).toContainEqual(expect.objectContaining({ concertId }));
});
