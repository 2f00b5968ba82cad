import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Booking } from '../support/answers.js';
import { type DyingProcess, startDyingProcess } from '../support/dying-process.js';
import { createOnlineConcert, hold, pay } from '../support/payment-shop.js';
import { expectProblem } from '../support/problems.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestClient } from '../support/test-client.js';

// A process starts as fast as it starts.
jest.setTimeout(120_000);

/** Nothing is listening there. */
const nowhere = 'http://127.0.0.1:9';

let shop: TestApp;
let service: DyingProcess;
let guest: TestClient;
let held: Booking;

beforeAll(async () => {
  shop = await startTestApp();
});
afterAll(() => shop.close());

beforeEach(async () => {
  const { id } = await createOnlineConcert(await shop.admin());
  guest = await shop.guest();
  held = await hold(guest, id, [1]);
});
afterEach(async () => {
  service.kill();
  await service.ended;
});

/** What was logged until the line about the payment, on the loudest level. */
async function loggedAbout(path: string): Promise<string> {
  while (!service.logged().includes(path)) await sleep(20);
  return service.logged();
}

test('a card number in a body is refused, and neither answered nor logged', async () => {
  service = await startDyingProcess(shop, 'never');
  const path = `/api/bookings/${held.id}/payment`;
  const card = { number: '4242 4242 4242 4242', cvc: '917' };
  const body = { method: 'sim_ok', card, contact: { name: 'Ada', email: '4111111111111111' } };
  const asked = service.reach(guest).post(path, body);
  const problem = await expectProblem(asked, 400, 'INVALID_INPUT', ['/contact/email', '/card']);
  for (const text of [JSON.stringify(problem), await loggedAbout(path)]) {
    expect(text).not.toMatch(/4242|4111|917"/);
  }
});

test('no key of Stripe’s is logged or answered, whatever fails', async () => {
  service = await startDyingProcess(shop, 'never', {
    STRIPE_SECRET_KEY: 'sk_test_confidential',
    STRIPE_WEBHOOK_SECRET: 'whsec_confidential',
    STRIPE_PUBLISHABLE_KEY: 'pk_test_public',
    STRIPE_API_URL: nowhere,
  });
  const problem = await expectProblem(pay(service.reach(guest), held, 'card'), 503, 'PAYMENT_UNAVAILABLE');
  service.reconcile();
  for (const text of [JSON.stringify(problem), await loggedAbout(`/api/bookings/${held.id}/payment`)]) {
    expect(text).not.toContain('confidential');
  }
});
