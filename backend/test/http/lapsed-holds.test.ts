import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type {
  AttendeePage,
  Booking,
  BookingPage,
  BookingView,
  Concert,
  ConcertPage,
  ConcertStats,
  SeatStates,
} from '../support/answers.js';
import { createConcert, expectOk, paidOnline } from '../support/concerts.js';
import { expectSound } from '../support/expect-sound.js';
import { lapse } from '../support/lapse.js';
import { expectProblem } from '../support/problems.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestClient } from '../support/test-client.js';

/** Nothing sweeps here: what has lapsed stays as it is stored until somebody wants it. */
let shop: TestApp;
let admin: TestClient;
beforeAll(async () => {
  shop = await startTestApp();
  admin = await shop.admin();
});
afterAll(() => shop.close());

const contact = { name: 'Ada Lovelace', email: 'ada@example.com' };

async function lapsedHold(concertId: string, wanted: object): Promise<[TestClient, Booking]> {
  const guest = await shop.guest();
  const booking = await expectOk(guest.post<Booking>('/api/bookings', { concertId, contact, ...wanted }));
  await lapse(shop.database, booking.id);
  return [guest, booking];
}

const statesOf = (concertId: string, known?: string) =>
  admin.get<SeatStates>(`/api/concerts/${concertId}/seats`, known ? { 'if-none-match': known } : {});
const availableOf = ({ tiers }: { tiers: readonly { available: number }[] }) =>
  tiers.map(({ available }) => available);

