import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CustomerRow } from '../../src/infrastructure/customers/customer-row.js';
import type { Booking, BookingPage, Concert, StaffLogPage } from '../support/answers.js';
import { createConcert, expectOk, paidOnline } from '../support/concerts.js';
import { type Integrator, integrate } from '../support/integrators.js';
import { expectProblem } from '../support/problems.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestClient } from '../support/test-client.js';

let shop: TestApp;
let admin: TestClient;
let seller: Integrator;

beforeAll(async () => {
  shop = await startTestApp();
  admin = await shop.admin();
  seller = await integrate(shop, admin, 'bookings:write');
});
afterAll(() => shop.close());

const path = '/api/bookings';
const ada = () => ({ name: 'Ada', email: `ada-${randomUUID()}@example.com` });
const keyed = (key: string) => ({ 'idempotency-key': key });

/** Whose booking it is in the database. */
async function ownerOf({ id }: Booking): Promise<CustomerRow> {
  const [row] = await shop.database.dataSource.query<{ customerId: Buffer }[]>(
    'SELECT customerId FROM booking WHERE id = UNHEX(?)',
    [id.replaceAll('-', '')],
  );
  const [owner] = await shop.database.dataSource.query<CustomerRow[]>('SELECT * FROM customer WHERE id = ?', [
    row!.customerId,
  ]);
  return owner!;
}

const sell = (client: TestClient, { id: concertId }: Concert, body: object, headers = {}) =>
  client.post<Booking>(path, { concertId, ...body }, headers);

describe('a program books', () => {
  test('in a customer’s name, who then has a row without a password', async () => {
    const concert = await createConcert(admin);
    const customer = ada();
    const answer = await sell(seller.client, concert, {
      seats: [1],
      customer: { name: ' Ada ', email: customer.email.toUpperCase() },
    });
    expect(answer).toMatchObject({ status: 201, body: { status: 'active', contact: customer } });
    expect(answer.headers.get('location')).toBeNull();
    expect(await ownerOf(answer.body)).toMatchObject({
      role: 'customer',
      name: 'Ada',
      namedEmail: customer.email,
      email: null,
      pendingEmail: null,
      passwordHash: null,
    });
    const found = await expectOk(
      shop.nobody.post<Booking>('/api/bookings/find', {
        reference: answer.body.reference,
        email: customer.email,
      }),
    );
    expect(found.id).toBe(answer.body.id);
  });

  test('for nobody and nobody else’s key but with the right', async () => {
    const concert = await createConcert(admin);
    const body = { seats: [1], customer: ada() };
    await expectProblem(sell(seller.client, concert, { seats: [1] }), 400, 'INVALID_INPUT', ['/customer']);
    await expectProblem(sell(seller.client, concert, { ...body, contact: ada() }), 400, 'INVALID_INPUT', [
      '/contact',
    ]);
    for (const [pointer, wrong] of [
      ['/customer/email', { name: 'Ada', email: 'ada' }],
      ['/customer/name', { name: '', email: 'ada@example.com' }],
    ] as const) {
      const asked = sell(seller.client, concert, { seats: [1], customer: wrong });
      await expectProblem(asked, 400, 'INVALID_INPUT', [pointer]);
    }
    const reader = (await integrate(shop, admin, 'bookings:read')).client;
    for (const who of [await shop.guest(), await shop.staff('manager'), reader]) {
      await expectProblem(sell(who, concert, body), 403, 'FORBIDDEN');
    }
    await expectOk(sell(await shop.staff('box_office'), concert, body));
  });

  test('for the account that has proved the address, and for nobody who only claims it', async () => {
    const concert = await createConcert(admin);
    const [proved, claimed] = [ada(), ada()];
    const rows = shop.database.dataSource.getRepository(CustomerRow);
    const base = { role: 'customer', createdAt: new Date(), passwordHash: 'none' } as const;
    await rows.insert({ ...base, id: randomUUID(), email: proved.email });
    await rows.insert({ ...base, id: randomUUID(), pendingEmail: claimed.email });
    const owners = [];
    for (const [seat, customer] of [proved, claimed].entries()) {
      const sold = await expectOk(sell(seller.client, concert, { seats: [seat + 1], customer }));
      owners.push(await ownerOf(sold));
    }
    expect(owners).toMatchObject([
      { email: proved.email, namedEmail: null },
      { pendingEmail: null, namedEmail: claimed.email },
    ]);
  });

  test('at once for one address, and makes one customer with one limit', async () => {
    const concert = await createConcert(admin, { totalSeats: 20, maxSeatsPerCustomer: 5 });
    const customer = ada();
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, index) =>
        sell(seller.client, concert, { seats: [index + 1], customer }),
      ),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array<number>(5).fill(201), ...Array<number>(11).fill(409)]);
    const rows = await shop.database.dataSource.query<unknown[]>(
      'SELECT id FROM customer WHERE namedEmail = ?',
      [customer.email],
    );
    expect(rows).toHaveLength(1);
    await expectProblem(sell(seller.client, concert, { seats: [20], customer }), 409, 'LIMIT_REACHED');
  });

  test('where one pays online and is paid at its own desk, also what it pays back', async () => {
    const concert = await createConcert(admin, paidOnline);
    const booking = await expectOk(sell(seller.client, concert, { seats: [1, 2], customer: ada() }));
    expect(booking).toMatchObject({ status: 'active', expiresAt: null, totalMinor: 9000 });
    const cancelled = await expectOk(
      seller.client.delete<Booking>(`/api/admin/bookings/${booking.id}`, { reason: 'Called.' }),
    );
    expect(cancelled.status).toBe('cancelled');
    const { items } = await expectOk(
      admin.get<BookingPage>(`/api/admin/bookings?reference=${booking.reference}`),
    );
    expect(items).toMatchObject([{ payment: { method: 'desk', refundedMinor: 9000 } }]);
  });

  test('and the staff log and the history tell which one', async () => {
    const concert = await createConcert(admin);
    const booking = await expectOk(sell(seller.client, concert, { seats: [1], customer: ada() }));
    const { items } = await expectOk(admin.get<StaffLogPage>('/api/admin/staff-log?limit=1'));
    expect(items[0]).toMatchObject({
      actor: { id: seller.key.id, role: 'integrator', name: 'Tour operator' },
      action: 'create-booking',
      target: booking.reference,
    });
    const history = await admin.get(`/api/admin/history?concertId=${concert.id}`);
    expect(history.body).toMatchObject({ items: [{ actor: { id: seller.key.id, role: 'integrator' } }] });
  });
});

