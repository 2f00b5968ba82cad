import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Booking, BookingView } from '../support/answers.js';
import { expectOk } from '../support/concerts.js';
import { createOnlineConcert, hold, pay } from '../support/payment-shop.js';
import { expectProblem } from '../support/problems.js';
import type { FakeIntent } from '../support/stripe-fake.js';
import { startStripeShop, type StripeShop } from '../support/stripe-shop.js';
import type { TestClient } from '../support/test-client.js';

const path = '/api/payments/stripe/webhook';
const changed = 'payment_intent.amount_capturable_updated';

let shop: StripeShop;
let guest: TestClient;
let held: Booking;
let intent: FakeIntent;

beforeAll(async () => {
  shop = await startStripeShop();
});
afterAll(() => shop.close());

beforeEach(async () => {
  const { id } = await createOnlineConcert(await shop.admin());
  guest = await shop.guest();
  held = await hold(guest, id, [1]);
  const { body } = await pay(guest, held, 'card');
  intent = shop.stripe.authoriseAsCustomer(body.payment.clientSecret!);
});

const statusNow = async () => (await expectOk(guest.get<BookingView>(`/api/bookings/${held.id}`))).status;

describe('a message is refused and changes nothing', () => {
  const refused = async (asked: Promise<{ status: number; headers: Headers; body: unknown }>) => {
    await expectProblem(asked, 400, 'WEBHOOK_REFUSED');
    expect(await statusNow()).toBe('held');
  };
  const send = (raw: string, headers: Record<string, string> = {}) =>
    shop.nobody.request('POST', path, { raw, headers: { 'content-type': 'application/json', ...headers } });

  test('without a signature', () => refused(send(shop.stripe.eventOf(changed, intent).payload)));

  test('with a signature by another secret', () =>
    refused(shop.tell(changed, intent, { secret: 'whsec_other' })));

  test('with a signature six minutes old', () =>
    refused(shop.tell(changed, intent, { timestamp: Math.floor(Date.now() / 1000) - 360 })));

  test('with a body that was changed, if only by its spaces', async () => {
    const { payload, header } = shop.stripe.eventOf(changed, intent);
    await refused(send(JSON.stringify(JSON.parse(payload)), { 'stripe-signature': header }));
  });

  test('with no body, and with one that is no JSON', async () => {
    await refused(shop.nobody.post(path));
    await refused(send(''));
    await refused(send('{"', { 'stripe-signature': 't=1,v1=aa' }));
  });
});

describe('a message is taken', () => {
  test('that is signed as it stands', async () => {
    expect((await shop.tell(changed, intent)).status).toBe(200);
    expect(await statusNow()).toBe('active');
  });

  test('again and again and at once, and changes nothing more', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => shop.tell(changed, intent)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(await statusNow()).toBe('active');
    expect((await shop.tell(changed, intent)).status).toBe(200);
    expect(shop.stripe.refunds).toEqual([]);
  });

  test('and believed only as far as Stripe’s own answer goes', async () => {
    intent.status = 'requires_payment_method';
    await shop.tell('payment_intent.succeeded', { ...intent, status: 'succeeded' });
    expect(await statusNow()).toBe('held');
  });

  test.each<[string, string, object]>([
    ['of another kind', 'charge.succeeded', { id: 'ch_1', object: 'charge', metadata: {} }],
    ['of a kind that nobody knows', 'moon.full', {}],
    [
      'about somebody else’s payment',
      changed,
      { metadata: { paymentId: '01890000-0000-7000-8000-000000000000' } },
    ],
    ['about a payment that carries no id of ours', changed, { metadata: {} }],
    ['about an id that is none', changed, { metadata: { paymentId: "' OR 1=1" } }],
  ])('%s, and ignored', async (_, type, object) => {
    expect((await shop.tell(type, object)).status).toBe(200);
    expect(await statusNow()).toBe('held');
  });

  test('later, where Stripe cannot be asked now', async () => {
    shop.stripe.failNext(`/${intent.id}`, 'not heard', 'not heard');
    await expectProblem(shop.tell(changed, intent), 503, 'PAYMENT_UNAVAILABLE');
    expect((await shop.tell(changed, intent)).status).toBe(200);
    expect(await statusNow()).toBe('active');
  });
});

test('bodies of other routes are parsed and refused as ever', async () => {
  const headers = { 'content-type': 'application/json' };
  const post = (raw: string) => guest.request('POST', '/api/bookings', { raw, headers });
  await expectProblem(post('{"concertId":'), 400, 'MALFORMED_JSON');
  await expectProblem(post(''), 400, 'MALFORMED_JSON');
  await expectProblem(post('{"__proto__": {"a": 1}}'), 400, 'MALFORMED_JSON');
});