describe('a hold whose time is over', () => {
  test('counts nowhere that anybody looks', async () => {
    const { id } = await createConcert(admin, { ...paidOnline, name: 'Nobody waits' });
    const other = await shop.guest();
    await expectOk(other.post('/api/bookings', { concertId: id, seats: [9] }));
    const [guest, booking] = await lapsedHold(id, { seats: [1, 2, 11] });

    expect((await expectOk(statesOf(id))).states).toBe('ffffffffhffffff');
    expect(availableOf(await expectOk(admin.get<Concert>(`/api/concerts/${id}`)))).toEqual([9, 5]);
    expect(availableOf(await expectOk(admin.get<Concert>(`/api/concerts/${id}/availability`)))).toEqual([
      9, 5,
    ]);
    for (const list of ['/api/concerts?query=waits', '/api/admin/concerts?query=waits']) {
      expect(await expectOk(admin.get<ConcertPage>(list))).toMatchObject({ items: [{ available: 14 }] });
    }
    expect(await expectOk(admin.get<ConcertStats>(`/api/admin/concerts/${id}/stats`))).toMatchObject({
      seats: { total: 15, free: 14, held: 1, sold: 0, blocked: 0, cancelled: 0 },
      revenueMinor: 0,
    });
    const door = await expectOk(admin.get<AttendeePage>(`/api/admin/concerts/${id}/attendees`));
    expect(door.items).toEqual([]);

    const { reference } = booking;
    const views = [
      await expectOk(guest.get<BookingView>(`/api/bookings/${booking.id}`)),
      (await expectOk(guest.get<BookingPage>('/api/bookings'))).items[0]!,
      await expectOk(guest.post<BookingView>('/api/bookings/find', { reference, email: contact.email })),
    ];
    for (const { status, reservations } of views) {
      expect([status, ...reservations.map((each) => each.status)]).toEqual(Array(4).fill('expired'));
    }
    const found = async (status: string) => {
      const path = `/api/admin/bookings?concertId=${id}&status=${status}`;
      return (await expectOk(admin.get<BookingPage>(path))).items.map((each) => each.reference);
    };
    expect(await found('expired')).toEqual([reference]);
    expect(await found('held')).toHaveLength(1);
    expect(await found('held')).not.toContain(reference);
  });

  test('gives its seats to who wants them, and is ended by that with all that belongs to it', async () => {
    const { id, tiers } = await createConcert(admin, paidOnline);
    const [, booking] = await lapsedHold(id, { seats: [1, 2, 11] });
    const guest = await shop.guest();
    await expectOk(guest.post('/api/bookings', { concertId: id, seats: [2, 3] }));
    const [, standing] = tiers;
    const all = { concertId: id, tiers: [{ tierId: standing!.id, quantity: 5 }] };
    await expectOk((await shop.guest()).post('/api/bookings', all));

    const { history, bookings, seats } = await expectSound(shop.database, id);
    const ended = history.filter(({ bookingId }) => bookingId === booking.id);
    expect(ended.map(({ action, actorRole }) => `${actorRole} ${action}`).sort()).toEqual([
      'customer hold',
      'customer hold',
      'customer hold',
      'system expire',
      'system expire',
      'system expire',
    ]);
    expect(bookings.find((each) => each.id === booking.id)).toMatchObject({ status: 'expired' });
    expect(seats[0]).toMatchObject({ state: 'free', bookingId: null });
  });

  test('does not count towards the limit of its customer, and does not keep them from holding again', async () => {
    const { id } = await createConcert(admin, { ...paidOnline, maxSeatsPerCustomer: 2 });
    const [guest] = await lapsedHold(id, { seats: [1, 2] });
    const again = await expectOk(guest.post<Booking>('/api/bookings', { concertId: id, seats: [2, 3] }));
    expect(again.status).toBe('held');
    await expectSound(shop.database, id);
  });

  test('cannot be changed, extended or paid any more; cancelling changes nothing', async () => {
    const { id } = await createConcert(admin, paidOnline);
    const [guest, { id: bookingId }] = await lapsedHold(id, { seats: [1] });
    const path = `/api/bookings/${bookingId}`;
    for (const asked of [
      () => guest.patch(path, { seats: [2] }),
      () => guest.post(`${path}/extend`),
      () => guest.post(`${path}/payment`, { method: 'sim_ok' }),
    ]) {
      const { expiresAt } = await expectProblem(asked(), 409, 'HOLD_EXPIRED');
      expect(Date.parse(expiresAt as string)).toBeLessThan(Date.now());
    }
    expect(await expectOk(guest.delete<Booking>(path))).toMatchObject({ status: 'expired' });
    const { payments } = await expectSound(shop.database, id);
    expect(payments).toEqual([]);
  });

  test('is over on its very second', async () => {
    const { id } = await createConcert(admin, paidOnline);
    const guest = await shop.guest();
    const held = await expectOk(guest.post<Booking>('/api/bookings', { concertId: id, seats: [1] }));
    await lapse(shop.database, held.id, 1500);
    const { expiresAt } = await expectOk(guest.get<Booking>(`/api/bookings/${held.id}`));
    const other = await shop.guest();
    const take = () => other.post('/api/bookings', { concertId: id, seats: [1] });
    await expectProblem(take(), 409, 'SEAT_TAKEN');
    await sleep(Date.parse(expiresAt!) - Date.now() - 200);
    await expectProblem(take(), 409, 'SEAT_TAKEN');
    expect((await expectOk(statesOf(id))).states[0]).toBe('h');
    await sleep(Date.parse(expiresAt!) - Date.now() + 20);
    expect((await expectOk(statesOf(id))).states[0]).toBe('f');
    await expectOk(take());
    await expectSound(shop.database, id);
  });
});

describe('who has the map', () => {
  test('is told of each hold that lapses, though the version stays', async () => {
    const { id } = await createConcert(admin, paidOnline);
    const holds: Booking[] = [];
    for (const seats of [[1], [2], [3, 4]]) {
      const guest = await shop.guest();
      holds.push(await expectOk(guest.post<Booking>('/api/bookings', { concertId: id, seats })));
    }
    const tags = new Set<string>();
    const look = async (expected: string) => {
      const { status, headers, body } = await statesOf(id);
      expect({ status, states: body.states.slice(0, 4), version: body.version }).toEqual({
        status: 200,
        states: expected,
        version: 3,
      });
      const etag = headers.get('etag')!;
      expect(tags).not.toContain(etag);
      for (const known of tags) expect((await statesOf(id, known)).status).toBe(200);
      tags.add(etag);
      expect((await statesOf(id, etag)).status).toBe(304);
    };
    await look('hhhh');
    await lapse(shop.database, holds[1]!.id, -3000);
    await look('hfhh');
    await lapse(shop.database, holds[0]!.id, -2000);
    await look('ffhh');
    await lapse(shop.database, holds[2]!.id, -1000);
    await look('ffff');
  });
});
