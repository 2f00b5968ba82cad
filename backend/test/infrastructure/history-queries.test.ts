import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Booking } from '../../src/domain/bookings/booking.js';
import type { Actor } from '../../src/domain/customers/actor.js';
import { MysqlHistoryQueries } from '../../src/infrastructure/history/mysql-history-queries.js';
import type { HistoryFilter, HistoryView } from '../../src/use-cases/history/history-queries.js';
import type { PageRequest } from '../../src/use-cases/kernel/page.js';
import { badCursor, badCursors, readAll } from './paging.js';
import { Shop } from './shop.js';

let shop: Shop;
let queries: MysqlHistoryQueries;
let concertId: string;
let other: string;
let ada: Actor;
let admin: Actor;
let booking: Booking;

beforeAll(async () => {
  shop = await Shop.open();
  queries = new MysqlHistoryQueries(shop.dataSource);
  concertId = await shop.concert({ name: 'Told' });
  other = await shop.concert({ name: 'The other one' });
  ada = await shop.guest();
  admin = { id: shop.ids.next(), role: 'admin' };
  booking = await shop.book(concertId, { seats: [1, 2, 3] }, ada);
  await shop.book(other, { seats: [1] }, undefined, 'bob@example.com');
  await shop.ledger.submit(concertId, {
    kind: 'cancel-booking',
    actor: admin,
    bookingId: booking.id,
    reason: 'A double booking',
  });
  await shop.ledger.submit(concertId, {
    kind: 'block-seats',
    actor: admin,
    seats: [9],
    blocked: true,
    reason: null,
  });
});
afterAll(() => shop.close());

const everything: HistoryFilter = { concertId: null, customer: null, action: null, from: null, to: null };
const all =
  (filter: Partial<HistoryFilter> = {}) =>
  (page: PageRequest) =>
    queries.list({ ...everything, ...filter }, page);
const tale = (items: readonly HistoryView[]) =>
  items.map(({ action, seatNumber }) => `${action} ${seatNumber}`);
const whole = [
  'block 9',
  'cancel 3',
  'cancel 2',
  'cancel 1',
  'reserve 1',
  'reserve 3',
  'reserve 2',
  'reserve 1',
];

test.each([1, 2, 3, 8])('the history runs from the newest to the oldest, in pages of %i', async (limit) => {
  expect(tale(await readAll(all(), limit))).toEqual(whole);
});

test('an entry tells who did what to which reservation', async () => {
  const [, entry] = await readAll(all(), 10);
  const reservation = booking.reservations.find(({ seatNumber }) => seatNumber === 3)!;
  expect(entry).toEqual({
    id: expect.any(String),
    createdAt: expect.any(Date),
    action: 'cancel',
    concertId,
    concertName: 'Told',
    version: 2,
    bookingId: booking.id,
    reservationId: reservation.id,
    reference: booking.reference,
    seatNumber: 3,
    label: 'A3',
    customer: { id: ada.id, name: 'Ada', email: 'ada@example.com' },
    actor: admin,
    reason: 'A double booking',
  });
});

test('a blocked seat has no booking, no reservation and no customer', async () => {
  const [entry] = await readAll(all({ action: 'block' }), 10);
  expect(entry).toMatchObject({ bookingId: null, reservationId: null, reference: null, customer: null });
});

test('the history can be narrowed', async () => {
  const [last] = await readAll(all(), 10);
  const before = new Date(last!.createdAt.getTime() - 60_000);
  const after = new Date(last!.createdAt.getTime() + 60_000);
  const cases: [Partial<HistoryFilter>, string[]][] = [
    [{ concertId: other }, ['reserve 1']],
    [{ concertId }, whole.filter((_, index) => index !== 4)],
    [{ action: 'cancel' }, whole.slice(1, 4)],
    [{ concertId: other, action: 'cancel' }, []],
    [{ customer: ada.id }, whole.filter((line, index) => line !== 'block 9' && index !== 4)],
    [{ customer: ada.id, action: 'reserve' }, ['reserve 3', 'reserve 2', 'reserve 1']],
    [{ customer: 'bob@example.com' }, ['reserve 1']],
    [{ customer: 'bob@example.com', concertId }, []],
    [{ customer: 'nobody@example.com' }, []],
    [{ from: before, to: after }, whole],
    [{ from: after }, []],
    [{ to: before }, []],
  ];
  for (const [filter, expected] of cases) {
    expect([filter, tale(await readAll(all(filter), 2))]).toEqual([filter, expected]);
  }
});

test('customers see their own part', async () => {
  const own = await readAll((page) => queries.listOfCustomer(ada.id, page), 2);
  expect(tale(own)).toEqual(['cancel 3', 'cancel 2', 'cancel 1', 'reserve 3', 'reserve 2', 'reserve 1']);
});

describe.each(badCursors)('the cursor "%s"', (cursor) => {
  test('is refused', async () => {
    await expect(all()({ cursor, limit: 5 })).rejects.toMatchObject(badCursor);
  });
});
