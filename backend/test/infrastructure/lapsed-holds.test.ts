import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Booking } from '../../src/domain/bookings/booking.js';
import { bookingStatuses, type BookingStatus } from '../../src/domain/bookings/booking-status.js';
import type { Actor } from '../../src/domain/customers/actor.js';
import { MysqlBookingQueries } from '../../src/infrastructure/bookings/mysql-booking-queries.js';
import { MysqlConcertQueries } from '../../src/infrastructure/concerts/mysql-concert-queries.js';
import type { BookingFilter } from '../../src/use-cases/bookings/booking-queries.js';
import { firstPage, readAll } from './paging.js';
import { Shop } from './shop.js';

const everybody = { seesDrafts: false };
const now = new Date();

let shop: Shop;
let concerts: MysqlConcertQueries;
let bookings: MysqlBookingQueries;
let concertId: string;
let ada: Actor;
let lapsed: Booking;
let held: Booking;
let expired: Booking;
let paid: Booking;
let given: Booking;

/** Nothing ends holds here. Seats 1–4 are VIP, 5–10 Seats, 11–15 Floor. */
beforeAll(async () => {
  shop = await Shop.open();
  concerts = new MysqlConcertQueries(shop.dataSource);
  bookings = new MysqlBookingQueries(shop.dataSource);
  concertId = await shop.concert({
    name: 'Held and lapsed',
    payment: 'online',
    currency: 'NOK',
    refundPercentAfter: 30,
    tiers: [
      { name: 'VIP', priceMinor: 9000, seating: 'assigned', quantity: 4 },
      { name: 'Seats', priceMinor: 4000, seating: 'assigned', quantity: 6 },
      { name: 'Floor', priceMinor: 1000, seating: 'general', quantity: 5 },
    ],
  });
  ada = await shop.guest();
  expired = await shop.book(concertId, { seats: [10] }, ada, 'ada@example.com');
  await shop.lapse(expired);
  // Every transaction of the ledger ends what has lapsed before.
  paid = await shop.pay(await shop.book(concertId, { seats: [3, 7, 12] }, ada, 'ada@example.com'));
  given = await shop.pay(await shop.book(concertId, { seats: [8] }, await shop.guest(), 'bob@example.com'));
  given = await shop.cancel(given);
  held = await shop.book(concertId, { seats: [2, 13] }, await shop.guest(), 'cid@example.com');
  lapsed = await shop.book(concertId, { seats: [1, 6, 11, 14] }, ada, 'ada@example.com');
  await shop.lapse(lapsed);
});
afterAll(() => shop.close());

describe('the seats of a lapsed hold are free', () => {
  test('on the map, which tells its readers so by a number beside the version', async () => {
    expect(await concerts.findSeatStates(concertId, everybody)).toEqual({
      concertId,
      version: 10,
      lapsedSeats: 4,
      states: 'fhsfffsffffshff',
    });
  });

  test('on the page of the concert and in the lists', async () => {
    const concert = await concerts.findConcert(concertId, everybody, now);
    expect(concert!.tiers.map(({ available }) => available)).toEqual([2, 5, 3]);
    expect(concert!.available).toBe(10);
    const filter = { query: 'lapsed', city: null, from: null, to: null };
    expect((await concerts.listCatalogue(filter, firstPage, now)).items).toMatchObject([{ available: 10 }]);
    const all = await concerts.listForAdmin({ query: 'lapsed', status: null }, firstPage, now);
    expect(all.items).toMatchObject([{ available: 10 }]);
  });

  test('in the figures, which count what was paid less what goes back', async () => {
    const seats = { total: 15, free: 10, held: 2, sold: 3, blocked: 0 };
    const revenueMinor = 9000 + 4000 + 1000 + 4000 - 1200;
    expect(await concerts.findStats(concertId)).toEqual({
      concertId,
      currency: 'NOK',
      seats: { ...seats, cancelled: 1 },
      revenueMinor,
    });
    const overview = await concerts.getOverview();
    expect(overview.seats).toEqual(seats);
    expect(overview.bookings).toEqual({ active: 1, cancelled: 1 });
    expect(overview.revenue).toEqual([{ currency: 'NOK', revenueMinor }]);
  });
});

describe('a lapsed hold is an expired booking', () => {
  const statuses = ({ status, reservations }: Booking) => [
    status,
    ...reservations.map((reservation) => reservation.status),
  ];

  test('with expired seats, however it is found', async () => {
    const views = [
      await bookings.findBooking(lapsed.id),
      await bookings.findByReference(lapsed.reference, 'ada@example.com'),
      (await bookings.listOfCustomer(ada.id, firstPage)).items[0],
    ];
    for (const view of views) {
      expect(statuses(view!)).toEqual(['expired', 'expired', 'expired', 'expired', 'expired']);
      expect(view).toMatchObject({ id: lapsed.id, totalMinor: 15_000 });
    }
    expect(statuses((await bookings.findBooking(held.id))!)).toEqual(['held', 'held', 'held']);
  });

  const found = async (filter: Partial<BookingFilter>) => {
    const all: BookingFilter = { concertId: null, reference: null, email: null, status: null, ...filter };
    const items = await readAll((page) => bookings.listForAdmin(all, page), 2);
    return items.map(({ id }) => id);
  };
  const newestFirst = (...some: Booking[]) => some.map(({ id }) => id).sort((a, b) => (a < b ? 1 : -1));

  test('among the bookings of that status, and of no other', async () => {
    const expected: Record<BookingStatus, string[]> = {
      held: newestFirst(held),
      expired: newestFirst(expired, lapsed),
      active: newestFirst(paid),
      cancelled: newestFirst(given),
    };
    for (const status of bookingStatuses) {
      expect([status, await found({ status })]).toEqual([status, expected[status]]);
      expect([status, await found({ status, concertId })]).toEqual([status, expected[status]]);
    }
    expect(await found({})).toEqual(newestFirst(held, expired, lapsed, paid, given));
  });

  test('also where an e-mail or a reference says more', async () => {
    const email = 'ada@example.com';
    expect(await found({ email, status: 'held' })).toEqual([]);
    expect(await found({ email, status: 'expired' })).toEqual(newestFirst(expired, lapsed));
    expect(await found({ email })).toEqual(newestFirst(expired, lapsed, paid));
    const { reference } = lapsed;
    expect(await found({ reference, status: 'held' })).toEqual([]);
    expect(await found({ reference, status: 'expired' })).toEqual([lapsed.id]);
  });
});

test('the door list has who has paid, and nobody who only holds', async () => {
  const { items } = (await bookings.listAttendees(concertId, firstPage))!;
  expect(items.map(({ seatNumber, status }) => [seatNumber, status])).toEqual([
    [3, 'active'],
    [7, 'active'],
    [12, 'active'],
  ]);
});
