import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Booking, BookingView, Concert } from '../support/answers.js';
import { createConcert, expectOk, paidOnline } from '../support/concerts.js';
import { expectSound } from '../support/expect-sound.js';
import { expectProblem } from '../support/problems.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestClient } from '../support/test-client.js';

let shop: TestApp;
let admin: TestClient;
beforeAll(async () => {
  shop = await startTestApp();
  admin = await shop.admin();
});
afterAll(() => shop.close());

async function hold(concertId: string, wanted: object, guest?: TestClient): Promise<[TestClient, Booking]> {
  const who = guest ?? (await shop.guest());
  return [who, await expectOk(who.post<Booking>('/api/bookings', { concertId, ...wanted }))];
}

const held = ({ reservations }: Booking) =>
  reservations.filter(({ status }) => status === 'held').map(({ seatNumber }) => seatNumber);
const secondsLeft = ({ expiresAt }: Booking) => (Date.parse(expiresAt!) - Date.now()) / 1000;

describe('where one pays online', () => {
  test('seats are held for the time that the concert gives, and are nobody else’s', async () => {
    const { id } = await createConcert(admin, { ...paidOnline, holdSeconds: 90, maxHoldExtensions: 2 });
    const [guest, booking] = await hold(id, { seats: [2, 1, 11], totalMinor: 10_500 });
    expect(booking).toMatchObject({ status: 'held', totalMinor: 10_500, extensionsLeft: 2 });
    expect(held(booking)).toEqual([1, 2, 11]);
    expect(secondsLeft(booking)).toBeGreaterThan(80);
    expect(secondsLeft(booking)).toBeLessThanOrEqual(90);

    const view = await expectOk(guest.get<BookingView>(`/api/bookings/${booking.id}`));
    expect(view).toMatchObject({ ...booking, payment: null });
    const taken = (await shop.guest()).post('/api/bookings', { concertId: id, seats: [1, 3] });
    expect(await expectProblem(taken, 409, 'SEAT_TAKEN')).toMatchObject({ seats: [1] });
    expect((await expectSound(shop.database, id)).seats.map(({ state }) => state).slice(0, 3)).toEqual([
      'held',
      'held',
      'free',
    ]);
  });

  test('what costs nothing is not held but active', async () => {
    const tiers = [...paidOnline.tiers, { name: 'Friends', priceMinor: 0, quantity: 2 }];
    const { id } = await createConcert(admin, { ...paidOnline, tiers });
    const [, booking] = await hold(id, { seats: [11] });
    expect(booking).toMatchObject({ status: 'active', totalMinor: 0, expiresAt: null, extensionsLeft: 0 });
    const [guest, paid] = await hold(id, { seats: [1] });
    const changed = await expectOk(guest.patch<Booking>(`/api/bookings/${paid.id}`, { seats: [12] }));
    expect(changed).toMatchObject({ status: 'active', totalMinor: 0 });
    await expectSound(shop.database, id);
  });

  test('one customer holds once at a concert, and is told what they hold', async () => {
    const { id } = await createConcert(admin, paidOnline);
    const { id: other } = await createConcert(admin, paidOnline);
    const [guest, booking] = await hold(id, { seats: [1] });
    const again = guest.post('/api/bookings', { concertId: id, seats: [2] });
    expect(await expectProblem(again, 409, 'HOLD_EXISTS')).toMatchObject({
      bookingId: booking.id,
      reference: booking.reference,
      expiresAt: booking.expiresAt,
    });
    await hold(other, { seats: [2] }, guest);
    await expectOk(guest.delete(`/api/bookings/${booking.id}`));
    await hold(id, { seats: [2] }, guest);
    await expectSound(shop.database, id);
  });

  test('a new price holds for new holds, and who believes another one is told', async () => {
    const concert = await createConcert(admin, paidOnline);
    const [stalls] = concert.tiers;
    const [guest, booking] = await hold(concert.id, { seats: [1] });
    const tiers = [{ id: stalls!.id, priceMinor: 5000 }];
    await expectOk(admin.patch(`/api/admin/concerts/${concert.id}`, { tiers }));

    const fresh = await shop.guest();
    const body = { concertId: concert.id, seats: [2], totalMinor: 4500 };
    const changed = { totalMinor: 5000, currency: 'EUR' };
    expect(await expectProblem(fresh.post('/api/bookings', body), 409, 'PRICE_CHANGED')).toMatchObject(
      changed,
    );
    await expectOk(fresh.post('/api/bookings', { ...body, totalMinor: 5000 }));

    const path = `/api/bookings/${booking.id}`;
    const more = guest.patch(path, { seats: [1, 3], totalMinor: 9000 });
    expect(await expectProblem(more, 409, 'PRICE_CHANGED')).toMatchObject({ totalMinor: 9500 });
    expect(held(await expectOk(guest.get<Booking>(path)))).toEqual([1]);
    const pay = guest.post(`${path}/payment`, { method: 'sim_ok', totalMinor: 5000 });
    expect(await expectProblem(pay, 409, 'PRICE_CHANGED')).toMatchObject({ totalMinor: 4500 });
    await expectOk(guest.post(`${path}/payment`, { method: 'sim_ok', totalMinor: 4500 }));
    await expectSound(shop.database, concert.id);
  });

  test('several tiers are held, changed and paid together', async () => {
    const concert = await createConcert(admin, paidOnline);
    const [stalls, standing] = concert.tiers.map(({ id }) => id);
    const both = (seats: number, places: number) => ({
      tiers: [
        { tierId: stalls, quantity: seats },
        { tierId: standing, quantity: places },
      ],
    });
    const [guest, booking] = await hold(concert.id, both(2, 3));
    expect(booking).toMatchObject({ status: 'held', totalMinor: 2 * 4500 + 3 * 1500 });
    const path = `/api/bookings/${booking.id}`;
    const changed = await expectOk(guest.patch<Booking>(path, both(3, 1)));
    expect(changed.totalMinor).toBe(3 * 4500 + 1500);
    const perTier = (tierId: string | undefined) =>
      changed.reservations.filter((each) => each.tierId === tierId && each.status === 'held').length;
    expect([perTier(stalls), perTier(standing)]).toEqual([3, 1]);
    const paid = await expectOk(guest.post<BookingView>(`${path}/payment`, { method: 'sim_ok' }));
    expect(paid).toMatchObject({ status: 'active', totalMinor: changed.totalMinor });
    const { tiers } = await expectSound(shop.database, concert.id);
    expect(tiers.map(({ available }) => available)).toEqual([7, 4]);
  });
});

