import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { PaymentGateway } from '../../src/domain/payments/payment-gateway.js';
import type { BookingView } from '../support/answers.js';
import { expectOk } from '../support/concerts.js';
import { expectSound } from '../support/expect-sound.js';
import { type BookEntry, faultsOfMoney, readBook } from '../support/payment-book.js';
import {
  buy,
  createOnlineConcert,
  makeAllDue,
  type PaidBooking,
  reconcile,
  settleEverything,
} from '../support/payment-shop.js';
import { type SecondInstance, startSecondInstance } from '../support/second-instance.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestClient } from '../support/test-client.js';

let shop: TestApp;
let second: SecondInstance;
let admin: TestClient;
let guest: TestClient;
let concertId: string;

beforeAll(async () => {
  shop = await startTestApp();
  second = await startSecondInstance(shop);
  admin = await shop.admin();
});
afterAll(async () => {
  await second.close();
  await shop.close();
});
beforeEach(async () => {
  guest = await shop.guest();
});
afterEach(() => expectSound(shop.database, concertId));

const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString();
const yesterday = () => new Date(Date.now() - 86_400_000).toISOString();
const view = ({ id }: PaidBooking) => expectOk(guest.get<BookingView>(`/api/bookings/${id}`));
const book = ({ id }: PaidBooking): Promise<BookEntry[]> => readBook(shop.database.dataSource, id);

async function sell(seats: readonly number[], terms: object = {}): Promise<PaidBooking> {
  concertId = (await createOnlineConcert(admin, terms)).id;
  return buy(guest, concertId, seats);
}

/** What was promised at once has gone back after one look. */
async function expectBack(booking: PaidBooking, refundedMinor: number): Promise<void> {
  expect((await view(booking)).payment).toMatchObject({ status: 'paid', refundedMinor });
  expect(await reconcile(shop)).toEqual([]);
  expect(await book(booking)).toMatchObject([{ ours: 'captured', provider: 'captured', refundedMinor }]);
  expect(await makeAllDue(shop)).toBe(0);
}

describe('a customer who cancels', () => {
  test('gets everything back before the date', async () => {
    const booking = await sell([1, 2], { refundFullUntil: tomorrow(), refundPercentAfter: 0 });
    await expectOk(guest.delete(`/api/bookings/${booking.id}`));
    await expectBack(booking, 5000);
  });

  test('gets the share after it, and a fraction stays with the venue', async () => {
    const tiers = [{ name: 'Odd', priceMinor: 333, quantity: 5 }];
    const booking = await sell([1, 2], { tiers, refundFullUntil: yesterday(), refundPercentAfter: 50 });
    await expectOk(guest.delete(`/api/bookings/${booking.id}`));
    await expectBack(booking, 332);
  });

  test('gets nothing where the venue gives nothing', async () => {
    const booking = await sell([1], { refundPercentAfter: 0 });
    await expectOk(guest.delete(`/api/bookings/${booking.id}`));
    expect(await view(booking)).toMatchObject({ status: 'cancelled' });
    await expectBack(booking, 0);
  });

  test('one seat of three gets that seat’s price back, and the others’ later', async () => {
    const booking = await sell([1, 2, 3]);
    const [first] = booking.reservations;
    const path = `/api/bookings/${booking.id}/reservations/${first!.id}`;
    await Promise.all(Array.from({ length: 8 }, () => expectOk(guest.delete(path))));
    expect(await view(booking)).toMatchObject({ status: 'active', totalMinor: 5000 });
    await expectBack(booking, 2500);
    await expectOk(guest.delete(`/api/bookings/${booking.id}`));
    await expectBack(booking, 7500);
  });
});

