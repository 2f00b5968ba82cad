import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Booking } from '../support/answers.js';
import { createConcert, expectOk, paidOnline } from '../support/concerts.js';
import { expectSound } from '../support/expect-sound.js';
import { lapse } from '../support/lapse.js';
import { expectProblem } from '../support/problems.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let shop: TestApp;
beforeAll(async () => {
  shop = await startTestApp();
});
afterAll(() => shop.close());

const key = (value: string) => ({ 'idempotency-key': value });

test('one request that is sent 64 times at once with one key holds once, and all are told the same', async () => {
  const { id: concertId } = await createConcert(await shop.admin(), paidOnline);
  const guest = await shop.guest();
  const body = { concertId, seats: [5, 4], totalMinor: 9000 };
  const answers = await Promise.all(
    Array.from({ length: 64 }, () => guest.post<Booking>('/api/bookings', body, key('sixty-four'))),
  );
  for (const answer of answers) {
    expect({ status: answer.status, body: answer.body }).toEqual({ status: 201, body: answers[0]!.body });
  }
  const replayed = answers.filter(({ headers }) => headers.get('idempotency-replayed') === 'true');
  expect(replayed).toHaveLength(63);
  const { bookings } = await expectSound(shop.database, concertId);
  expect(bookings).toHaveLength(1);
});

test('keys that differ in case are different keys', async () => {
  const { id: concertId } = await createConcert(await shop.admin(), paidOnline);
  const guest = await shop.guest();
  const body = { concertId, seats: [1] };
  const { id } = await expectOk(guest.post<Booking>('/api/bookings', body, key('one-key')));
  await expectProblem(guest.post('/api/bookings', body, key('One-Key')), 409, 'HOLD_EXISTS');
  await expectProblem(guest.post('/api/bookings', body, key('one-key.')), 409, 'HOLD_EXISTS');
  await expectProblem(guest.post('/api/bookings', body, key('one key')), 400, 'INVALID_INPUT', [
    '/Idempotency-Key',
  ]);
  expect((await expectOk(guest.post<Booking>('/api/bookings', body, key('one-key')))).id).toBe(id);
  const another = { ...body, seats: [2] };
  await expectProblem(guest.post('/api/bookings', another, key('one-key')), 422, 'IDEMPOTENCY_KEY_REUSED');
});

test('a refused hold stores no key: the same request may be tried again', async () => {
  const { id: concertId } = await createConcert(await shop.admin(), paidOnline);
  const [guest, other] = [await shop.guest(), await shop.guest()];
  const taken = await expectOk(other.post<Booking>('/api/bookings', { concertId, seats: [1] }));
  const again = () => guest.post<Booking>('/api/bookings', { concertId, seats: [1] }, key('try'));
  await expectProblem(again(), 409, 'SEAT_TAKEN');
  await expectOk(other.delete(`/api/bookings/${taken.id}`));
  expect(await expectOk(again())).toMatchObject({ status: 'held' });
});

test('who repeats the request after the hold has lapsed is told that it has expired', async () => {
  const { id: concertId } = await createConcert(await shop.admin(), paidOnline);
  const guest = await shop.guest();
  const body = { concertId, seats: [7] };
  const held = await expectOk(guest.post<Booking>('/api/bookings', body, key('lapses')));
  await lapse(shop.database, held.id);
  const { status, headers, body: replayed } = await guest.post<Booking>('/api/bookings', body, key('lapses'));
  expect({ status, replayed: headers.get('idempotency-replayed') }).toEqual({
    status: 201,
    replayed: 'true',
  });
  expect(replayed).toMatchObject({ id: held.id, status: 'expired', reservations: [{ status: 'expired' }] });
  await expectSound(shop.database, concertId);
});
