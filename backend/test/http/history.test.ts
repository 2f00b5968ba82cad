import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Booking, Concert, HistoryPage } from '../support/answers.js';
import { createConcert, expectOk } from '../support/concerts.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestClient } from '../support/test-client.js';

let shop: TestApp;
let admin: TestClient;
let guest: TestClient;
let other: TestClient;
let concert: Concert;
let booking: Booking;

beforeAll(async () => {
  shop = await startTestApp();
  [admin, guest, other] = await Promise.all([shop.admin(), shop.guest(), shop.guest()]);
  concert = await createConcert(admin);
  const contact = { name: 'Ada', email: 'Ada@example.com' };
  booking = await expectOk(guest.post('/api/bookings', { concertId: concert.id, seats: [1, 2], contact }));
  await expectOk(guest.delete(`/api/bookings/${booking.id}/reservations/${booking.reservations[0]!.id}`));
  await expectOk(admin.delete(`/api/admin/bookings/${booking.id}`, { reason: 'Ill.' }));
  await expectOk(
    admin.post(`/api/admin/concerts/${concert.id}/seats/block`, { seats: [9], reason: 'Press.' }),
  );
  const elsewhere = await createConcert(admin, { name: 'Elsewhere' });
  await expectOk(other.post('/api/bookings', { concertId: elsewhere.id, seats: [1] }));
});
afterAll(() => shop.close());

const actions = ({ items }: HistoryPage) => items.map(({ action, seatNumber }) => `${action} ${seatNumber}`);

describe('my own history', () => {
  test('tells what happened to my reservations, by whom, the newest first', async () => {
    const page = await expectOk(guest.get<HistoryPage>('/api/me/history'));
    const second = booking.reservations[1]!.seatNumber;
    const first = booking.reservations[0]!.seatNumber;
    expect(actions(page).slice(0, 2)).toEqual([`cancel ${second}`, `cancel ${first}`]);
    expect(actions(page).slice(2).sort()).toEqual(['reserve 1', 'reserve 2']);
    expect(page.items[0]).toMatchObject({
      concertId: concert.id,
      concertName: concert.name,
      bookingId: booking.id,
      reservationId: booking.reservations[1]!.id,
      reference: booking.reference,
      label: booking.reservations[1]!.label,
      actor: { id: admin.customerId, role: 'admin' },
      reason: 'Ill.',
    });
    expect(page.items[1]!.actor).toEqual({ id: guest.customerId, role: 'customer' });
  });

  test('holds nothing of anybody else', async () => {
    const page = await expectOk(other.get<HistoryPage>('/api/me/history'));
    expect(actions(page)).toEqual(['reserve 1']);
    expect((await (await shop.guest()).get<HistoryPage>('/api/me/history')).body.items).toEqual([]);
  });

  test('is read page by page', async () => {
    const first = await expectOk(guest.get<HistoryPage>('/api/me/history?limit=3'));
    const second = await expectOk(
      guest.get<HistoryPage>(`/api/me/history?limit=3&cursor=${first.nextCursor}`),
    );
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([3, 1, null]);
  });
});

describe('everybody’s history', () => {
  const list = async (query: string) => expectOk(admin.get<HistoryPage>(`/api/admin/history?${query}`));

  test('holds every change to every seat', async () => {
    const page = await list('');
    expect(actions(page)).toHaveLength(6);
    expect(actions(page).slice(0, 2)).toEqual(['reserve 1', 'block 9']);
    expect(page.items[1]).toMatchObject({
      bookingId: null,
      reservationId: null,
      customer: null,
      reason: 'Press.',
    });
  });

  test('is filtered by concert, customer, e-mail, action and time', async () => {
    expect(actions(await list(`concertId=${concert.id}`))).toHaveLength(5);
    expect(actions(await list(`customer=${guest.customerId}`))).toHaveLength(4);
    expect(actions(await list('customer=ADA@example.com'))).toHaveLength(4);
    expect(actions(await list('customer=nobody@example.com'))).toHaveLength(0);
    expect(actions(await list('action=cancel'))).toHaveLength(2);
    expect(actions(await list(`action=reserve&customer=${other.customerId}`))).toEqual(['reserve 1']);
    const soon = new Date(Date.now() + 60_000).toISOString();
    expect(actions(await list(`from=${soon}`))).toHaveLength(0);
    expect(actions(await list(`to=${soon}`))).toHaveLength(6);
  });

  test('is read page by page, without a gap and without a repetition', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: HistoryPage = await list(`limit=2${cursor && `&cursor=${cursor}`}`);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(new Set(seen).size).toBe(6);
    expect(seen).toHaveLength(6);
  });

  test('comes as CSV on request, with the same filter', async () => {
    const path = `/api/admin/history?concertId=${concert.id}&action=block`;
    const { headers, body } = await admin.get<string>(path, { accept: 'text/csv, */*;q=0.1' });
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const [head, line, end] = body.split('\n');
    expect(head).toBe(
      'time,action,concert,concertId,seat,reference,customerName,customerEmail,actor,actorId,reason',
    );
    expect(line).toMatch(
      new RegExp(`Z,block,Evening concert,${concert.id},A9,,,,admin,${admin.customerId},Press.$`),
    );
    expect(end).toBe('');
  });
});