describe('what the venue cancels goes back in full', () => {
  const nothing = { refundPercentAfter: 0 };

  test('when an admin cancels a booking', async () => {
    const booking = await sell([1, 2], nothing);
    await expectOk(admin.delete(`/api/admin/bookings/${booking.id}`, { reason: 'A broken seat.' }));
    await expectBack(booking, 5000);
  });

  test('when the concert is called off, what had gone back before excepted', async () => {
    const booking = await sell([1, 2, 3], { refundPercentAfter: 100 });
    const other = await shop.guest();
    const theirs = await buy(other, concertId, [4]);
    await expectOk(guest.delete(`/api/bookings/${booking.id}/reservations/${booking.reservations[0]!.id}`));
    await expectOk(admin.post(`/api/admin/concerts/${concertId}/call-off`, {}));
    expect(await reconcile(shop)).toEqual([]);
    expect(await book(theirs)).toMatchObject([{ refundedMinor: 2500 }]);
    await expectBack(booking, 7500);
    await expectOk(admin.post(`/api/admin/concerts/${concertId}/call-off`, {}));
    await expectBack(booking, 7500);
  });
});

describe('sending money back', () => {
  test('happens once, however many look after it', async () => {
    const booking = await sell([1, 2]);
    await expectOk(guest.delete(`/api/bookings/${booking.id}`));
    const calls: string[] = [];
    for (const { app } of [shop, second]) {
      const gateway = app.get(PaymentGateway, { strict: false });
      const refund = gateway.refund.bind(gateway);
      gateway.refund = async (payment, owed) => {
        calls.push(owed.id);
        await refund(payment, owed);
      };
    }
    await Promise.all([shop, second, shop, second].map(reconcile));
    expect(calls).toHaveLength(1);
    expect(await book(booking)).toMatchObject([{ refundedMinor: 5000 }]);
  });

  test('takes the money first that was not taken yet', async () => {
    const gateway = shop.app.get(PaymentGateway, { strict: false });
    const capture = gateway.capture.bind(gateway);
    gateway.capture = () => Promise.reject(new Error('The network is down.'));
    const booking = await sell([1]);
    expect(await book(booking)).toMatchObject([{ ours: 'confirmed', provider: 'authorised' }]);
    await expectOk(guest.delete(`/api/bookings/${booking.id}`));

    const [unsent] = await reconcile(shop);
    expect(unsent).toMatchObject({ what: 'refund', checks: 1, error: { code: 'PAYMENT_UNAVAILABLE' } });
    expect(await book(booking)).toMatchObject([{ provider: 'authorised', refundedMinor: 0 }]);
    gateway.capture = capture;
    await makeAllDue(shop);
    // Whoever looks after the payment itself comes later.
    await shop.database.dataSource.query(
      'UPDATE payment SET nextCheckAt = UTC_TIMESTAMP(3) + INTERVAL 1 HOUR WHERE nextCheckAt IS NOT NULL',
    );
    expect(await reconcile(shop)).toEqual([]);
    expect(await book(booking)).toMatchObject([
      { provider: 'captured', capturedMinor: 2500, refundedMinor: 2500 },
    ]);
    const faults = await faultsOfMoney(shop.database.dataSource);
    expect(faults.filter((fault) => fault.includes(booking.id))).toEqual([]);
  });

  test('that fails is tried again later and later, by the database’s clock', async () => {
    const gateway = shop.app.get(PaymentGateway, { strict: false });
    const refund = gateway.refund.bind(gateway);
    gateway.refund = () => Promise.reject(new Error('The network is down.'));
    const booking = await sell([1]);
    await expectOk(guest.delete(`/api/bookings/${booking.id}`));
    const pauses: number[] = [];
    for (let look = 1; look <= 7; look++) {
      await makeAllDue(shop);
      expect(await reconcile(shop)).toMatchObject([{ what: 'refund', checks: look }]);
      const [row] = await shop.database.dataSource.query<{ seconds: string }[]>(
        `SELECT TIMESTAMPDIFF(MICROSECOND, UTC_TIMESTAMP(3), nextCheckAt) / 1000000 AS seconds
           FROM refund WHERE nextCheckAt IS NOT NULL`,
      );
      pauses.push(Math.ceil(Number(row!.seconds)));
    }
    expect(pauses).toEqual([2, 4, 8, 16, 32, 60, 60]);
    gateway.refund = refund;
    await settleEverything(shop);
    expect(await book(booking)).toMatchObject([{ refundedMinor: 2500 }]);
  });
});
