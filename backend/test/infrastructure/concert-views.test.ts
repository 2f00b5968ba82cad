import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MysqlConcertQueries } from '../../src/infrastructure/concerts/mysql-concert-queries.js';
import { MysqlSalesPaceQueries } from '../../src/infrastructure/concerts/mysql-sales-pace-queries.js';
import { uuidToBytes } from '../../src/infrastructure/database/uuid-column.js';
import { Shop } from './shop.js';

let shop: Shop;
let queries: MysqlConcertQueries;
beforeAll(async () => {
  shop = await Shop.open();
  queries = new MysqlConcertQueries(shop.dataSource);
});
afterAll(() => shop.close());

const everybody = { seesDrafts: false };
const admin = { seesDrafts: true };
const now = new Date();
const unknown = '01934f2c-9d1b-7c44-8a55-6f0e1c2d3b4a';

const tiers = [
  { name: 'VIP', priceMinor: 9000, seating: 'assigned' as const, quantity: 4 },
  { name: 'Seats', priceMinor: 4000, seating: 'assigned' as const, quantity: 6 },
  { name: 'Floor', priceMinor: 1000, seating: 'general' as const, quantity: 5 },
];

describe('a concert', () => {
  test('is found by id and by slug', async () => {
    const id = await shop.concert({ name: 'Seen twice', tiers });
    const byId = await queries.findConcert(id, everybody, now);
    expect(byId).toMatchObject({ id, slug: 'seen-twice', available: 15, tiers: [{}, {}, {}] });
    expect(await queries.findConcert('seen-twice', everybody, now)).toEqual(byId);
    expect(await queries.findConcert(id.toUpperCase(), everybody, now)).toEqual(byId);
  });

  test('that is a draft or does not exist is not seen', async () => {
    const id = await shop.draft();
    for (const find of [
      (viewer: typeof admin) => queries.findConcert(id, viewer, now),
      (viewer: typeof admin) => queries.findPlan(id, viewer),
      (viewer: typeof admin) => queries.findSeatStates(id, viewer),
    ]) {
      expect(await find(everybody)).toBeNull();
      expect(await find(admin)).not.toBeNull();
    }
    for (const nothing of [unknown, 'no-such-slug', '']) {
      expect(await queries.findConcert(nothing, admin, now)).toBeNull();
      expect(await queries.findPlan(nothing, admin)).toBeNull();
      expect(await queries.findSeatStates(nothing, admin)).toBeNull();
      expect(await queries.findStats(nothing)).toBeNull();
    }
  });
});

describe('the plan', () => {
  test('has the assigned seats row by row', async () => {
    const id = await shop.concert({
      tiers: [{ name: 'Hall', priceMinor: 1, seating: 'assigned' }, tiers[2]!],
      seatingPlan: {
        sections: [
          { name: 'Left', tier: 'Hall', rows: [{ seats: 2 }, { seats: 1 }] },
          { name: 'Right', tier: 'Hall', rows: [{ name: '1', seats: 2 }] },
        ],
      },
    });
    const { tiers: stored } = (await queries.findConcert(id, everybody, now))!;
    const tierId = stored[0]!.id;
    const seat = (seatNumber: number, label: string) => [
      seatNumber,
      label,
      expect.any(Number),
      expect.any(Number),
    ];
    expect(await queries.findPlan(id, everybody)).toEqual({
      concertId: id,
      planVersion: 1,
      rows: [
        { section: 'Left', row: 'A', tierId, seats: [seat(1, 'Left A1'), seat(2, 'Left A2')] },
        { section: 'Left', row: 'B', tierId, seats: [seat(3, 'Left B1')] },
        { section: 'Right', row: '1', tierId, seats: [seat(4, 'Right 1-1'), seat(5, 'Right 1-2')] },
      ],
    });
  });

  test('of a concert without assigned seats is empty', async () => {
    const id = await shop.concert({ tiers: [tiers[2]!] });
    expect(await queries.findPlan(id, everybody)).toMatchObject({ rows: [] });
  });
});

