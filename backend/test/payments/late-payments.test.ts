import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { PaymentGateway } from '../../src/domain/payments/payment-gateway.js';
import type { Booking, BookingView, Concert } from '../support/answers.js';
import { expectOk } from '../support/concerts.js';
import { expectSound } from '../support/expect-sound.js';
import { type BookEntry, faultsOfMoney, readBook } from '../support/payment-book.js';
import {
  afterAuthorising,
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
let admin: TestClient;
let guest: TestClient;
let other: TestClient;
let concert: Concert;
let held: Booking;

beforeAll(async () => {
  shop = await startTestApp({ simulatorSlowMs: 0 });
  admin = await shop.admin();
});
afterAll(() => shop.close());

beforeEach(async () => {
  [concert, guest, other] = await Promise.all([
    createOnlineConcert(admin, { maxSeatsPerCustomer: 3 }),
    shop.guest(),
    shop.guest(),
  ]);
  held = await hold(guest, concert.id, [1, 2]);
});
afterEach(async () => {
  await settleEverything(shop);
  expect(await faultsOfMoney(shop.database.dataSource)).toEqual([]);
  await expectSound(shop.database, concert.id);
});

const view = () => expectOk(guest.get<BookingView>(`/api/bookings/${held.id}`));
const book = (): Promise<BookEntry[]> => readBook(shop.database.dataSource, held.id);
const meanwhile = (meddle: () => Promise<unknown>) =>
  afterAuthorising(shop.app.get(PaymentGateway, { strict: false }), meddle);

/** The hold lapses, and somebody's look at the concert makes it expired. */
async function expire(): Promise<void> {
  await lapse(shop, held);
  await expectOk(other.delete(`/api/bookings/${(await hold(other, concert.id, [9])).id}`));
  expect((await view()).status).toBe('expired');
}

async function expectReturned(): Promise<void> {
  await expectProblem(pay(guest, held), 409, 'PAYMENT_RETURNED');
  expect(await book()).toMatchObject([{ provider: 'voided', ours: 'voided', capturedMinor: 0 }]);
  expect((await view()).payment).toMatchObject({ status: 'returned' });
}

describe('a hold that lapses while its payment is under way', () => {
  test('is revived where nothing has changed for anybody', async () => {
    meanwhile(expire);
    expect((await pay(guest, held)).body).toMatchObject({ status: 'active', payment: { status: 'paid' } });
    expect(await book()).toMatchObject([{ provider: 'captured', capturedMinor: 5000 }]);
    const { history } = await expectSound(shop.database, concert.id);
    const told = history.filter(({ bookingId, seatNumber }) => bookingId === held.id && seatNumber === 1);
    expect(told.map(({ action }) => action)).toEqual(['hold', 'expire', 'reserve']);
  });

  test('is revived even if nothing has noticed that it lapsed', async () => {
    meanwhile(() => lapse(shop, held));
    expect((await pay(guest, held)).body.status).toBe('active');
  });

  test('is lost where one of its seats is taken: the money goes back', async () => {
    meanwhile(async () => {
      await expire();
      await hold(other, concert.id, [2]);
    });
    await expectReturned();
    expect((await view()).status).toBe('expired');
  });

  test('is lost where an admin keeps one of its seats back', async () => {
    meanwhile(async () => {
      await expire();
      await expectOk(admin.post(`/api/admin/concerts/${concert.id}/seats/block`, { seats: [1] }));
    });
    await expectReturned();
  });

  test('is lost where the price has changed', async () => {
    meanwhile(async () => {
      await expire();
      const tiers = [{ id: concert.tiers[0]!.id, priceMinor: 2600 }];
      await expectOk(admin.patch(`/api/admin/concerts/${concert.id}`, { tiers }));
    });
    await expectReturned();
  });

  test('is lost where its customer has so many other seats by now', async () => {
    meanwhile(async () => {
      await expire();
      await hold(guest, concert.id, [5, 6]);
    });
    await expectReturned();
  });

  test('is lost where the concert was called off', async () => {
    meanwhile(async () => {
      await expire();
      await expectOk(admin.post(`/api/admin/concerts/${concert.id}/call-off`, {}));
    });
    await expectReturned();
  });
});

describe('money that comes for a hold', () => {
  test('that its customer has cancelled goes back', async () => {
    meanwhile(() => expectOk(guest.delete(`/api/bookings/${held.id}`)));
    await expectReturned();
    expect((await view()).status).toBe('cancelled');
  });

  test('of a concert that was called off goes back', async () => {
    meanwhile(() => expectOk(admin.post(`/api/admin/concerts/${concert.id}/call-off`, {})));
    await expectReturned();
  });

  test('that was changed goes back, and the hold can be paid anew', async () => {
    meanwhile(() => expectOk(guest.patch(`/api/bookings/${held.id}`, { seats: [1, 3, 4] })));
    await expectReturned();
    expect((await pay(guest, held)).body).toMatchObject({ status: 'active', totalMinor: 7500 });
    expect(await book()).toMatchObject([
      { provider: 'voided' },
      { provider: 'captured', capturedMinor: 7500 },
    ]);
  });

  test('that was changed and paid meanwhile is not taken twice', async () => {
    meanwhile(async () => {
      await expectOk(guest.patch(`/api/bookings/${held.id}`, { seats: [1] }));
      expect((await pay(guest, held)).status).toBe(200);
    });
    await expectProblem(pay(guest, held), 409, 'PAYMENT_RETURNED');
    expect(await book()).toMatchObject([
      { provider: 'voided' },
      { provider: 'captured', capturedMinor: 2500 },
    ]);
  });

  test('is not even set aside where it was let go before the provider heard of it', async () => {
    const gateway = shop.app.get(PaymentGateway, { strict: false });
    const authorise = gateway.authorise.bind(gateway);
    gateway.authorise = async (payment) => {
      gateway.authorise = authorise;
      await expectOk(guest.patch(`/api/bookings/${held.id}`, { seats: [1] }));
      await makeAllDue(shop);
      expect(await reconcile(shop)).toEqual([]);
      expect(await book()).toMatchObject([{ provider: 'voided', ours: 'voided' }]);
      return authorise(payment);
    };
    await expectReturned();
  });
});

describe('a payment that nobody waits for any more', () => {
  const whileUnreachable = async () => {
    const gateway = shop.app.get(PaymentGateway, { strict: false });
    const authorise = gateway.authorise.bind(gateway);
    gateway.authorise = () => {
      gateway.authorise = authorise;
      return Promise.reject(new Error('The network is down.'));
    };
    const answer = await expectProblem(pay(guest, held), 503, 'PAYMENT_UNAVAILABLE');
    expect(answer).not.toHaveProperty('cause');
  };

  test('still comes in within half an hour', async () => {
    await whileUnreachable();
    await expire();
    await lapse(shop, held, 29);
    await makeAllDue(shop);
    expect(await reconcile(shop)).toEqual([]);
    expect(await view()).toMatchObject({ status: 'active', payment: { status: 'paid' } });
  });

  test('is given up after that, and never charged', async () => {
    await whileUnreachable();
    await expire();
    await lapse(shop, held, 31);
    await settleEverything(shop);
    expect(await view()).toMatchObject({ status: 'expired', payment: { status: 'returned' } });
    expect(await book()).toMatchObject([{ provider: 'voided', ours: 'voided', capturedMinor: 0 }]);
  });
});
