import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { Schedules } from '../../src/presentation/schedule/schedules.js';
import { ReconcilePayments } from '../../src/use-cases/payments/reconcile-payments.js';
import type { ConcertStats, SeatStates } from '../support/answers.js';
import { auditRepeatedly } from '../support/audit-repeatedly.js';
import { createConcert, expectOk } from '../support/concerts.js';
import { expectSound } from '../support/expect-sound.js';
import { guestsOf } from '../support/guests.js';
import { holdAtRandom } from '../support/hold-at-random.js';
import { type SecondInstance, startSecondInstance } from '../support/second-instance.js';
import { Tally } from '../support/tally.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

// A rush takes as long as it takes.
jest.setTimeout(600_000);

/** Nobody waits too long for a transaction: who is told `BUSY` here has met an error of the database. */
const settings = {
  backgroundJobs: true,
  auditIntervalMinutes: 0,
  simulatorSlowMs: 50,
  ledgerDeadlineMs: 60_000,
};
const people = 200;

let first: TestApp;
let second: SecondInstance;
beforeAll(async () => {
  first = await startTestApp(settings);
  second = await startSecondInstance(first, settings);
  for (const { app } of [first, second]) app.get(Schedules, { strict: false }).start();
});
afterAll(async () => {
  await second.close();
  await first.close();
});

/** What a rush may be refused for. */
const refusals = [
  '402 PAYMENT_DECLINED',
  '409 BOOKING_NOT_HELD',
  '409 EXTENSIONS_USED_UP',
  '409 HOLD_EXISTS',
  '409 HOLD_EXPIRED',
  '409 LIMIT_REACHED',
  '409 PAYMENT_ATTEMPTS_USED_UP',
  '409 PAYMENT_RETURNED',
  '409 SEAT_TAKEN',
  '409 SOLD_OUT',
];

test('two hundred people who hold, change, pay, cancel and let time pass leave nothing wrong', async () => {
  const admin = await first.admin();
  const concert = await createConcert(admin, {
    payment: 'online',
    refundPercentAfter: 40,
    maxSeatsPerCustomer: 4,
    tiers: [
      { name: 'Stalls', priceMinor: 4500, quantity: 40 },
      { name: 'Free', priceMinor: 0, quantity: 10 },
      { name: 'Standing', priceMinor: 1500, seating: 'general', quantity: 20 },
    ],
  });
  const guests = await guestsOf(first, people);
  const tally = new Tally();
  const crowd = { concert, database: first.database, tally };
  const [audits] = await Promise.all([
    auditRepeatedly(admin, 25),
    ...guests.map((guest) =>
      holdAtRandom(() => (Math.random() < 0.5 ? guest : second.reach(guest)), crowd, 12),
    ),
  ]);
  expect(audits).toEqual(Array.from({ length: 25 }, () => ({ ok: true, violations: [] })));
  expect(tally.except('200', '201', '202', ...refusals)).toEqual({});
  for (const key of ['200', '201', '202', '402 PAYMENT_DECLINED', '409 SEAT_TAKEN']) {
    expect([key, tally.of(key) > 0]).toEqual([key, true]);
  }

  await settleEverything();
  const { reservations, tiers, payments } = await expectSound(first.database, concert.id);
  const live = reservations.filter(({ status }) => status === 'held' || status === 'active').length;
  const { seats, revenueMinor } = await expectOk(
    admin.get<ConcertStats>(`/api/admin/concerts/${concert.id}/stats`),
  );
  expect(seats.free + seats.held + seats.sold).toBe(70);
  expect(seats.held + seats.sold).toBe(live);
  expect(tiers.reduce((sum, { available }) => sum + available, 0)).toBe(70 - live);
  const { states } = await expectOk(admin.get<SeatStates>(`/api/concerts/${concert.id}/seats`));
  expect([...states].filter((state) => state !== 'f')).toHaveLength(live);

  expect(payments.some(({ status }) => status === 'captured')).toBe(true);
  expect(payments.filter(({ status }) => ['open', 'confirmed', 'rejected'].includes(status))).toEqual([]);
  const [book] = await first.database.dataSource.query<{ minor: number }[]>(
    `SELECT (SELECT SUM(capturedMinor) FROM simulated_payment)
          - (SELECT COALESCE(SUM(amountMinor), 0) FROM simulated_refund) AS minor`,
  );
  expect(book!.minor).toBe(revenueMinor);
});

/** Lets every hold lapse and all that is due with the provider be due now, and does it. */
async function settleEverything(): Promise<void> {
  const { dataSource } = first.database;
  await dataSource.query(`UPDATE booking SET expiresAt = UTC_TIMESTAMP(3) WHERE status = 'held'`);
  const reconcile = first.app.get(ReconcilePayments, { strict: false });
  for (let left = 1; left > 0;) {
    for (const table of ['payment', 'refund']) {
      await dataSource.query(
        `UPDATE ${table} SET nextCheckAt = UTC_TIMESTAMP(3) WHERE nextCheckAt IS NOT NULL`,
      );
    }
    expect(await reconcile.execute()).toEqual([]);
    const rows = await dataSource.query<unknown[]>(
      `SELECT id FROM payment WHERE nextCheckAt IS NOT NULL UNION ALL SELECT id FROM refund WHERE nextCheckAt IS NOT NULL`,
    );
    left = rows.length;
  }
}
