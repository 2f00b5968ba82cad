import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { PaymentGateway } from '../../src/domain/payments/payment-gateway.js';
import { uuidToBytes } from '../../src/infrastructure/database/uuid-column.js';
import type { Booking, BookingView, Concert } from '../support/answers.js';
import { expectOk } from '../support/concerts.js';
import { expectSound } from '../support/expect-sound.js';
import {
  afterAuthorising,
  createOnlineConcert,
  hold,
  lapse,
  lookAtAll,
  pay,
} from '../support/payment-shop.js';
import { expectProblem } from '../support/problems.js';
import type { FakeIntent } from '../support/stripe-fake.js';
import { startStripeShop, type StripeShop } from '../support/stripe-shop.js';
import type { TestClient } from '../support/test-client.js';

let shop: StripeShop;
let admin: TestClient;
let guest: TestClient;
let concert: Concert;
let held: Booking;

beforeAll(async () => {
  shop = await startStripeShop();
  admin = await shop.admin();
});
afterAll(() => shop.close());

beforeEach(async () => {
  concert = await createOnlineConcert(admin);
  guest = await shop.guest();
  held = await hold(guest, concert.id, [1, 2]);
  shop.stripe.calls.length = 0;
});

const view = () => expectOk(guest.get<BookingView>(`/api/bookings/${held.id}`));
const intents = () =>
  [...shop.stripe.intents.values()].filter(({ metadata }) => metadata.bookingReference === held.reference);
const refunds = () =>
  shop.stripe.refunds.filter(({ payment_intent: id }) => intents().some((intent) => intent.id === id));
const keys = () => shop.stripe.calls.filter(({ method }) => method === 'POST').map(({ key }) => key);
const changed = 'payment_intent.amount_capturable_updated';

async function isSettled(): Promise<boolean> {
  const rows = await shop.database.dataSource.query<unknown[]>(
    'SELECT id FROM payment WHERE bookingId = ? AND nextCheckAt IS NOT NULL',
    [uuidToBytes(held.id)],
  );
  return rows.length === 0;
}

/** The customer is asked for a card. */
async function begin(): Promise<{ clientSecret: string; paymentId: string }> {
  const { status, body } = await pay(guest, held, 'card');
  expect(status).toBe(202);
  return { clientSecret: body.payment.clientSecret!, paymentId: intents().at(-1)!.metadata.paymentId! };
}

async function authorise(): Promise<{ intent: FakeIntent; paymentId: string }> {
  const { clientSecret, paymentId } = await begin();
  return { intent: shop.stripe.authoriseAsCustomer(clientSecret), paymentId };
}

async function sell(): Promise<{ intent: FakeIntent; paymentId: string }> {
  const sold = await authorise();
  expect((await shop.tell(changed, sold.intent)).status).toBe(200);
  expect((await view()).status).toBe('active');
  return sold;
}

