import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Scope, StaffRole } from '../../src/domain/access/right.js';
import type {
  AttendeePage,
  Booking,
  BookingPage,
  Concert,
  ConcertStats,
  HistoryPage,
  Overview,
} from '../support/answers.js';
import { createConcert, expectOk } from '../support/concerts.js';
import { integrate } from '../support/integrators.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestClient } from '../support/test-client.js';

let shop: TestApp;
let admin: TestClient;
let concert: Concert;
const contact = { name: 'Ada Lovelace', email: 'ada@example.com' };
const masked = { name: null, email: 'a…@example.com' };
const csv = { accept: 'text/csv' };

beforeAll(async () => {
  shop = await startTestApp();
  admin = await shop.admin();
  concert = await createConcert(admin, { tiers: [{ name: 'All', priceMinor: 500, quantity: 10 }] });
  const guest = await shop.guest();
  await expectOk(guest.post('/api/bookings', { concertId: concert.id, seats: [1], contact }));
});
afterAll(() => shop.close());

type Who = StaffRole | readonly Scope[];

/** Staff of a role, or a program with these scopes. */
const callerOf = async (who: Who): Promise<TestClient> =>
  typeof who === 'string' ? shop.staff(who) : (await integrate(shop, admin, ...who)).client;

const blind: Who[] = ['manager', 'viewer', ['bookings:read', 'history:read']];
const seeing: Who[] = ['admin', 'box_office', ['bookings:read', 'history:read', 'personal-data:read']];

describe.each([
  ...blind.map((who) => [who, masked] as const),
  ...seeing.map((who) => [who, contact] as const),
])('%s', (who, shown) => {
  let caller: TestClient;
  beforeAll(async () => {
    caller = await callerOf(who);
  });

  test('sees of people in bookings, the door list and the history what the right allows', async () => {
    const bookings = await expectOk(caller.get<BookingPage>(`/api/admin/bookings?concertId=${concert.id}`));
    expect(bookings.items).toMatchObject([{ contact: shown }]);
    const attendees = `/api/admin/concerts/${concert.id}/attendees`;
    expect((await expectOk(caller.get<AttendeePage>(attendees))).items).toMatchObject([shown]);
    const history = `/api/admin/history?concertId=${concert.id}`;
    const { items } = await expectOk(caller.get<HistoryPage>(history));
    expect(items).toMatchObject([{ customer: shown }]);
    for (const list of [attendees, history]) {
      const { body } = await caller.get<string>(list, csv);
      expect([body.includes('Ada'), body.includes(shown.email)]).toEqual([shown === contact, true]);
    }
  });

  test('finds by the whole address who it is', async () => {
    const find = async (email: string) =>
      (await expectOk(caller.get<BookingPage>(`/api/admin/bookings?email=${encodeURIComponent(email)}`)))
        .items;
    expect(await find(contact.email)).toMatchObject([{ contact: shown }]);
    expect(await find(masked.email)).toEqual([]);
  });
});

test('who cancels for somebody and may not see personal data does not see it then', async () => {
  const caller = await callerOf(['bookings:write']);
  const guest = await shop.guest();
  const booked = await expectOk(
    guest.post<Booking>('/api/bookings', { concertId: concert.id, seats: [2], contact }),
  );
  const cancelled = await expectOk(
    caller.delete<Booking>(`/api/admin/bookings/${booked.id}`, { reason: 'A wish.' }),
  );
  expect(cancelled.contact).toEqual(masked);
});

test.each<[Who, boolean]>([
  ['admin', true],
  ['viewer', true],
  ['box_office', false],
  [['concerts:read'], false],
  [['concerts:read', 'sales:read'], true],
])('%s: sees what is sold for? %s', async (who, sees) => {
  const caller = await callerOf(who);
  const overview = await expectOk(caller.get<Overview>('/api/admin/overview'));
  expect(overview.revenue).toEqual(sees ? [{ currency: 'USD', revenueMinor: 500 }] : null);
  expect(overview.seats.sold).toBe(1);
  const stats = await expectOk(caller.get<ConcertStats>(`/api/admin/concerts/${concert.id}/stats`));
  expect(stats.revenueMinor).toBe(sees ? 500 : null);
  expect(stats.seats.sold).toBe(1);
});
