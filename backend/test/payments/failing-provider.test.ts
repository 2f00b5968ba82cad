import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Booking, BookingView } from '../support/answers.js';
import { expectOk } from '../support/concerts.js';
import { expectSound } from '../support/expect-sound.js';
import { guestsOf } from '../support/guests.js';
import { faultsOfMoney, readBook } from '../support/payment-book.js';
import { createOnlineConcert, hold, lookAtAll, makeAllDue, pay } from '../support/payment-shop.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestClient } from '../support/test-client.js';

let shop: TestApp;
beforeAll(async () => {
  shop = await startTestApp({ simulatorFailureShare: 0.5, simulatorSlowMs: 0 });
});
afterAll(() => shop.close());

interface Buyer {
  readonly guest: TestClient;
  readonly held: Booking;
  readonly told: string;
}

/** Holds a seat, pays, and takes the answer as it comes; every third changes their mind. */
async function tryToBuy(guest: TestClient, concertId: string, index: number): Promise<Buyer> {
  const held = await hold(guest, concertId, [index + 1]);
  const method = (['sim_ok', 'sim_slow', 'sim_ok', 'sim_declined'] as const)[index % 4]!;
  const { status, body } = await pay(guest, held, method);
  if (index % 3 === 0) await expectOk(guest.delete(`/api/bookings/${held.id}`));
  return { guest, held, told: `${status} ${'code' in body ? String(body.code) : body.status}` };
}

test('where every other call to the provider fails, who is charged has a ticket and who has a ticket is charged', async () => {
  const admin = await shop.admin();
  const tiers = [{ name: 'Stalls', priceMinor: 2500, quantity: 60 }];
  const { id } = await createOnlineConcert(admin, { tiers });
  const guests = await guestsOf(shop, 60);
  const buyers = await Promise.all(guests.map((guest, index) => tryToBuy(guest, id, index)));

  const told = new Set(buyers.map((buyer) => buyer.told));
  for (const answer of ['200 active', '503 PAYMENT_UNAVAILABLE', '402 PAYMENT_DECLINED']) {
    expect(told).toContain(answer);
  }
  // Something was left undone, or the rest would prove nothing.
  expect(await faultsOfMoney(shop.database.dataSource)).not.toEqual([]);
  let failed = 0;
  for (let look = 0; (await makeAllDue(shop)) > 0; look++) {
    expect(look).toBeLessThan(100);
    failed += (await lookAtAll(shop)).length;
  }
  expect(failed).toBeGreaterThan(0);
  expect(await faultsOfMoney(shop.database.dataSource)).toEqual([]);

  for (const { guest, held } of buyers) {
    const { status } = await expectOk(guest.get<BookingView>(`/api/bookings/${held.id}`));
    const charged = (await readBook(shop.database.dataSource, held.id)).reduce(
      (sum, { capturedMinor, refundedMinor }) => sum + capturedMinor - refundedMinor,
      0,
    );
    expect(charged).toBe(status === 'active' ? 2500 : 0);
  }
  await expectSound(shop.database, id);
});
