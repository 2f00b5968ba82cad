import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { auditRepeatedly } from '../support/audit-repeatedly.js';
import { buyAtRandom } from '../support/buy-at-random.js';
import { createConcert } from '../support/concerts.js';
import { expectSound } from '../support/expect-sound.js';
import { guestsOf } from '../support/guests.js';
import { Tally } from '../support/tally.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

// A rush takes as long as it takes.
jest.setTimeout(600_000);

const seatNumbers = Array.from({ length: 50 }, (_, index) => index + 1);

describe.each([
  ['with the usual pools', {}],
  ['with a pool of two connections', { databasePoolSize: 2, ledgerPoolSize: 2 }],
])('two hundred people after fifty seats, %s,', (_, pools) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp(pools);
  });
  afterAll(() => app.close());

  test('buy each seat once, and the auditor finds nothing while they do', async () => {
    const admin = await app.admin();
    const { id } = await createConcert(admin, { totalSeats: 50 });
    const guests = await guestsOf(app, 200);
    const tally = new Tally();
    const [audits] = await Promise.all([
      auditRepeatedly(admin, 25),
      ...guests.map((guest) => buyAtRandom(guest, id, tally)),
    ]);

    expect(audits).toEqual(Array.from({ length: 25 }, () => ({ ok: true, violations: [] })));
    expect(tally.except('201', '409 SEAT_TAKEN', '409 LIMIT_REACHED', '503 BUSY')).toEqual({});
    expect(tally.of('409 SEAT_TAKEN')).toBeGreaterThan(0);
    expect(tally.seats).toEqual(seatNumbers);
    const { seats, reservations, tiers } = await expectSound(app.database, id);
    expect(seats.every(({ state }) => state === 'sold')).toBe(true);
    expect(reservations).toHaveLength(50);
    expect(tiers).toMatchObject([{ total: 50, available: 0 }]);
  });
});
