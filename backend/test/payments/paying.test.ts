import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { BookingView } from '../support/answers.js';
import { expectOk } from '../support/concerts.js';
import { expectSound } from '../support/expect-sound.js';
import { faultsOfMoney, readBook } from '../support/payment-book.js';
import {
  createOnlineConcert,
  hold,
  lapse,
  makeAllDue,
  pay,
  reconcile,
  settleEverything,
} from '../support/payment-shop.js';
import { expectProblem } from '../support/problems.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestClient } from '../support/test-client.js';

let shop: TestApp;
let guest: TestClient;
let concertId: string;

beforeAll(async () => {
  shop = await startTestApp({ simulatorSlowMs: 0 });
});
afterAll(async () => {
  await settleEverything(shop);
  expect(await faultsOfMoney(shop.database.dataSource)).toEqual([]);
  await shop.close();
});

const book = (id: string) => readBook(shop.database.dataSource, id);
const times = <T>(count: number, ask: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => ask(index)));

async function open(): Promise<void> {
  concertId = (await createOnlineConcert(await shop.admin())).id;
  guest = await shop.guest();
}

describe('paying a hold', () => {
  beforeAll(open);

  test('makes it active, for the one named at checkout, and takes the money once', async () => {
    const held = await hold(guest, concertId, [1, 2]);
    const body = { method: 'sim_ok', totalMinor: 5000, contact: { name: 'Ada', email: 'ada@example.com' } };
    const path = `/api/bookings/${held.id}/payment`;
    const { status, body: paid } = await guest.post<BookingView>(path, body);
    expect(status).toBe(200);
    expect(paid).toMatchObject({
      id: held.id,
      status: 'active',
      totalMinor: 5000,
      contact: body.contact,
      payment: { status: 'paid', method: 'sim_ok', amountMinor: 5000, refundedMinor: 0, clientSecret: null },
    });
    expect(await book(held.id)).toMatchObject([
      { provider: 'captured', ours: 'captured', capturedMinor: 5000, refundedMinor: 0 },
    ]);
    const again = await pay(guest, held);
    expect(again.status).toBe(200);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await book(held.id)).toHaveLength(1);
    expect(await makeAllDue(shop)).toBe(0);
    await expectSound(shop.database, concertId);
  });

  test('that was declined leaves the hold, and another way to pay works', async () => {
    const held = await hold(guest, concertId, [3]);
    const key = { 'idempotency-key': 'declined' };
    await expectProblem(pay(guest, held, 'sim_declined', key), 402, 'PAYMENT_DECLINED');
    const view = await expectOk(guest.get<BookingView>(`/api/bookings/${held.id}`));
    expect(view).toMatchObject({ status: 'held', payment: { status: 'declined', method: 'sim_declined' } });
    expect((await pay(guest, held)).body).toMatchObject({ status: 'active', payment: { status: 'paid' } });
    // The key names the attempt that was declined, for ever.
    await expectProblem(pay(guest, held, 'sim_declined', key), 402, 'PAYMENT_DECLINED');
    expect(await book(held.id)).toMatchObject([
      { provider: null, ours: 'declined' },
      { provider: 'captured', ours: 'captured' },
    ]);
  });

  test('that takes its time is active once it was looked at again', async () => {
    const slow = await startTestApp({ simulatorSlowMs: 1500 });
    try {
      const { id } = await createOnlineConcert(await slow.admin());
      const buyer = await slow.guest();
      const held = await hold(buyer, id, [1]);
      const { status, body } = await pay(buyer, held, 'sim_slow');
      expect([status, body.status, body.payment.status]).toEqual([202, 'held', 'pending']);
      await makeAllDue(slow);
      expect(await reconcile(slow)).toEqual([]);
      expect((await pay(buyer, held, 'sim_slow')).status).toBe(202);
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await makeAllDue(slow);
      expect(await reconcile(slow)).toEqual([]);
      const paid = await expectOk(buyer.get<BookingView>(`/api/bookings/${held.id}`));
      expect(paid).toMatchObject({ status: 'active', payment: { status: 'paid', method: 'sim_slow' } });
      expect(await readBook(slow.database.dataSource, held.id)).toMatchObject([{ provider: 'captured' }]);
    } finally {
      await slow.close();
    }
  });
});

