import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Booking, Problem } from '../support/answers.js';
import { createConcert } from '../support/concerts.js';
import { expectSound } from '../support/expect-sound.js';
import { guestsOf } from '../support/guests.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

jest.setTimeout(600_000);

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ ledgerQueueLength: 1 });
});
afterAll(() => app.close());

test('who finds the queue full is told to come back, has nothing, and gets a seat later', async () => {
  const { id } = await createConcert(await app.admin(), { totalSeats: 100 });
  const guests = await guestsOf(app, 100);
  const book = (index: number) =>
    guests[index]!.post<Booking | Problem>('/api/bookings', { concertId: id, seats: [index + 1] });

  const answers = await Promise.all(guests.map((_, index) => book(index)));
  const busy = answers.flatMap(({ status }, index) => (status === 201 ? [] : [index]));
  expect(busy.length).toBeGreaterThan(0);
  for (const index of busy) {
    const { status, headers, body } = answers[index]!;
    expect({ status, retryAfter: headers.get('retry-after'), code: (body as Problem).code }).toEqual({
      status: 503,
      retryAfter: '1',
      code: 'BUSY',
    });
  }
  const { bookings } = await expectSound(app.database, id);
  expect(bookings).toHaveLength(100 - busy.length);

  for (const index of busy) expect((await book(index)).status).toBe(201);
  expect((await expectSound(app.database, id)).bookings).toHaveLength(100);
});
