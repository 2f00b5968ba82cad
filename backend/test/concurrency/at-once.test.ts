import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Booking, Problem } from '../support/answers.js';
import { createConcert, expectOk } from '../support/concerts.js';
import { expectSound } from '../support/expect-sound.js';
import { guestsOf } from '../support/guests.js';
import { Tally } from '../support/tally.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

jest.setTimeout(600_000);

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const times = <T>(count: number, make: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)));

describe('the same booking asked for a hundred times at once', () => {
  test('with an Idempotency-Key is made once, and all get the same answer', async () => {
    const { id } = await createConcert(await app.admin());
    const guest = await app.guest();
    const body = { concertId: id, seats: [7, 2, 5] };
    const key = { 'idempotency-key': 'one-of-a-hundred' };
    const answers = await times(100, () => guest.post<Booking>('/api/bookings', body, key));

    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    for (const answer of answers) expect(answer.body).toEqual(answers[0]!.body);
    const replayed = answers.filter(({ headers }) => headers.get('idempotency-replayed') === 'true');
    expect(replayed).toHaveLength(99);
    const { bookings, version } = await expectSound(app.database, id);
    expect(bookings).toHaveLength(1);
    expect(version).toBe(1);
  });

  test('without a key is made once, and the others learn that the seats are taken', async () => {
    const { id } = await createConcert(await app.admin());
    const guest = await app.guest();
    const tally = new Tally();
    await times(100, async () =>
      tally.count(await guest.post<Booking | Problem>('/api/bookings', { concertId: id, seats: [1, 2] })),
    );
    expect(tally.of('201')).toBe(1);
    expect(tally.of('409 SEAT_TAKEN')).toBe(99);
    await expectSound(app.database, id);
  });

  test('by a hundred people is made for one of them', async () => {
    const { id } = await createConcert(await app.admin());
    const tally = new Tally();
    const guests = await guestsOf(app, 100);
    await Promise.all(
      guests.map(async (guest) =>
        tally.count(await guest.post<Booking | Problem>('/api/bookings', { concertId: id, seats: [4] })),
      ),
    );
    expect(tally.of('201')).toBe(1);
    expect(tally.of('409 SEAT_TAKEN')).toBe(99);
    await expectSound(app.database, id);
  });
});

test('sixteen cancels of one reservation at once give its seat back once', async () => {
  const { id } = await createConcert(await app.admin());
  const guest = await app.guest();
  const booking = await expectOk(guest.post<Booking>('/api/bookings', { concertId: id, seats: [1, 2] }));
  const path = `/api/bookings/${booking.id}/reservations/${booking.reservations[0]!.id}`;
  const answers = await times(16, () => guest.delete<Booking>(path));

  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  for (const answer of answers) expect(answer.body).toEqual(answers[0]!.body);
  const { tiers, history } = await expectSound(app.database, id);
  expect(tiers).toMatchObject([{ available: 9 }]);
  expect(history.map(({ action }) => action)).toEqual(['reserve', 'reserve', 'cancel']);
});

test('a seat that is given back again and again is never in two hands', async () => {
  const { id } = await createConcert(await app.admin(), { totalSeats: 3 });
  const guests = await guestsOf(app, 30);
  const tally = new Tally();
  await Promise.all(
    guests.map(async (guest, index) => {
      for (let round = 0; round < 5; round++) {
        const seats = [1 + ((index + round) % 3)];
        const answer = await guest.post<Booking | Problem>('/api/bookings', { concertId: id, seats });
        if (tally.count(answer) === null) {
          await expectOk(guest.delete<Booking>(`/api/bookings/${(answer.body as Booking).id}`));
        }
      }
    }),
  );
  expect(tally.except('201', '409 SEAT_TAKEN')).toEqual({});
  const { tiers, reservations } = await expectSound(app.database, id);
  expect(tiers).toMatchObject([{ available: 3 }]);
  expect(reservations).toHaveLength(tally.of('201'));
});