describe('many at once', () => {
  beforeAll(open);

  test('sixteen payments of one hold charge it once and all say so', async () => {
    const held = await hold(guest, concertId, [1, 2]);
    const answers = await times(16, () => pay(guest, held));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    for (const { body } of answers) expect(body).toEqual(answers[0]!.body);
    expect(await book(held.id)).toMatchObject([{ provider: 'captured', capturedMinor: 5000 }]);
    const { history } = await expectSound(shop.database, concertId);
    expect(history.filter(({ action }) => action === 'reserve')).toHaveLength(2);
  });

  test('sixteen with one key are one attempt', async () => {
    const held = await hold(guest, concertId, [3]);
    const answers = await times(16, () => pay(guest, held, 'sim_ok', { 'idempotency-key': 'one' }));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    const replayed = answers.filter(({ headers }) => headers.get('idempotency-replayed') === 'true');
    expect(replayed).toHaveLength(15);
    expect(await book(held.id)).toMatchObject([{ provider: 'captured', capturedMinor: 2500 }]);
    const other = pay(guest, held, 'sim_slow', { 'idempotency-key': 'one' });
    await expectProblem(other, 422, 'IDEMPOTENCY_KEY_REUSED');
  });

  test('different methods at once charge once, whoever is told what', async () => {
    const held = await hold(guest, concertId, [4]);
    const methods = ['sim_ok', 'sim_slow', 'sim_declined'] as const;
    const answers = await times(9, (index) => pay(guest, held, methods[index % 3]));
    for (const { status } of answers) expect([200, 202, 402, 409]).toContain(status);
    await settleEverything(shop);
    // The last to begin may have been declined: then the hold is as it was.
    const last = await pay(guest, held);
    expect(last.body.status).toBe('active');
    const entries = await book(held.id);
    expect(entries.filter(({ provider }) => provider === 'captured')).toHaveLength(1);
    expect(entries.filter(({ provider }) => provider === 'authorised')).toEqual([]);
    await expectSound(shop.database, concertId);
  });

  test('two who decide the same payment agree', async () => {
    const held = await hold(guest, concertId, [5]);
    const [answer] = await Promise.all([
      pay(guest, held),
      ...Array.from({ length: 8 }, async () => {
        await makeAllDue(shop);
        await reconcile(shop);
      }),
    ]);
    expect(answer.status).toBe(200);
    expect(await book(held.id)).toMatchObject([{ provider: 'captured', ours: 'captured' }]);
  });
});

describe('refused', () => {
  beforeAll(open);

  test('is another total than today’s', async () => {
    const held = await hold(guest, concertId, [1]);
    const body = { method: 'sim_ok', totalMinor: 1 };
    const asked = guest.post(`/api/bookings/${held.id}/payment`, body);
    expect(await expectProblem(asked, 409, 'PRICE_CHANGED')).toMatchObject({
      totalMinor: 2500,
      currency: 'EUR',
    });
    expect(await book(held.id)).toEqual([]);
    await expectOk(guest.delete(`/api/bookings/${held.id}`));
  });

  test('is somebody else’s hold, one that has lapsed, and one that is cancelled', async () => {
    const held = await hold(guest, concertId, [1]);
    await expectProblem(pay(await shop.guest(), held), 404, 'NOT_FOUND');
    await expectOk(guest.delete(`/api/bookings/${held.id}`));
    await expectProblem(pay(guest, held), 409, 'BOOKING_NOT_HELD');
    const lapsed = await hold(guest, concertId, [1]);
    await lapse(shop, lapsed);
    await expectProblem(pay(guest, lapsed), 409, 'HOLD_EXPIRED');
    expect(await book(lapsed.id)).toEqual([]);
    expect(await book(held.id)).toEqual([]);
  });

  test('is an eleventh attempt', async () => {
    const held = await hold(guest, concertId, [2]);
    for (let attempt = 0; attempt < 10; attempt++) {
      await expectProblem(pay(guest, held, 'sim_declined'), 402, 'PAYMENT_DECLINED');
    }
    const problem = await expectProblem(pay(guest, held), 409, 'PAYMENT_ATTEMPTS_USED_UP');
    expect(problem).toMatchObject({ attempts: 10 });
    await expectOk(guest.delete(`/api/bookings/${held.id}`));
  });

  test.each([
    ['a card number', { method: 'sim_ok', card: { number: '4242424242424242' } }, ['/card']],
    ['an amount', { method: 'sim_ok', amount: 1 }, ['/amount']],
    ['no method', {}, ['/method']],
    ['a method that nobody knows', { method: 'cash' }, ['/method']],
    ['a method of the other provider', { method: 'card' }, ['/method']],
  ])('is %s in the body', async (_, body, pointers) => {
    const held = await hold(guest, concertId, [3]);
    await expectProblem(guest.post(`/api/bookings/${held.id}/payment`, body), 400, 'INVALID_INPUT', pointers);
    expect(await book(held.id)).toEqual([]);
    await expectOk(guest.delete(`/api/bookings/${held.id}`));
  });
});

test('a message to the webhook finds nothing where the provider sends none', async () => {
  await expectProblem(shop.nobody.post('/api/payments/stripe/webhook', {}), 404, 'NOT_FOUND');
  expect((await shop.nobody.get('/api/payment-options')).body).toEqual({
    gateway: 'simulator',
    methods: ['sim_ok', 'sim_declined', 'sim_slow'],
    publishableKey: null,
  });
});
