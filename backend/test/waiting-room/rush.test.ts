import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { WaitingRoomQueries } from '../../src/use-cases/waiting-room/waiting-room-queries.js';
import type { Booking, Problem } from '../support/answers.js';
import { createConcert } from '../support/concerts.js';
import { correlationOf } from '../support/correlation-of.js';
import { expectSound } from '../support/expect-sound.js';
import { guestsOf } from '../support/guests.js';
import { LineVisitor } from '../support/line-visitor.js';
import { expectProblem } from '../support/problems.js';
import { type SecondInstance, startSecondInstance } from '../support/second-instance.js';
import { Tally } from '../support/tally.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { anHourAhead, callTurns, engage, openSale } from '../support/waiting-rooms.js';

// A rush takes as long as it takes.
jest.setTimeout(600_000);

const capacity = 60;
const early = 450;
const late = 50;

let first: TestApp;
let second: SecondInstance;
beforeAll(async () => {
  first = await startTestApp();
  second = await startSecondInstance(first);
});
afterAll(async () => {
  await second.close();
  await first.close();
});

test('five hundred come for a hundred seats: as many inside as may be, in the order of the line, each seat sold once', async () => {
  const { id } = await createConcert(await first.admin(), { totalSeats: 100, saleOpensAt: anHourAhead() });
  await engage(first, id, { capacity, ratePerMinute: 6000 });
  const guests = await guestsOf(first, early + late);
  const visitors = guests.map((guest, index) => new LineVisitor(index % 2 ? second.reach(guest) : guest, id));

  await Promise.all(visitors.slice(0, early).map((visitor) => visitor.join()));
  await openSale(first, id);
  for (const visitor of visitors.slice(early)) await visitor.join();
  for (const { client } of visitors.slice(early)) {
    await expectProblem(
      client.post('/api/bookings', { concertId: id, seats: [1] }),
      403,
      'ADMISSION_REQUIRED',
    );
  }

  const tally = new Tally();
  const entered: number[] = [];
  let over = false;
  const until = async (work: () => Promise<unknown>, everyMs: number) => {
    for (; !over; await pause(everyMs)) await work();
  };
  const seen: number[] = [];
  const watching = [
    until(async () => seen.push(await insideAt(id)), 2),
    until(() => callTurns(first), 50),
    until(() => callTurns(second), 50),
  ];
  await Promise.all(visitors.map((visitor) => visit(visitor, tally, entered))).finally(() => (over = true));
  await Promise.all(watching);

  expect(Math.max(...seen)).toBeLessThanOrEqual(capacity);
  expect(Math.max(...seen)).toBeGreaterThan(capacity / 4);
  expect([...entered].sort((a, b) => a - b)).toEqual(visitors.map((_, index) => index + 1));
  for (const [index, turn] of entered.entries()) expect(turn - 1 - index).toBeLessThan(capacity);
  const turns = visitors.map(({ turn }) => turn! - 1);
  expect(turns.slice(early)).toEqual(Array.from({ length: late }, (_, index) => early + index));
  expect(Math.abs(correlationOf(turns.slice(0, early)))).toBeLessThan(0.25);

  expect(tally.except('201', '409 SEAT_TAKEN')).toEqual({});
  expect(tally.seats).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
  const { reservations } = await expectSound(first.database, id);
  expect(reservations).toHaveLength(100);
});

/** Waits, books what is free, and leaves. */
async function visit(visitor: LineVisitor, tally: Tally, entered: number[]): Promise<void> {
  const book = (seat: number) =>
    visitor.client.post<Booking | Problem>('/api/bookings', { concertId: visitor.concertId, seats: [seat] });
  await visitor.waitAndEnter();
  entered.push(visitor.turn!);
  for (const seat of (await visitor.freeSeats()).slice(0, 5)) {
    if (tally.count(await book(seat)) === null) return;
  }
  await visitor.leave();
}

async function insideAt(id: string): Promise<number> {
  const figures = (await first.app.get(WaitingRoomQueries, { strict: false }).findFigures(id))!;
  return figures.inside + figures.outstanding;
}
