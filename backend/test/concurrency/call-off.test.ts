import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { auditRepeatedly } from '../support/audit-repeatedly.js';
import { buyAtRandom } from '../support/buy-at-random.js';
import { createConcert, expectOk } from '../support/concerts.js';
import { expectSound } from '../support/expect-sound.js';
import { guestsOf } from '../support/guests.js';
import { Tally } from '../support/tally.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

jest.setTimeout(600_000);

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

/** Resolves when so many bookings were made. */
async function untilBooked(tally: Tally, count: number): Promise<void> {
  while (tally.bookings.length < count) await sleep(1);
}

test('a concert that is called off in the middle of a rush leaves nobody with a seat', async () => {
  const admin = await app.admin();
  const { id } = await createConcert(admin, { totalSeats: 2000, maxSeatsPerCustomer: 50 });
  const guests = await guestsOf(app, 200);
  const tally = new Tally();
  const callOff = async () => {
    await untilBooked(tally, 40);
    const path = `/api/admin/concerts/${id}/call-off`;
    return expectOk(admin.post<{ cancelledReservations: number }>(path, { reason: 'The singer is ill.' }));
  };
  const [audits, { cancelledReservations }] = await Promise.all([
    auditRepeatedly(admin, 25),
    callOff(),
    ...guests.map((guest) => buyAtRandom(guest, id, tally)),
  ]);

  expect(audits).toEqual(Array.from({ length: 25 }, () => ({ ok: true, violations: [] })));
  expect(tally.except('201', '409 SEAT_TAKEN', '409 LIMIT_REACHED', '409 NOT_ON_SALE', '503 BUSY')).toEqual(
    {},
  );
  expect(tally.of('409 NOT_ON_SALE')).toBeGreaterThan(0);
  const { status, reservations, tiers, history } = await expectSound(app.database, id);
  expect(status).toBe('cancelled');
  expect(reservations.every((reservation) => reservation.status === 'cancelled')).toBe(true);
  expect(reservations).toHaveLength(tally.seats.length);
  expect(cancelledReservations).toBe(tally.seats.length);
  expect(tiers).toMatchObject([{ available: 2000 }]);
  const cancels = history.filter(({ action }) => action === 'cancel');
  expect(cancels).toHaveLength(cancelledReservations);
  expect(
    cancels.every(({ reason, actorRole }) => reason === 'The singer is ill.' && actorRole === 'admin'),
  ).toBe(true);
});