describe('with an Idempotency-Key', () => {
  test('the same sale is answered again, another one refused', async () => {
    const concert = await createConcert(admin);
    const body = { seats: [1], customer: ada() };
    const first = await sell(seller.client, concert, body, keyed('k'.repeat(64)));
    const again = await sell(seller.client, concert, body, keyed('k'.repeat(64)));
    expect([first.headers.get('idempotency-replayed'), again.headers.get('idempotency-replayed')]).toEqual([
      null,
      'true',
    ]);
    expect(again).toMatchObject({ status: 201, body: { id: first.body.id } });
    const other = sell(seller.client, concert, { ...body, seats: [2] }, keyed('k'.repeat(64)));
    await expectProblem(other, 422, 'IDEMPOTENCY_KEY_REUSED');
  });

  test('sellers do not meet each other at one customer, nor the customer’s own keys', async () => {
    const concert = await createConcert(admin);
    const other = await integrate(shop, admin, 'bookings:write');
    const clerk = await shop.staff('box_office');
    const desk = await expectOk(clerk.get<{ customer: { email: string } }>('/api/auth/me'));
    const customer = { name: 'The clerk', email: desk.customer.email };
    const bookings = [];
    for (const [seat, who] of [seller.client, other.client, clerk].entries()) {
      bookings.push(await expectOk(sell(who, concert, { seats: [seat + 1], customer }, keyed('one'))));
    }
    bookings.push(await expectOk(sell(clerk, concert, { seats: [4] }, keyed('one'))));
    expect(new Set(bookings.map(({ id }) => id)).size).toBe(4);
    const owners = await Promise.all(bookings.map(ownerOf));
    expect(new Set(owners.map(({ email }) => email))).toEqual(new Set([customer.email]));
  });
});

describe('a concert for verified accounts', () => {
  test('takes nobody else from the moment it is one, but whom a seller names', async () => {
    const concert = await createConcert(admin);
    const guest = await shop.guest();
    await expectOk(sell(guest, concert, { seats: [1] }, keyed('before')));
    const edited = await expectOk(
      admin.patch<Concert>(`/api/admin/concerts/${concert.id}`, { requiresVerifiedAccount: true }),
    );
    expect(edited.requiresVerifiedAccount).toBe(true);
    await expectProblem(sell(guest, concert, { seats: [2] }), 403, 'VERIFIED_ACCOUNT_REQUIRED');
    const again = await sell(guest, concert, { seats: [1] }, keyed('before'));
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    await expectOk(sell(seller.client, concert, { seats: [3], customer: ada() }));
    await expectOk(sell(await shop.staff('viewer'), concert, { seats: [4] }));
    await expectOk(admin.patch(`/api/admin/concerts/${concert.id}`, { requiresVerifiedAccount: false }));
    await expectOk(sell(guest, concert, { seats: [2] }));
  });

  test('is made as one, and says so', async () => {
    const concert = await createConcert(admin, { requiresVerifiedAccount: true });
    const shown = await expectOk(shop.nobody.get<Concert>(`/api/concerts/${concert.id}`));
    expect(shown.requiresVerifiedAccount).toBe(true);
    expect((await createConcert(admin)).requiresVerifiedAccount).toBe(false);
    const wrong = { name: 'N', description: '', totalSeats: 1, requiresVerifiedAccount: 'yes' };
    await expectProblem(admin.post('/api/admin/concerts', wrong), 400, 'INVALID_INPUT', [
      '/requiresVerifiedAccount',
    ]);
  });
});

test('after all that the books are right', async () => {
  expect(await expectOk(admin.get('/api/admin/audit'))).toMatchObject({ ok: true, violations: [] });
});
