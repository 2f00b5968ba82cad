import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AttendeePage, Booking, BookingPage, Concert } from '../support/answers.js';
import { createConcert, expectOk } from '../support/concerts.js';
import { expectProblem } from '../support/problems.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestClient } from '../support/test-client.js';

let shop: TestApp;
let admin: TestClient;
let guest: TestClient;
let concert: Concert;
let ada: Booking;
let bob: Booking;

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

beforeAll(async () => {
  shop = await startTestApp();
  [admin, guest] = await Promise.all([shop.admin(), shop.guest()]);
  concert = await createConcert(admin, { startsAt: inDays(5), cancellableUntil: inDays(-1) });
  const other = await createConcert(admin);
  const book = (seats: number[], contact: object, concertId = concert.id) =>
    expectOk(guest.post<Booking>('/api/bookings', { concertId, seats, contact }));
  ada = await book([2, 1], { name: 'Ada', email: 'Ada@example.com' });
  bob = await book([3], { name: '=HYPERLINK("http://evil")', email: 'bob@example.com' });
  await book([1], { name: 'Ada', email: 'ada@example.com' }, other.id);
});
afterAll(() => shop.close());

describe('finding bookings', () => {
  const find = async (query: string) => {
    const { items } = await expectOk(admin.get<BookingPage>(`/api/admin/bookings?${query}`));
    return items.map(({ id }) => id);
  };

  test('works by concert, reference, e-mail and status, and by all of them together', async () => {
    expect(await find(`concertId=${concert.id}`)).toEqual([bob.id, ada.id]);
    expect(await find(`reference=${ada.reference.toLowerCase()}`)).toEqual([ada.id]);
    expect(await find('email=ADA@EXAMPLE.COM')).toHaveLength(2);
    expect(await find(`email=ada@example.com&concertId=${concert.id}&status=active`)).toEqual([ada.id]);
    expect(await find('status=held')).toEqual([]);
    expect(await find('')).toHaveLength(3);
  });

  test('goes page by page', async () => {
    const first = await expectOk(admin.get<BookingPage>('/api/admin/bookings?limit=2'));
    const second = await expectOk(
      admin.get<BookingPage>(`/api/admin/bookings?limit=2&cursor=${first.nextCursor}`),
    );
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([2, 1, null]);
  });
});

describe('the door list', () => {
  const path = () => `/api/admin/concerts/${concert.id}/attendees`;

  test('has a line for every live reservation, by seat number', async () => {
    const { items } = await expectOk(admin.get<AttendeePage>(path()));
    expect(items.map(({ label, name, reference }) => [label, name, reference])).toEqual([
      ['A1', 'Ada', ada.reference],
      ['A2', 'Ada', ada.reference],
      ['A3', '=HYPERLINK("http://evil")', bob.reference],
    ]);
    const page = await expectOk(admin.get<AttendeePage>(`${path()}?limit=2`));
    const rest = await expectOk(admin.get<AttendeePage>(`${path()}?limit=2&cursor=${page.nextCursor}`));
    expect(rest.items.map(({ label }) => label)).toEqual(['A3']);
  });

  test('comes as CSV on request, and nothing in it is run as a formula', async () => {
    const { status, headers, body } = await admin.get<string>(path(), { accept: 'text/csv' });
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toBe(`attachment; filename="attendees-${concert.id}.csv"`);
    expect(body.split('\n')).toEqual([
      'seat,tier,name,email,reference,status,priceMinor',
      `A1,Standard,Ada,ada@example.com,${ada.reference},active,0`,
      `A2,Standard,Ada,ada@example.com,${ada.reference},active,0`,
      `A3,Standard,"'=HYPERLINK(""http://evil"")",bob@example.com,${bob.reference},active,0`,
      '',
    ]);
  });

  test('of a concert that there is not is a problem, also as CSV', async () => {
    const nowhere = '/api/admin/concerts/01890000-0000-7000-8000-000000000000/attendees';
    await expectProblem(admin.get(nowhere, { accept: 'text/csv' }), 404, 'NOT_FOUND');
  });

  test('comes as CSV whole, however long it is', async () => {
    const hall = await createConcert(admin, { totalSeats: 1200, maxSeatsPerCustomer: 50 });
    for (let first = 1; first <= 1200; first += 50) {
      const seats = Array.from({ length: 50 }, (_, index) => first + index);
      await expectOk((await shop.guest()).post('/api/bookings', { concertId: hall.id, seats }));
    }
    const { body } = await admin.get<string>(`/api/admin/concerts/${hall.id}/attendees`, {
      accept: 'text/csv',
    });
    expect(body.trimEnd().split('\n')).toHaveLength(1201);
  });
});

describe('cancelling for somebody', () => {
  test('needs a reason', async () => {
    const path = `/api/admin/bookings/${bob.id}`;
    await expectProblem(admin.delete(path), 400, 'INVALID_INPUT', ['']);
    await expectProblem(admin.delete(path, {}), 400, 'INVALID_INPUT', ['/reason']);
    await expectProblem(admin.delete(path, { reason: ' ' }), 400, 'INVALID_INPUT', ['/reason']);
    await expectProblem(admin.delete(path, { reason: 'r'.repeat(201) }), 400, 'INVALID_INPUT', ['/reason']);
  });

  test('is possible after the deadline for customers; twice changes nothing twice', async () => {
    await expectProblem(guest.delete(`/api/bookings/${bob.id}`), 409, 'CANCELLATION_CLOSED');
    for (let times = 0; times < 2; times++) {
      const cancelled = await expectOk(
        admin.delete<Booking>(`/api/admin/bookings/${bob.id}`, { reason: 'Ill.' }),
      );
      expect(cancelled.status).toBe('cancelled');
    }
  });
});