describe('states and figures', () => {
  test('follow what is booked, cancelled and kept back', async () => {
    const id = await shop.concert({ name: 'Followed', tiers, currency: 'EUR' });
    const actor = await shop.guest();
    await shop.book(id, { seats: [1, 6, 11] });
    await shop.cancel(await shop.book(id, { seats: [2, 15] }));
    await shop.ledger.submit(id, { kind: 'block-seats', actor, seats: [9], blocked: true, reason: null });
    const held = await shop.book(id, { seats: [4] });
    await shop.dataSource.query(
      `UPDATE seat SET state = 'held' WHERE seatNumber = 4 AND bookingId IS NOT NULL`,
    );
    await shop.dataSource.query(`UPDATE reservation SET status = 'held' WHERE id = UNHEX(?)`, [
      held.reservations[0]!.id.replaceAll('-', ''),
    ]);

    expect(await queries.findSeatStates(id, everybody)).toEqual({
      concertId: id,
      version: 5,
      lapsedSeats: 0,
      states: 'sffhfsffbfsffff',
    });
    expect(await queries.findStats(id)).toEqual({
      concertId: id,
      currency: 'EUR',
      seats: { total: 15, free: 10, held: 1, sold: 3, blocked: 1, cancelled: 2 },
      revenueMinor: 14_000,
    });
  });

  test('the overview sums all concerts up', async () => {
    const before = await queries.getOverview();
    await shop.draft({ totalSeats: 7 });
    const id = await shop.concert({ tiers, currency: 'JPY' });
    await shop.book(id, { seats: [1, 2] });
    await shop.cancel(await shop.book(id, { seats: [3] }));
    const after = await queries.getOverview();
    expect(after.concerts).toEqual({
      draft: before.concerts.draft + 1,
      published: before.concerts.published + 1,
      cancelled: 0,
    });
    expect(after.seats.total).toBe(before.seats.total + 22);
    expect(after.seats.free).toBe(before.seats.free + 20);
    expect(after.seats.sold).toBe(before.seats.sold + 2);
    expect(after.bookings).toEqual({
      active: before.bookings.active + 1,
      cancelled: before.bookings.cancelled + 1,
    });
    expect(after.revenue).toContainEqual({ currency: 'JPY', revenueMinor: 18_000 });
  });

  test('states and version agree while seats are sold', async () => {
    const id = await shop.concert({ totalSeats: 40, maxSeatsPerCustomer: 50 });
    let selling = true;
    const sale = (async () => {
      for (let seat = 1; seat <= 40; seat++) await shop.book(id, { seats: [seat] });
      selling = false;
    })();
    const wrong: string[] = [];
    while (selling) {
      const { version, states } = (await queries.findSeatStates(id, everybody))!;
      const { seats } = (await queries.findStats(id))!;
      if (states !== 's'.repeat(version).padEnd(40, 'f')) wrong.push(`${version}: ${states}`);
      if (seats.free + seats.sold !== 40) wrong.push(JSON.stringify(seats));
    }
    await sale;
    expect(wrong).toEqual([]);
  });
});

describe('the pace of a sale', () => {
  test('counts what was booked or held in each of the last 120 seconds that are over', async () => {
    const id = await shop.concert({ name: 'Selling', tiers });
    const other = await shop.concert({ name: 'Selling elsewhere', tiers });
    const made: readonly [secondsAgo: number, milliseconds: number, seats: number[]][] = [
      [121, 999, [1]],
      [120, 0, [2]],
      [7, 0, [3, 4]],
      [7, 999, [5]],
      [1, 500, [6]],
      [0, 0, [7]],
    ];
    await shop.book(other, { seats: [1] });
    const [{ at }] = await shop.dataSource.query<[{ at: Date }]>('SELECT UTC_TIMESTAMP() AS at');
    for (const [secondsAgo, milliseconds, seats] of made) {
      const booking = await shop.book(id, { seats });
      if (secondsAgo === 120) await shop.cancel(booking);
      const createdAt = new Date(at.getTime() - secondsAgo * 1000 + milliseconds);
      await shop.dataSource.query('UPDATE booking SET createdAt = ? WHERE id = ?', [
        createdAt,
        uuidToBytes(booking.id),
      ]);
    }
    const pace = (await new MysqlSalesPaceQueries(shop.dataSource).findPace(id))!;
    // Seconds may have passed since: what is told goes by the time that it says it is of.
    const ago = (second: { at: Date }) => (at.getTime() - second.at.getTime()) / 1000;
    const passed = (pace.at.getTime() - at.getTime()) / 1000;
    const expected = [
      ...(passed === 0 ? [{ ago: 120, bookings: 1, seats: 1 }] : []),
      { ago: 7, bookings: 2, seats: 3 },
      { ago: 1, bookings: 1, seats: 1 },
      ...(passed === 0 ? [] : [{ ago: 0, bookings: 1, seats: 1 }]),
    ];
    expect(
      pace.seconds.map(({ bookings, seats, at: when }) => ({ ago: ago({ at: when }), bookings, seats })),
    ).toEqual(expected);
  });

  test('of an unknown concert is not known', async () => {
    expect(await new MysqlSalesPaceQueries(shop.dataSource).findPace(unknown)).toBeNull();
  });
});
