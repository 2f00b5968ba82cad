import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { SeedDemo } from '../../src/presentation/demo/seed-demo.js';
import { GetPaymentOptions } from '../../src/use-cases/payments/get-payment-options.js';
import type { BookingPage, ConcertPage, ConcertStats } from '../support/answers.js';
import { createConcert, expectOk } from '../support/concerts.js';
import { expectSound } from '../support/expect-sound.js';
import { countRows } from '../support/row-counts.js';
import { type SecondInstance, startSecondInstance } from '../support/second-instance.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let shop: TestApp;
afterEach(() => shop.close());

const seed = ({ app }: TestApp | SecondInstance) => app.get(SeedDemo, { strict: false }).execute();

/** How each concert of the demo has sold, by name. */
async function sales(): Promise<Record<string, object>> {
  const admin = await shop.admin();
  const { items } = await expectOk(admin.get<ConcertPage>('/api/admin/concerts?limit=100'));
  const entries = items.map(async ({ id, name, payment }) => {
    const { seats, revenueMinor } = await expectOk(
      admin.get<ConcertStats>(`/api/admin/concerts/${id}/stats`),
    );
    await expectSound(shop.database, id);
    return [name, { payment, ...seats, revenueMinor }] as const;
  });
  return Object.fromEntries((await Promise.all(entries)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const seats = (total: number, sold: number, cancelled: number) => ({
  total,
  free: total - sold,
  held: 0,
  sold,
  blocked: 0,
  cancelled,
});
const sold = {
  'Aurelia Voss: Northern Lights Tour': { payment: 'online', ...seats(20_000, 900, 1) },
  'Basement Frequencies': { payment: 'at_door', ...seats(180, 37, 1) },
  'Cello by Candlelight': { payment: 'at_door', ...seats(48, 48, 0) },
  'Morning Ragas': { payment: 'none', ...seats(120, 0, 0) },
  'Saltwind Festival': { payment: 'online', ...seats(2200, 170, 1) },
  'The Winter Quartets': { payment: 'online', ...seats(300, 74, 1) },
};

describe('the demo', () => {
  test('sells, is paid online where one pays online, and is made once', async () => {
    shop = await startTestApp();
    expect(await seed(shop)).toBe(true);
    expect(await sales()).toMatchObject(sold);
    const admin = await shop.admin();
    const { items } = await expectOk(
      admin.get<BookingPage>('/api/admin/bookings?email=kaia.castellanos@example.com'),
    );
    expect(items.map(({ status, payment }) => [status, payment?.status])).toContainEqual([
      'cancelled',
      'paid',
    ]);

    const before = await countRows(shop.database.dataSource);
    expect(await seed(shop)).toBe(false);
    expect(await countRows(shop.database.dataSource)).toEqual(before);
  });

  test.each([0, 10, 200])('is taken up where it was cut off, after %i bookings', async (bookings) => {
    shop = await startTestApp();
    const cutOff = await startSecondInstance(shop);
    const seeding = seed(cutOff).then(
      () => 'done',
      () => 'cut off',
    );
    for (;;) {
      const { booking, concert } = await countRows(shop.database.dataSource);
      if (booking! >= bookings && concert! > 0) break;
      await sleep(5);
    }
    await cutOff.close();
    expect(await seeding).toBe('cut off');
    expect(await seed(shop)).toBe(true);
    expect(await sales()).toMatchObject(sold);
    expect(await seed(shop)).toBe(false);
  });

  test('leaves a shop with concerts of its own alone', async () => {
    shop = await startTestApp();
    await createConcert(await shop.admin(), { name: 'Ours' });
    expect(await seed(shop)).toBe(false);
    expect(Object.keys(await sales())).toEqual(['Ours']);
  });

  test('has nobody pay who is not there where a real provider is asked', async () => {
    shop = await startTestApp();
    const payments = shop.app.get(GetPaymentOptions, { strict: false });
    jest
      .spyOn(payments, 'execute')
      .mockReturnValue({ gateway: 'stripe', methods: ['card'], publishableKey: 'pk' });
    expect(await seed(shop)).toBe(true);
    expect(await sales()).toMatchObject({
      'Basement Frequencies': seats(180, 37, 1),
      'Saltwind Festival': seats(2200, 0, 0),
    });
    expect(await seed(shop)).toBe(false);
  });
});