describe('a hold is changed', () => {
  let concert: Concert;
  let guest: TestClient;
  let path: string;
  let other: TestClient;
  beforeAll(async () => {
    concert = await createConcert(admin, { ...paidOnline, maxSeatsPerCustomer: 4 });
    const [who, { id }] = await hold(concert.id, { seats: [1, 2] });
    [guest, path] = [who, `/api/bookings/${id}`];
    [other] = await hold(concert.id, { seats: [6] });
  });

  test('to other seats, of which it keeps those that it has', async () => {
    const before = await expectOk(guest.get<Booking>(path));
    const changed = await expectOk(guest.patch<Booking>(path, { seats: [2, 3], totalMinor: 9000 }));
    expect(held(changed)).toEqual([2, 3]);
    const idOf = ({ reservations }: Booking, seat: number) =>
      reservations.find(({ seatNumber }) => seatNumber === seat)!.id;
    expect(idOf(changed, 2)).toBe(idOf(before, 2));
    expect(changed).toMatchObject({ status: 'held', totalMinor: 9000, expiresAt: before.expiresAt });
    expect((await expectSound(shop.database, concert.id)).seats[0]).toMatchObject({ state: 'free' });
  });

  test('to all of the wanted seats or none', async () => {
    const before = await expectOk(guest.get<Booking>(path));
    const taken = await expectProblem(guest.patch(path, { seats: [4, 6] }), 409, 'SEAT_TAKEN');
    expect(taken).toMatchObject({ seats: [6] });
    const [, standing] = concert.tiers;
    const tiers = [{ tierId: standing!.id, quantity: 5 }];
    await expectProblem(guest.patch(path, { tiers }), 409, 'LIMIT_REACHED');
    await expectProblem(guest.patch(path, { seats: [1, 2, 3, 4, 5] }), 409, 'LIMIT_REACHED');
    expect(await expectOk(guest.get<Booking>(path))).toEqual(before);
    await expectSound(shop.database, concert.id);
  });

  const unknownTier = '01890000-0000-7000-8000-000000000000';
  test.each<[string, object, string[]]>([
    ['neither seats nor tiers', {}, ['/seats', '/tiers']],
    [
      'both seats and tiers',
      { seats: [1], tiers: [{ tierId: unknownTier, quantity: 1 }] },
      ['/seats', '/tiers'],
    ],
    ['no seats', { seats: [] }, ['/seats']],
    ['half a seat', { seats: [1.5] }, ['/seats/0']],
    ['seat 0', { seats: [1, 0] }, ['/seats/1']],
    ['a seat that there is not', { seats: [1, 99] }, ['/seats/1']],
    ['a seat twice', { seats: [1, 2, 1] }, ['/seats/2']],
    ['51 seats', { seats: Array.from({ length: 51 }, (_, index) => index + 1) }, ['/seats']],
    ['an unknown tier', { tiers: [{ tierId: unknownTier, quantity: 1 }] }, ['/tiers/0/tierId']],
    ['0 of a tier', { tiers: [{ tierId: unknownTier, quantity: 0 }] }, ['/tiers/0/quantity']],
    ['a negative total', { seats: [1], totalMinor: -1 }, ['/totalMinor']],
    ['half a cent', { seats: [1], totalMinor: 0.5 }, ['/totalMinor']],
    ['a price of its own', { seats: [1], priceMinor: 1 }, ['/priceMinor']],
    ['another concert', { seats: [1], concertId: unknownTier }, ['/concertId']],
  ])('not to %s', async (_, body, pointers) => {
    await expectProblem(guest.patch(path, body), 400, 'INVALID_INPUT', pointers);
  });

  test('by nobody else: for others it does not exist', async () => {
    for (const stranger of [other, await shop.guest(), admin]) {
      await expectProblem(stranger.patch(path, { seats: [4] }), 404, 'NOT_FOUND');
      await expectProblem(stranger.post(`${path}/extend`), 404, 'NOT_FOUND');
      await expectProblem(stranger.post(`${path}/payment`, { method: 'sim_ok' }), 404, 'NOT_FOUND');
    }
    await expectProblem(shop.nobody.patch(path, { seats: [4] }), 401, 'UNAUTHENTICATED');
  });
});

