import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Booking, Problem } from '../support/answers.js';
import { auditRepeatedly } from '../support/audit-repeatedly.js';
import { buyAtRandom } from '../support/buy-at-random.js';
import { createConcert, expectOk } from '../support/concerts.js';
import { expectSound } from '../support/expect-sound.js';
import { guestsOf } from '../support/guests.js';
import { type SecondInstance, startSecondInstance } from '../support/second-instance.js';
import { Tally } from '../support/tally.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

// A rush takes as long as it takes.
jest.setTimeout(600_000);

describe('two instances of the service on one database', () => {
  let first: TestApp;
  let second: SecondInstance;
  beforeAll(async () => {
    first = await startTestApp();
    second = await startSecondInstance(first);
  });
  afterAll(async () => {
    await second.close();
    await first.close();
  });

  test('sell each seat once to two hundred people in the same rush', async () => {
    const admin = await first.admin();
    const { id } = await createConcert(admin, { totalSeats: 50 });
    const guests = await guestsOf(first, 200);
    const tally = new Tally();
    const [audits] = await Promise.all([
      auditRepeatedly(admin, 25),
      ...guests.map((guest, index) => buyAtRandom(index % 2 === 0 ? guest : second.reach(guest), id, tally)),
    ]);

    expect(audits).toEqual(Array.from({ length: 25 }, () => ({ ok: true, violations: [] })));
    expect(tally.except('201', '409 SEAT_TAKEN', '409 LIMIT_REACHED', '503 BUSY')).toEqual({});
    expect(tally.seats).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    const { reservations } = await expectSound(first.database, id);
    expect(reservations).toHaveLength(50);
  });

  test('make one booking of a request that reaches both many times with one key', async () => {
    const { id } = await createConcert(await first.admin());
    const guest = await first.guest();
    const body = { concertId: id, seats: [3, 1] };
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        (index % 2 === 0 ? guest : second.reach(guest)).post<Booking>('/api/bookings', body, {
          'idempotency-key': 'one-of-sixty',
        }),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    for (const { body: booking } of answers) expect(booking).toEqual(answers[0]!.body);
    const { bookings } = await expectSound(first.database, id);
    expect(bookings).toHaveLength(1);
  });

  test('keep one customer within the limit', async () => {
    const { id } = await createConcert(await first.admin(), { totalSeats: 40, maxSeatsPerCustomer: 1 });
    const guest = await first.guest();
    const tally = new Tally();
    await Promise.all(
      Array.from({ length: 40 }, async (_, index) => {
        const client = index % 2 === 0 ? guest : second.reach(guest);
        tally.count(
          await client.post<Booking | Problem>('/api/bookings', { concertId: id, seats: [index + 1] }),
        );
      }),
    );
    expect(tally.of('201')).toBe(1);
    expect(tally.of('409 LIMIT_REACHED')).toBe(39);
    await expectSound(first.database, id);
  });

  test('cancel a booking once that is cancelled on both at once', async () => {
    const { id } = await createConcert(await first.admin());
    const guest = await first.guest();
    const booking = await expectOk(guest.post<Booking>('/api/bookings', { concertId: id, seats: [1, 2, 3] }));
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, index) =>
        (index % 2 === 0 ? guest : second.reach(guest)).delete<Booking>(`/api/bookings/${booking.id}`),
      ),
    );
    expect(answers.every(({ status, body }) => status === 200 && body.status === 'cancelled')).toBe(true);
    const { tiers, history } = await expectSound(first.database, id);
    expect(tiers).toMatchObject([{ available: 10 }]);
    expect(history.filter(({ action }) => action === 'cancel')).toHaveLength(3);
  });
});
