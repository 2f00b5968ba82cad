import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ConcertNews } from '../../src/domain/live/concert-news.js';
import type { Booking, SeatStates } from '../support/answers.js';
import { createConcert, expectOk } from '../support/concerts.js';
import { LiveMap } from '../support/live-map.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestClient } from '../support/test-client.js';
import { UnsteadyPage } from '../support/unsteady-page.js';

const totalSeats = 200;
let shop: TestApp;
beforeAll(async () => {
  shop = await startTestApp();
});
afterAll(() => shop.close());

test('whatever gets lost on the way, a map is right at every version, and ends as the database', async () => {
  const admin = await shop.admin();
  const { id } = await createConcert(admin, { totalSeats, maxSeatsPerCustomer: 50 });
  const readSeats = (client: TestClient) => expectOk(client.get<SeatStates>(`/api/concerts/${id}/seats`));
  const truth = truthOf(shop, id, await readSeats(admin));
  const seen: [version: number, states: string][] = [];
  const note = ({ version, states }: LiveMap) => void seen.push([version, states.join('')]);
  const pages = Array.from(
    { length: 8 },
    () => new UnsteadyPage(shop.url, id, new LiveMap(() => readSeats(shop.nobody), note)),
  );
  await Promise.all(pages.map((page) => page.connect()));

  const guests = await Promise.all(Array.from({ length: 12 }, () => shop.guest()));
  await Promise.all(guests.map((guest) => bookAndCancel(guest, id, 10)));
  for (const page of pages) page.isSteady = true;
  const free = (await readSeats(admin)).states.indexOf('f') + 1;
  await expectOk(guests[0]!.post('/api/bookings', { concertId: id, seats: [free] }));

  // What the admin reads comes from the database, not from memory.
  const { version, states } = await readSeats(admin);
  for (const { map } of pages) {
    while (map.version < version) await pause(20);
    await map.settle();
    expect([map.version, map.states.join('')]).toEqual([version, states]);
  }
  expect(seen.filter(([at, states]) => states !== truth.get(at))).toEqual([]);
  for (const fault of ['lost', 'repeated', 'heldBack', 'broken'] as const) {
    expect(pages.reduce((sum, { faults }) => sum + faults[fault], 0)).toBeGreaterThan(0);
  }
  await Promise.all(pages.map((page) => page.close()));
});

/** The states at each version, by what the ledger tells. */
function truthOf({ app }: TestApp, concertId: string, { version, states }: SeatStates) {
  const truth = new Map([[version, states]]);
  app.get(ConcertNews, { strict: false }).listen((news) => {
    if (news.kind !== 'seats' || news.concertId !== concertId) return;
    const next = [...truth.get(news.from)!];
    for (const [seatNumber, state] of news.changes) next[seatNumber - 1] = state;
    truth.set(news.to, next.join(''));
  });
  return truth;
}

async function bookAndCancel(guest: TestClient, concertId: string, times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    const seats = [1 + Math.floor(Math.random() * totalSeats)];
    const { status, body } = await guest.post<Booking>('/api/bookings', { concertId, seats });
    if (status === 201 && Math.random() < 0.7) await expectOk(guest.delete(`/api/bookings/${body.id}`));
  }
}