describe('a hold is extended', () => {
  test('by two minutes at a time, until that is used up', async () => {
    const { id } = await createConcert(admin, { ...paidOnline, maxHoldExtensions: 2 });
    const [guest, booking] = await hold(id, { seats: [1] });
    const path = `/api/bookings/${booking.id}/extend`;
    const end = Date.parse(booking.expiresAt!);
    for (const [extensionsLeft, minutes] of [
      [1, 2],
      [0, 4],
    ] as const) {
      const { status, body } = await guest.post<Booking>(path);
      const expiresAt = new Date(end + minutes * 60_000).toISOString();
      expect({ status, body }).toMatchObject({
        status: 200,
        body: { status: 'held', extensionsLeft, expiresAt },
      });
    }
    await expectProblem(guest.post(path), 409, 'EXTENSIONS_USED_UP');
    const { history } = await expectSound(shop.database, id);
    expect(history.map(({ action }) => action)).toEqual(['hold', 'extend', 'extend']);
  });

  test('and changed only while it is held', async () => {
    const { id } = await createConcert(admin, paidOnline);
    const [guest, { id: bookingId }] = await hold(id, { seats: [1] });
    const path = `/api/bookings/${bookingId}`;
    const refuse = async (status: string) => {
      for (const asked of [guest.patch(path, { seats: [2] }), guest.post(`${path}/extend`)]) {
        const { detail } = await expectProblem(asked, 409, 'BOOKING_NOT_HELD');
        expect(detail).toContain(status);
      }
    };
    await expectOk(guest.post(`${path}/payment`, { method: 'sim_ok' }));
    await refuse('active');
    await expectOk(guest.delete(path));
    await refuse('cancelled');
    await expectSound(shop.database, id);
  });
});
