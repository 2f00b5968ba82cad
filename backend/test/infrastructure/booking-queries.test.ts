import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Booking } from '../../src/domain/bookings/booking.js';
import { MysqlBookingQueries } from '../../src/infrastructure/bookings/mysql-booking-queries.js';
import type { BookingFilter } from '../../src/use-cases/bookings/booking-queries.js';
import type { PageRequest } from '../../src/use-cases/kernel/page.js';
import { badCursor, badCursors, firstPage, readAll } from './paging.js';
import { Shop } from './shop.js';

let shop: Shop;
let queries: MysqlBookingQueries;
let concertId: string;
let customerId: string;
/** In the order of booking; 0, 2, 4, … are Ada's, 3 is cancelled, the last one is for another concert. */
const bookings: Booking[] = [];

beforeAll(async () => {
  shop = await Shop.open();
  queries = new MysqlBookingQueries(shop.dataSource);
  const details = {
    tiers: [{ name: 'Stalls', priceMinor: 2500, seating: 'assigned' as const, quantity: 30 }],
    venue: { name: 'Hall', city: 'Riga', country: 'Latvia' },
    startsAt: new Date('2031-01-01T20:00:00.000Z'),
    maxSeatsPerCustomer: 30,
  };
  concertId = await shop.concert(details);
  const other = await shop.concert({ ...details, name: 'The other one' });
  const [ada, bob] = [await shop.guest(), await shop.guest()];
  customerId = ada.id;
  for (let n = 0; n < 9; n++) {
    const actor = n % 2 === 0 ? ada : bob;
    bookings.push(
      await shop.book(
        n === 8 ? other : concertId,
        { seats: [n * 2 + 2, n * 2 + 1] },
        actor,
        `${n % 2}@example.com`,
      ),
    );
  }
  await shop.cancel(bookings[3]!);
  // As group commit does, all in the same millisecond.
  await shop.dataSource.query('UPDATE booking SET createdAt = ?', [new Date('2030-01-01T00:00:00.000Z')]);
});
afterAll(() => shop.close());

const references = (items: readonly { reference: string }[]) => items.map(({ reference }) => reference);
const newestFirst = (picked: Booking[]) => references([...picked].sort((a, b) => (a.id < b.id ? 1 : -1)));
const everything: BookingFilter = { concertId: null, reference: null, email: null, status: null };
const all =
  (filter: Partial<BookingFilter> = {}) =>
  (page: PageRequest) =>
    queries.listForAdmin({ ...everything, ...filter }, page);

describe('one booking', () => {
  test('comes with its concert and its seats in order', async () => {
    const booking = bookings[0]!;
    expect(await queries.findBooking(booking.id)).toEqual({
      id: booking.id,
      reference: booking.reference,
      concertId,
      customerId,
      contact: { name: 'Ada', email: '0@example.com' },
      status: 'active',
      totalMinor: 5000,
      currency: 'USD',
      expiresAt: null,
      extensionsLeft: 0,
      createdAt: new Date('2030-01-01T00:00:00.000Z'),
      reservations: [
        expect.objectContaining({ seatNumber: 1, label: 'A1', priceMinor: 2500, status: 'active' }),
        expect.objectContaining({ seatNumber: 2, label: 'A2', priceMinor: 2500, status: 'active' }),
      ],
      concert: {
        id: concertId,
        slug: 'evening-songs',
        name: 'Evening Songs',
        status: 'published',
        startsAt: new Date('2031-01-01T20:00:00.000Z'),
        timeZone: 'UTC',
        venueName: 'Hall',
        cancellableUntil: new Date('2031-01-01T20:00:00.000Z'),
      },
      payment: null,
    });
  });

  test('is found by reference and e-mail, both right', async () => {
    const { id, reference } = bookings[1]!;
    expect(await queries.findByReference(reference, '1@example.com')).toMatchObject({ id });
    expect(await queries.findByReference(reference, '0@example.com')).toBeNull();
    expect(await queries.findByReference('AAAA-AAAA', '1@example.com')).toBeNull();
  });

  test('that does not exist is null', async () => {
    expect(await queries.findBooking('01934f2c-9d1b-7c44-8a55-6f0e1c2d3b4a')).toBeNull();
    expect(await queries.findBooking('nonsense')).toBeNull();
  });
});

describe('lists of bookings', () => {
  test.each([1, 2, 4, 9])('are whole in pages of %i, even those of one millisecond', async (limit) => {
    expect(references(await readAll(all(), limit))).toEqual(newestFirst(bookings));
    const own = bookings.filter((_, n) => n % 2 === 0);
    const list = (page: PageRequest) => queries.listOfCustomer(customerId, page);
    expect(references(await readAll(list, limit))).toEqual(newestFirst(own));
  });

  test('can be narrowed by everything at once', async () => {
    const others = bookings.filter((_, n) => n !== 3);
    const cases: [Partial<BookingFilter>, Booking[]][] = [
      [{ status: 'active' }, others],
      [{ status: 'cancelled' }, [bookings[3]!]],
      [{ status: 'held' }, []],
      [{ concertId }, bookings.slice(0, 8)],
      [{ concertId, status: 'cancelled' }, [bookings[3]!]],
      [{ email: '1@example.com' }, [1, 3, 5, 7].map((n) => bookings[n]!)],
      [{ email: '1@example.com', status: 'active' }, [1, 5, 7].map((n) => bookings[n]!)],
      [{ email: '0@example.com', concertId }, [0, 2, 4, 6].map((n) => bookings[n]!)],
      [{ reference: bookings[5]!.reference }, [bookings[5]!]],
      [{ reference: bookings[5]!.reference, email: '0@example.com' }, []],
      [{ concertId: 'nonsense' }, []],
    ];
    for (const [filter, expected] of cases) {
      expect([filter, references(await readAll(all(filter), 3))]).toEqual([filter, newestFirst(expected)]);
    }
  });

  test.each(badCursors)('refuse the cursor "%s"', async (cursor) => {
    await expect(all()({ cursor, limit: 5 })).rejects.toMatchObject(badCursor);
    await expect(queries.listAttendees(concertId, { cursor, limit: 5 })).rejects.toMatchObject(badCursor);
  });
});

describe('the door list', () => {
  test.each([1, 4, 100])('has the live reservations by seat, in pages of %i', async (limit) => {
    const attendees = await readAll((page) => queries.listAttendees(concertId, page), limit);
    const seats = [1, 2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 14, 15, 16];
    expect(attendees.map(({ seatNumber }) => seatNumber)).toEqual(seats);
    expect(attendees[0]).toEqual({
      reservationId: bookings[0]!.reservations.find(({ seatNumber }) => seatNumber === 1)!.id,
      bookingId: bookings[0]!.id,
      reference: bookings[0]!.reference,
      name: 'Ada',
      email: '0@example.com',
      seatNumber: 1,
      label: 'A1',
      tier: 'Stalls',
      priceMinor: 2500,
      status: 'active',
    });
  });

  test('of an unknown concert is null, of an empty one empty', async () => {
    expect(await queries.listAttendees('nonsense', firstPage)).toBeNull();
    expect(await queries.listAttendees(await shop.concert(), firstPage)).toEqual({
      items: [],
      nextCursor: null,
    });
  });
});
