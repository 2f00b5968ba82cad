import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { Schedules } from '../../src/presentation/schedule/schedules.js';
import type { Booking } from '../support/answers.js';
import { createConcert, expectOk } from '../support/concerts.js';
import { expectSound } from '../support/expect-sound.js';
import { guestsOf } from '../support/guests.js';
import { lapse } from '../support/lapse.js';
import { type SecondInstance, startSecondInstance } from '../support/second-instance.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

jest.setTimeout(120_000);

const sweeping = { backgroundJobs: true, auditIntervalMinutes: 0 };
const online = { payment: 'online', tiers: [{ name: 'Stalls', priceMinor: 2500, quantity: 40 }] };

let first: TestApp;
let second: SecondInstance;
beforeAll(async () => {
  first = await startTestApp(sweeping);
  second = await startSecondInstance(first, sweeping);
});
afterAll(async () => {
  await second.close();
  await first.close();
});

/** Two seats each, of which nobody knows that their time is over before it is. */
async function holdTwoEach(concertId: string, count: number): Promise<Booking[]> {
  const guests = await guestsOf(first, count);
  return Promise.all(
    guests.map((guest, index) =>
      expectOk(guest.post<Booking>('/api/bookings', { concertId, seats: [index * 2 + 1, index * 2 + 2] })),
    ),
  );
}

test('two instances end each hold once, on its second', async () => {
  const { id } = await createConcert(await first.admin(), online);
  const { id: other } = await createConcert(await first.admin(), online);
  const holds = [...(await holdTwoEach(id, 6)), ...(await holdTwoEach(other, 4))];
  const begin = Date.now();
  const ends = holds.map((_, index) => 300 + index * 200);
  for (const [index, { id: bookingId }] of holds.entries()) {
    await lapse(first.database, bookingId, begin + ends[index]! - Date.now());
  }
  for (const { app } of [first, second]) app.get(Schedules, { strict: false }).start();
  await sleep(begin + ends.at(-1)! + 1000 - Date.now());

  for (const concertId of [id, other]) {
    const { version, bookings, history, tiers } = await expectSound(first.database, concertId);
    expect(new Set(bookings.map(({ status }) => status))).toEqual(new Set(['expired']));
    expect(history.filter(({ action }) => action === 'expire')).toHaveLength(bookings.length * 2);
    expect(tiers).toMatchObject([{ available: 40 }]);
    // Whoever came second found nothing left to do, and changed nothing.
    expect(version).toBe(new Set(history.map((entry) => entry.version)).size);
  }
  const late = await first.database.dataSource.query<{ ms: number }[]>(
    `SELECT TIMESTAMPDIFF(MICROSECOND, b.expiresAt, MIN(h.createdAt)) / 1000 AS ms
       FROM booking b JOIN history h ON h.bookingId = b.id AND h.action = 'expire' GROUP BY b.id, b.expiresAt`,
  );
  expect(late).toHaveLength(holds.length);
  for (const { ms } of late) {
    expect(ms).toBeGreaterThanOrEqual(0);
    expect(ms).toBeLessThan(1000);
  }
});

test('an instance that closes stops sweeping, and leaves the rest to the others', async () => {
  const { id } = await createConcert(await first.admin(), online);
  const holds = await holdTwoEach(id, 10);
  for (const { id: bookingId } of holds) await lapse(first.database, bookingId);
  const third = await startSecondInstance(first, sweeping);
  third.app.get(Schedules, { strict: false }).start();
  await third.close();

  first.app.get(Schedules, { strict: false }).start();
  for (const deadline = Date.now() + 10_000; ; await sleep(50)) {
    const { bookings } = await expectSound(first.database, id);
    if (bookings.every(({ status }) => status === 'expired')) break;
    if (Date.now() > deadline) throw new Error('The holds were never ended.');
  }
});
