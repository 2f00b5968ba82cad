import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createConcert, expectOk } from '../support/concerts.js';
import type { Booking } from '../support/answers.js';
import { expectProblem } from '../support/problems.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestClient } from '../support/test-client.js';

type WhoMayNot = 'nobody may not' | 'customers may not' | 'all may';

interface Entry {
  readonly who: WhoMayNot;
  readonly body?: object;
}

/** Every operation of the API. A new route without an entry here fails the first test. */
const entries: Readonly<Record<string, Entry>> = {
  listConcerts: { who: 'all may' },
  getConcert: { who: 'all may' },
  getAvailability: { who: 'all may' },
  getPlan: { who: 'all may' },
  getSeatStates: { who: 'all may' },
  startGuestSession: { who: 'all may' },
  logIn: { who: 'all may', body: { email: 'admin@example.com', password: 'a test password' } },
  logOut: { who: 'all may' },
  register: {
    who: 'all may',
    body: { email: 'ann@example.org', name: 'Ann', password: 'a test password' },
  },
  verifyEmail: { who: 'all may', body: { token: 'no-link' } },
  requestPasswordReset: { who: 'all may', body: { email: 'ann@example.org' } },
  resetPassword: { who: 'all may', body: { token: 'no-link', password: 'a test password' } },
  findBooking: { who: 'all may', body: { reference: 'AAAA-AAAA', email: 'a@example.com' } },
  getPaymentOptions: { who: 'all may' },
  receiveStripeEvent: { who: 'all may' },
  checkLiveness: { who: 'all may' },
  checkReadiness: { who: 'all may' },

  getMe: { who: 'nobody may not' },
  listSessions: { who: 'nobody may not' },
  endSession: { who: 'nobody may not' },
  getMyData: { who: 'nobody may not' },
  deleteMe: { who: 'nobody may not' },
  beginSecondFactor: { who: 'nobody may not', body: { password: 'wrong' } },
  confirmSecondFactor: { who: 'nobody may not', body: { code: '000000' } },
  renewRecoveryCodes: { who: 'nobody may not', body: { code: '000000' } },
  removeSecondFactor: { who: 'nobody may not', body: { code: '000000' } },
  editMe: { who: 'nobody may not', body: { name: 'Ann' } },
  changePassword: {
    who: 'nobody may not',
    body: { currentPassword: 'a test password', newPassword: 'another password' },
  },
  logOutEverywhere: { who: 'nobody may not' },
  requestVerification: { who: 'nobody may not' },
  createBooking: { who: 'nobody may not', body: { concertId: ':id', seats: [1] } },
  listMyBookings: { who: 'nobody may not' },
  getBooking: { who: 'nobody may not' },
  changeHold: { who: 'nobody may not', body: { seats: [6] } },
  extendHold: { who: 'nobody may not' },
  payBooking: { who: 'nobody may not', body: { method: 'sim_ok' } },
  cancelBooking: { who: 'nobody may not' },
  cancelReservation: { who: 'nobody may not' },
  listMyHistory: { who: 'nobody may not' },

  getOverview: { who: 'customers may not' },
  listAllConcerts: { who: 'customers may not' },
  createConcert: { who: 'customers may not', body: { name: 'Mine', description: '', totalSeats: 1 } },
  editConcert: { who: 'customers may not', body: { name: 'Mine' } },
  deleteConcert: { who: 'customers may not' },
  publishConcert: { who: 'customers may not' },
  callOffConcert: { who: 'customers may not' },
  blockSeats: { who: 'customers may not', body: { seats: [1] } },
  getConcertStats: { who: 'customers may not' },
  listAttendees: { who: 'customers may not' },
  findBookings: { who: 'customers may not' },
  cancelBookingForCustomer: { who: 'customers may not', body: { reason: 'A wish.' } },
  listHistory: { who: 'customers may not' },
  listApiKeys: { who: 'customers may not' },
  createApiKey: { who: 'customers may not', body: { name: 'Mine', scopes: ['sales:read'] } },
  revokeApiKey: { who: 'customers may not' },
  runAudit: { who: 'customers may not' },
  listStaff: { who: 'customers may not' },
  addStaff: { who: 'customers may not', body: { email: 'a@example.com', name: 'A', role: 'admin' } },
  changeStaffRole: { who: 'customers may not', body: { role: 'admin' } },
  removeStaff: { who: 'customers may not' },
  resetSecondFactor: { who: 'customers may not' },
  listStaffLog: { who: 'customers may not' },
};

let shop: TestApp;
let guest: TestClient;
let ended: TestClient;
let concertId: string;
let booking: Booking;

beforeAll(async () => {
  shop = await startTestApp();
  const admin = await shop.admin();
  guest = await shop.guest();
  ended = await shop.guest();
  concertId = (await createConcert(admin)).id;
  booking = await expectOk(guest.post('/api/bookings', { concertId, seats: [5] }));
  await ended.post('/api/auth/logout');
});
afterAll(() => shop.close());

test('every route says who may not call it', () => {
  const operations = shop.api.routes.map(({ operation }) => operation.operationId);
  expect([...operations].sort()).toEqual(Object.keys(entries).sort());
});

test('the document asks for a session exactly where one is needed', () => {
  for (const { operation } of shop.api.routes) {
    const needsSession = entries[operation.operationId]!.who !== 'all may';
    expect([operation.operationId, Boolean(operation.security?.length)]).toEqual([
      operation.operationId,
      needsSession,
    ]);
  }
});

describe.each(Object.entries(entries))('%s', (name, { who, body }) => {
  const call = (client: TestClient) => {
    const route = shop.api.routes.find(({ operation }) => operation.operationId === name)!;
    const id = route.path.includes('/bookings/') ? booking.id : concertId;
    const path = route.path
      .replace('{reservationId}', booking.reservations[0]!.id)
      .replace(/\{id(OrSlug)?\}/, id);
    const filled = body && (JSON.parse(JSON.stringify(body).replace(':id', concertId)) as object);
    return client.request(route.method, path, { body: filled });
  };

  if (who === 'all may') {
    test('needs no session, and a session that has ended does no harm', async () => {
      for (const client of [shop.nobody, ended]) {
        const { status, body } = await call(client);
        if (status === 400) expect(body).toMatchObject({ code: 'LINK_INVALID' });
        else expect([200, 201, 202, 204, 404]).toContain(status);
      }
    });
    return;
  }
  test('refuses whoever has no session', async () => {
    await expectProblem(call(shop.nobody), 401, 'UNAUTHENTICATED');
  });
  test('refuses a session that has ended', async () => {
    await expectProblem(call(ended), 401, 'UNAUTHENTICATED');
  });
  if (who === 'customers may not') {
    test('refuses customers', async () => {
      await expectProblem(call(guest), 403, 'FORBIDDEN');
    });
  }
});

test('nothing was changed by those who may not', async () => {
  const mine = await expectOk(guest.get<Booking>(`/api/bookings/${booking.id}`));
  expect(mine.status).toBe('active');
  expect((await shop.nobody.get<{ name: string }>(`/api/concerts/${concertId}`)).body.name).toBe(
    'Evening concert',
  );
});
