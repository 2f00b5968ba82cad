import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { PaymentGateway } from '../../src/domain/payments/payment-gateway.js';
import { PaymentReconciler } from '../../src/presentation/schedule/payment-reconciler.js';
import { Schedules } from '../../src/presentation/schedule/schedules.js';
import type { BookingView } from '../support/answers.js';
import { captureLog } from '../support/captured-log.js';
import { expectOk } from '../support/concerts.js';
import { buy, createOnlineConcert, hold, makeAllDue, pay } from '../support/payment-shop.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const log = captureLog();
let shop: TestApp;
let concertId: string;

beforeEach(async () => {
  shop = await startTestApp({ backgroundJobs: true, auditIntervalMinutes: 0, simulatorSlowMs: 0 });
  concertId = (await createOnlineConcert(await shop.admin())).id;
  log.length = 0;
});
afterEach(() => shop.close());

test('what takes its time is settled without anybody asking', async () => {
  const guest = await shop.guest();
  const gateway = shop.app.get(PaymentGateway, { strict: false });
  const authorise = gateway.authorise.bind(gateway);
  gateway.authorise = () => Promise.reject(new Error('The network is down.'));
  const held = await hold(guest, concertId, [1]);
  expect((await pay(guest, held)).status).toBe(503);
  gateway.authorise = authorise;

  shop.app.get(Schedules, { strict: false }).start();
  const deadline = Date.now() + 20_000;
  const view = () => expectOk(guest.get<BookingView>(`/api/bookings/${held.id}`));
  while ((await view()).status !== 'active' && Date.now() < deadline) await sleep(100);
  expect((await view()).status).toBe('active');
});

test('what fails is logged by its id and sort, and louder from the tenth time on', async () => {
  const guest = await shop.guest();
  const booking = await buy(guest, concertId, [1]);
  await expectOk(guest.delete(`/api/bookings/${booking.id}`));
  const gateway = shop.app.get(PaymentGateway, { strict: false });
  const secret = `sk_live_secret of ${guest.customerId}`;
  gateway.refund = () => Promise.reject(Object.assign(new TypeError(secret), { code: 'ECONNREFUSED' }));
  const job = shop.app.get(PaymentReconciler, { strict: false });
  for (let look = 1; look <= 11; look++) {
    await makeAllDue(shop);
    await job.run();
  }
  const lines = log.filter(({ context }) => context === PaymentReconciler.name);
  expect(lines.map(({ level, checks, reason, msg }) => ({ level, checks, reason, msg }))).toEqual(
    Array.from({ length: 11 }, (_, index) => ({
      level: index < 9 ? 'warn' : 'error',
      checks: index + 1,
      reason: 'TypeError ECONNREFUSED',
      msg: index < 9 ? 'a refund is not settled yet' : 'a refund cannot be settled',
    })),
  );
  const [refundId] = new Set(lines.map((line) => line.refundId));
  expect(refundId).toMatch(/^[0-9a-f-]{36}$/);
  expect(JSON.stringify(log)).not.toContain('sk_live');
});