describe('paying by card', () => {
  test('goes from a client secret by way of the webhook to a captured payment', async () => {
    expect((await shop.nobody.get('/api/payment-options')).body).toEqual({
      gateway: 'stripe',
      methods: ['card'],
      publishableKey: 'pk_test_fake',
    });
    const { status, body } = await pay(guest, held, 'card');
    const [intent] = intents();
    expect([status, body.status]).toEqual([202, 'held']);
    expect(body.payment).toEqual({
      status: 'pending',
      method: 'card',
      amountMinor: 5000,
      refundedMinor: 0,
      clientSecret: intent!.client_secret,
    });
    const { paymentId } = intent!.metadata;
    expect(shop.stripe.calls).toMatchObject([
      {
        method: 'POST',
        path: '/v1/payment_intents',
        key: paymentId,
        form: {
          amount: '5000',
          currency: 'eur',
          capture_method: 'manual',
          'allowed_payment_method_types[0]': 'card',
          'metadata[paymentId]': paymentId,
          'metadata[bookingReference]': held.reference,
        },
      },
    ]);
    expect(await view()).not.toHaveProperty('payment.clientSecret');

    shop.stripe.authoriseAsCustomer(body.payment.clientSecret!);
    expect(await shop.tell(changed, intent!)).toMatchObject({ status: 200, body: { received: true } });
    expect(await view()).toMatchObject({ status: 'active', payment: { status: 'paid' } });
    expect(intent!.status).toBe('succeeded');
    expect(keys()).toEqual([paymentId, `${paymentId}-capture`]);
    expect(await isSettled()).toBe(true);
    await expectSound(shop.database, concert.id);
  });

  test('twice gives the same secret again, from what is known already', async () => {
    const first = await begin();
    expect(await begin()).toEqual(first);
    expect(shop.stripe.calls.map(({ method }) => method)).toEqual(['POST', 'GET']);
  });

  test('is active with the customer’s next question where no webhook comes', async () => {
    const { intent } = await authorise();
    const { status, body } = await pay(guest, held, 'card');
    expect([status, body.status]).toEqual([200, 'active']);
    expect(intent.status).toBe('succeeded');
  });

  test('is active with the next look where nobody asks', async () => {
    const { intent } = await authorise();
    expect(await lookAtAll(shop)).toEqual([]);
    expect((await view()).status).toBe('active');
    expect(intent.status).toBe('succeeded');
  });

  test('is refused by the simulator’s names', async () => {
    await expectProblem(pay(guest, held, 'sim_ok'), 400, 'INVALID_INPUT', ['/method']);
  });

  test('of less than Stripe takes is declined', async () => {
    const cheap = await createOnlineConcert(admin, {
      tiers: [{ name: 'Cheap', priceMinor: 49, quantity: 1 }],
    });
    held = await hold(guest, cheap.id, [1]);
    await expectProblem(pay(guest, held, 'card'), 402, 'PAYMENT_DECLINED');
    expect(await lookAtAll(shop)).toEqual([]);
    expect((await view()).payment).toMatchObject({ status: 'declined' });
  });

  test('in yen and in dinars charges what the currency has, and nothing where it cannot be said', async () => {
    const priced = async (currency: string, priceMinor: number) => {
      const { id } = await createOnlineConcert(admin, {
        currency,
        tiers: [{ name: 'A', priceMinor, quantity: 1 }],
      });
      return pay(guest, await hold(guest, id, [1]), 'card');
    };
    expect((await priced('JPY', 700)).status).toBe(202);
    expect((await priced('KWD', 5120)).status).toBe(202);
    expect((await priced('ISK', 700)).status).toBe(202);
    expect((await priced('KWD', 5124)).status).toBe(402);
    const last = [...shop.stripe.intents.values()].slice(-3);
    expect(last.map(({ amount, currency }) => [amount, currency])).toEqual([
      [700, 'jpy'],
      [5120, 'kwd'],
      [70_000, 'isk'],
    ]);
  });
});

describe('a payment that comes to nothing', () => {
  test('because Stripe has cancelled it is declined, and the next attempt is a new one', async () => {
    await begin();
    const [intent] = intents();
    intent!.status = 'canceled';
    expect((await shop.tell('payment_intent.canceled', intent!)).status).toBe(200);
    expect(await view()).toMatchObject({ status: 'held', payment: { status: 'declined' } });
    await begin();
    expect(intents()).toHaveLength(2);
  });

  test('because the hold was changed is cancelled there, whatever the customer does', async () => {
    const { paymentId } = await begin();
    await expectOk(guest.patch(`/api/bookings/${held.id}`, { seats: [1] }));
    expect(await lookAtAll(shop)).toEqual([]);
    const [intent] = intents();
    expect(intent!.status).toBe('canceled');
    expect(keys()).toEqual([paymentId, `${paymentId}-cancel`]);
    expect((await shop.tell('payment_intent.canceled', intent!)).status).toBe(200);
    await begin();
    expect(intents().at(-1)).toMatchObject({ amount: 2500, status: 'requires_payment_method' });
  });

  test('because the hold was changed while Stripe was asked gives nobody a client secret', async () => {
    afterAuthorising(shop.app.get(PaymentGateway, { strict: false }), () =>
      expectOk(guest.patch(`/api/bookings/${held.id}`, { seats: [1] })),
    );
    await expectProblem(pay(guest, held, 'card'), 409, 'PAYMENT_RETURNED');
    expect(intents()).toMatchObject([{ status: 'canceled' }]);
  });

  test('because the seats are gone is cancelled when the customer has authorised it', async () => {
    const { clientSecret } = await begin();
    await lapse(shop, held);
    await hold(await shop.guest(), concert.id, [2]);
    const intent = shop.stripe.authoriseAsCustomer(clientSecret);
    await shop.tell(changed, intent);
    expect(await view()).toMatchObject({ status: 'expired', payment: { status: 'returned' } });
    expect(intent.status).toBe('canceled');
    await expectProblem(pay(guest, held, 'card'), 409, 'HOLD_EXPIRED');
  });

  test('but was captured by hand goes back', async () => {
    const { clientSecret, paymentId } = await begin();
    await expectOk(guest.delete(`/api/bookings/${held.id}`));
    const intent = shop.stripe.authoriseAsCustomer(clientSecret);
    intent.status = 'succeeded';
    expect(await lookAtAll(shop)).toEqual([]);
    expect(refunds()).toMatchObject([{ amount: 5000, metadata: { refundId: `${paymentId}-back` } }]);
    expect((await view()).payment).toMatchObject({ status: 'returned' });
  });
});

