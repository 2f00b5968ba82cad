import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Booking, BookingPage, BookingView, Concert } from '../support/answers.js';
import { createConcert, createDraft, expectOk } from '../support/concerts.js';
import { expectProblem } from '../support/problems.js';
import { countRows } from '../support/row-counts.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestClient } from '../support/test-client.js';

let shop: TestApp;
let admin: TestClient;

beforeAll(async () => {
  shop = await startTestApp();
  admin = await shop.admin();
});
afterAll(() => shop.close());

const contact = { name: 'Ada Lovelace', email: 'ada@example.com' };
const theatre = {
  currency: 'EUR',
  tiers: [
    { name: 'Stalls', priceMinor: 4500, quantity: 10 },
    { name: 'Standing', priceMinor: 1500, seating: 'general', quantity: 5 },
  ],
};
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

describe('booking seats by number', () => {
  test('makes a booking that is active at once, with its seats and prices', async () => {
    const concert = await createConcert(admin, theatre);
    const guest = await shop.guest();
    const { status, body, headers } = await guest.post<Booking>('/api/bookings', {
      concertId: concert.id,
      seats: [3, 2],
      contact,
    });
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/api/bookings/${body.id}`);
    expect(headers.get('idempotency-replayed')).toBeNull();
    expect(body).toMatchObject({
      concertId: concert.id,
      status: 'active',
      totalMinor: 9000,
      currency: 'EUR',
      expiresAt: null,
      contact,
    });
    expect(body.reference).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
    const seats = body.reservations.map(({ seatNumber, label, priceMinor, status }) => [
      seatNumber,
      label,
      priceMinor,
      status,
    ]);
    expect(seats.sort()).toEqual([
      [2, 'A2', 4500, 'active'],
      [3, 'A3', 4500, 'active'],
    ]);
  });

  test('is refused for a seat that somebody has, all or none, and says which', async () => {
    const { id: concertId } = await createConcert(admin);
    await expectOk((await shop.guest()).post('/api/bookings', { concertId, seats: [5] }));
    const before = await countRows(shop.database.dataSource);
    const guest = await shop.guest();
    const problem = await expectProblem(
      guest.post('/api/bookings', { concertId, seats: [4, 5] }),
      409,
      'SEAT_TAKEN',
    );
    expect(problem.seats).toEqual([5]);
    expect(await countRows(shop.database.dataSource)).toEqual({
      ...before,
      customer: before.customer! + 1,
      session: before.session! + 1,
    });
    expect((await guest.post('/api/bookings', { concertId, seats: [4] })).status).toBe(201);
  });

  test('stops at the limit per customer and says how many are left', async () => {
    const { id: concertId } = await createConcert(admin, { maxSeatsPerCustomer: 3 });
    const guest = await shop.guest();
    await expectOk(guest.post('/api/bookings', { concertId, seats: [1, 2] }));
    const problem = await expectProblem(
      guest.post('/api/bookings', { concertId, seats: [3, 4] }),
      409,
      'LIMIT_REACHED',
    );
    expect(problem).toMatchObject({ limit: 3, booked: 2, left: 1 });
    expect((await guest.post('/api/bookings', { concertId, seats: [3] })).status).toBe(201);
  });

  test('takes 50 seats at once where the concert allows it', async () => {
    const { id: concertId } = await createConcert(admin, { totalSeats: 50, maxSeatsPerCustomer: 50 });
    const seats = Array.from({ length: 50 }, (_, index) => index + 1);
    const booking = await expectOk((await shop.guest()).post<Booking>('/api/bookings', { concertId, seats }));
    expect(booking.reservations).toHaveLength(50);
  });
});

describe('booking so many of a tier', () => {
  test('gives places without a label in general admission, and seats side by side otherwise', async () => {
    const concert = await createConcert(admin, theatre);
    const [stalls, standing] = concert.tiers;
    const guest = await shop.guest();
    const booking = await expectOk(
      guest.post<Booking>('/api/bookings', {
        concertId: concert.id,
        tiers: [
          { tierId: stalls!.id, quantity: 2 },
          { tierId: standing!.id.toUpperCase(), quantity: 3 },
        ],
      }),
    );
    expect(booking.totalMinor).toBe(2 * 4500 + 3 * 1500);
    const seated = booking.reservations.filter(({ tierId }) => tierId === stalls!.id);
    const [left, right] = seated.map(({ seatNumber }) => seatNumber).sort((a, b) => a - b);
    expect(right).toBe(left! + 1);
    const stood = booking.reservations.filter(({ tierId }) => tierId === standing!.id);
    expect(stood.map(({ label }) => label)).toEqual([null, null, null]);
  });

  test('is refused when too few are left, and says how many', async () => {
    const concert = await createConcert(admin, theatre);
    const tierId = concert.tiers[1]!.id;
    const asked = (await shop.guest()).post('/api/bookings', {
      concertId: concert.id,
      tiers: [{ tierId, quantity: 6 }],
    });
    const problem = await expectProblem(asked, 409, 'SOLD_OUT');
    expect(problem.tiers).toEqual([{ tierId, requested: 6, available: 5 }]);
  });
});

describe('a concert that is not on sale', () => {
  const book = async (concert: Concert) =>
    (await shop.guest()).post('/api/bookings', { concertId: concert.id, seats: [1] });

  test('cannot be booked before the sale opens, and says when it does', async () => {
    const saleOpensAt = inDays(3);
    const concert = await createConcert(admin, { saleOpensAt });
    const problem = await expectProblem(book(concert), 409, 'NOT_ON_SALE');
    expect(problem).toMatchObject({ phase: 'not_yet_on_sale', opensAt: saleOpensAt });
  });

  test('cannot be booked after the sale has closed or the concert has begun', async () => {
    const closed = await createConcert(admin, { saleClosesAt: inDays(-1) });
    expect((await expectProblem(book(closed), 409, 'NOT_ON_SALE')).phase).toBe('sale_closed');
    const begun = await createConcert(admin, { startsAt: inDays(-1) });
    expect((await expectProblem(book(begun), 409, 'NOT_ON_SALE')).phase).toBe('ended');
  });

  test('cannot be booked while it is a draft, not even by an admin', async () => {
    const draft = await createDraft(admin);
    await expectProblem(admin.post('/api/bookings', { concertId: draft.id, seats: [1] }), 409, 'NOT_ON_SALE');
  });
});

describe('an Idempotency-Key', () => {
  test('makes the same request safe to repeat: one booking, answered again', async () => {
    const { id: concertId } = await createConcert(admin);
    const guest = await shop.guest();
    const body = { concertId, seats: [1], contact };
    const key = { 'idempotency-key': 'first-try!' };
    const first = await guest.post<Booking>('/api/bookings', body, key);
    const again = await guest.post<Booking>('/api/bookings', { contact, seats: [1], concertId }, key);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
  });

  test('refuses another request under the same key', async () => {
    const { id: concertId } = await createConcert(admin);
    const guest = await shop.guest();
    const key = { 'idempotency-key': 'reused' };
    await expectOk(guest.post('/api/bookings', { concertId, seats: [1] }, key));
    await expectProblem(
      guest.post('/api/bookings', { concertId, seats: [2] }, key),
      422,
      'IDEMPOTENCY_KEY_REUSED',
    );
  });

  test('belongs to its customer, and capitals matter', async () => {
    const { id: concertId } = await createConcert(admin);
    const [one, two] = [await shop.guest(), await shop.guest()];
    const keyed = (key: string) => ({ 'idempotency-key': key });
    await expectOk(one.post('/api/bookings', { concertId, seats: [1] }, keyed('abc')));
    expect((await one.post('/api/bookings', { concertId, seats: [2] }, keyed('ABC'))).status).toBe(201);
    expect((await two.post('/api/bookings', { concertId, seats: [3] }, keyed('abc'))).status).toBe(201);
  });

  test('of a refused request may be used again', async () => {
    const { id: concertId } = await createConcert(admin, { totalSeats: 1 });
    const [one, two] = [await shop.guest(), await shop.guest()];
    const booking = await expectOk(one.post<Booking>('/api/bookings', { concertId, seats: [1] }));
    const key = { 'idempotency-key': 'later' };
    await expectProblem(two.post('/api/bookings', { concertId, seats: [1] }, key), 409, 'SEAT_TAKEN');
    await expectOk(one.delete(`/api/bookings/${booking.id}`));
    const { status, headers } = await two.post('/api/bookings', { concertId, seats: [1] }, key);
    expect([status, headers.get('idempotency-replayed')]).toEqual([201, null]);
  });

  test('answers with the booking as it is now', async () => {
    const { id: concertId } = await createConcert(admin);
    const guest = await shop.guest();
    const key = { 'idempotency-key': 'k'.repeat(64) };
    const booking = await expectOk(guest.post<Booking>('/api/bookings', { concertId, seats: [1] }, key));
    await expectOk(guest.delete(`/api/bookings/${booking.id}`));
    const again = await guest.post<Booking>('/api/bookings', { concertId, seats: [1] }, key);
    expect([again.status, again.body.status]).toEqual([201, 'cancelled']);
  });
});

describe('my bookings', () => {
  test('are listed with their concert, the newest first, page by page, and nobody else’s', async () => {
    const concert = await createConcert(admin, { venue: { name: 'Hall', city: 'Graz', country: 'Austria' } });
    const [guest, other] = [await shop.guest(), await shop.guest()];
    await expectOk(other.post('/api/bookings', { concertId: concert.id, seats: [9] }));
    const mine: string[] = [];
    for (const seat of [1, 2, 3]) {
      const { id } = await expectOk(
        guest.post<Booking>('/api/bookings', { concertId: concert.id, seats: [seat] }),
      );
      mine.unshift(id);
    }
    const first = await expectOk(guest.get<BookingPage>('/api/bookings?limit=2'));
    const second = await expectOk(guest.get<BookingPage>(`/api/bookings?limit=2&cursor=${first.nextCursor}`));
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(mine);
    expect(second.nextCursor).toBeNull();
    expect(first.items[0]!.concert).toEqual({
      id: concert.id,
      slug: concert.slug,
      name: concert.name,
      status: 'published',
      startsAt: null,
      timeZone: 'UTC',
      venueName: 'Hall',
      cancellableUntil: null,
    });
  });

  test('can be read one by one', async () => {
    const { id: concertId } = await createConcert(admin);
    const guest = await shop.guest();
    const booking = await expectOk(guest.post<Booking>('/api/bookings', { concertId, seats: [7], contact }));
    const view = await expectOk(guest.get<BookingView>(`/api/bookings/${booking.id}`));
    expect(view).toMatchObject(booking);
    expect(view.concert.id).toBe(concertId);
  });
});

describe('cancelling', () => {
  const bookTwo = async (client: TestClient, changes: object = {}) => {
    const concert = await createConcert(admin, changes);
    return expectOk(client.post<Booking>('/api/bookings', { concertId: concert.id, seats: [1, 2], contact }));
  };

  test('a booking frees its seats; twice changes nothing twice', async () => {
    const guest = await shop.guest();
    const booking = await bookTwo(guest);
    for (let times = 0; times < 2; times++) {
      const { status, body } = await guest.delete<Booking>(`/api/bookings/${booking.id}`);
      expect([status, body.status]).toEqual([200, 'cancelled']);
    }
    const { body } = await shop.nobody.get<Concert>(`/api/concerts/${booking.concertId}`);
    expect(body.available).toBe(10);
    const next = await shop.guest();
    expect((await next.post('/api/bookings', { concertId: booking.concertId, seats: [1] })).status).toBe(201);
  });

  test('one seat leaves the others; the last one ends the booking', async () => {
    const guest = await shop.guest();
    const booking = await bookTwo(guest, { tiers: [{ name: 'Stalls', priceMinor: 100, quantity: 10 }] });
    const [first, second] = booking.reservations.map(
      ({ id }) => `/api/bookings/${booking.id}/reservations/${id}`,
    );
    for (let times = 0; times < 2; times++) {
      const one = await expectOk(guest.delete<Booking>(first!));
      expect([one.status, one.totalMinor]).toEqual(['active', 100]);
      expect(one.reservations.map(({ status }) => status).sort()).toEqual(['active', 'cancelled']);
    }
    const { status } = await expectOk(guest.delete<Booking>(second!));
    expect(status).toBe('cancelled');
  });

  test('is not possible for a reservation of another booking', async () => {
    const guest = await shop.guest();
    const [one, two] = [await bookTwo(guest), await bookTwo(guest)];
    const path = `/api/bookings/${one.id}/reservations/${two.reservations[0]!.id}`;
    await expectProblem(guest.delete(path), 404, 'NOT_FOUND');
  });

  test('is possible from any device with the reference and the e-mail', async () => {
    const booking = await bookTwo(await shop.guest());
    const device = await shop.guest();
    const proof = { reference: booking.reference.toLowerCase().replace('-', ' '), email: 'ADA@example.com' };
    const one = `/api/bookings/${booking.id}/reservations/${booking.reservations[0]!.id}`;
    expect((await expectOk(device.delete<Booking>(one, proof))).status).toBe('active');
    expect((await expectOk(device.delete<Booking>(`/api/bookings/${booking.id}`, proof))).status).toBe(
      'cancelled',
    );
  });

  test.each<[object, string[]]>([
    [{}, ['/reference', '/email']],
    [{ reference: 'AAAA-AAAA', email: 'x' }, ['/email']],
    [{ reference: 'AAAA-AAAA', email: 'a@example.com', force: true }, ['/force']],
  ])('is refused with the proof %j', async (proof, pointers) => {
    const guest = await shop.guest();
    const booking = await bookTwo(guest);
    await expectProblem(guest.delete(`/api/bookings/${booking.id}`, proof), 400, 'INVALID_INPUT', pointers);
  });

  test('ends with the deadline, for customers', async () => {
    const guest = await shop.guest();
    const cancellableUntil = inDays(-1);
    const booking = await bookTwo(guest, { startsAt: inDays(2), cancellableUntil });
    const problem = await expectProblem(
      guest.delete(`/api/bookings/${booking.id}`),
      409,
      'CANCELLATION_CLOSED',
    );
    expect(problem.cancellableUntil).toBe(cancellableUntil);
  });
});