describe('while the network fails', () => {
  test('before Stripe has heard, the payment is unavailable, and then joined', async () => {
    shop.stripe.failNext('/v1/payment_intents', 'not heard', 'not heard');
    await expectProblem(pay(guest, held, 'card'), 503, 'PAYMENT_UNAVAILABLE');
    expect(await view()).toMatchObject({ status: 'held', payment: { status: 'pending' } });
    await begin();
    expect(intents()).toHaveLength(1);
    expect(new Set(keys()).size).toBe(1);
  });

  test('after Stripe has heard, the same intent is found by its key, as it is now', async () => {
    shop.stripe.failNext('/v1/payment_intents', 'answer lost', 'answer lost');
    await expectProblem(pay(guest, held, 'card'), 503, 'PAYMENT_UNAVAILABLE');
    intents()[0]!.status = 'requires_capture';
    expect((await pay(guest, held, 'card')).body.status).toBe('active');
    expect(intents()).toMatchObject([{ status: 'succeeded' }]);
  });

  test('a payment that was never heard of is made to come to nothing before it can be', async () => {
    shop.stripe.failNext('/v1/payment_intents', 'not heard', 'not heard');
    await expectProblem(pay(guest, held, 'card'), 503, 'PAYMENT_UNAVAILABLE');
    await expectOk(guest.delete(`/api/bookings/${held.id}`));
    expect(await lookAtAll(shop)).toEqual([]);
    const [paymentId] = keys();
    expect(intents()).toMatchObject([{ status: 'canceled', metadata: { paymentId } }]);
  });

  test('a capture whose answer is lost is not taken for a failure', async () => {
    const { intent } = await authorise();
    shop.stripe.failNext('/capture', 'answer lost', 'answer lost');
    expect(await lookAtAll(shop)).toEqual([]);
    expect(intent.status).toBe('succeeded');
    expect(await view()).toMatchObject({ status: 'active', payment: { status: 'paid' } });
    expect(await isSettled()).toBe(true);
  });

  test('a capture that Stripe has not heard is tried again', async () => {
    const { intent } = await authorise();
    shop.stripe.failNext('/capture', 'not heard', 'not heard');
    expect(await lookAtAll(shop)).toMatchObject([
      { what: 'payment', error: { code: 'PAYMENT_UNAVAILABLE' } },
    ]);
    expect([(await view()).status, intent.status]).toEqual(['active', 'requires_capture']);
    expect(await lookAtAll(shop)).toEqual([]);
    expect(intent.status).toBe('succeeded');
  });

  test('the error stays out of the answer, and the reconciler tells what sort it is', async () => {
    shop.stripe.failNext('/v1/payment_intents', 'error 500', 'error 500');
    const problem = await expectProblem(pay(guest, held, 'card'), 503, 'PAYMENT_UNAVAILABLE');
    expect(JSON.stringify(problem)).not.toContain('boom');
    shop.stripe.failNext('/v1/payment_intents', 'error 500', 'error 500');
    expect(await lookAtAll(shop)).toMatchObject([
      { what: 'payment', error: { code: 'PAYMENT_UNAVAILABLE', cause: { type: 'StripeAPIError' } } },
    ]);
    expect(await lookAtAll(shop)).toEqual([]);
  });
});

describe('a refund', () => {
  test('is sent with its own id as the key', async () => {
    const { intent } = await sell();
    await expectOk(guest.delete(`/api/bookings/${held.id}/reservations/${held.reservations[0]!.id}`));
    expect(await lookAtAll(shop)).toEqual([]);
    const [refund] = refunds();
    expect(refunds()).toMatchObject([{ payment_intent: intent.id, amount: 2500 }]);
    expect(keys().at(-1)).toBe(refund!.metadata.refundId);
    expect((await view()).payment).toMatchObject({ status: 'paid', refundedMinor: 2500 });
  });

  test('whose answer was lost is not sent again, even once Stripe has forgotten the key', async () => {
    await sell();
    await expectOk(guest.delete(`/api/bookings/${held.id}`));
    expect(await lookAtAll(shop)).toEqual([]);
    expect(refunds()).toHaveLength(1);
    shop.stripe.forgetKeys();
    await shop.database.dataSource.query(
      "UPDATE refund SET status = 'due', nextCheckAt = UTC_TIMESTAMP(3) ORDER BY createdAt DESC LIMIT 1",
    );
    expect(await lookAtAll(shop)).toEqual([]);
    expect(refunds()).toMatchObject([{ amount: 5000 }]);
  });
});
