import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Standing } from '../../src/domain/waiting-room/standing.js';
import { WaitingRooms } from '../../src/domain/waiting-room/waiting-rooms.js';
import { slices } from '../../src/infrastructure/database/sql.js';
import { correlationOf } from '../support/correlation-of.js';
import { createConcert } from '../support/concerts.js';
import { addSessions } from '../support/sessions.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { anHourAhead, callTurns, engage, openSale } from '../support/waiting-rooms.js';

let shop: TestApp;
let rooms: WaitingRooms;
beforeAll(async () => {
  shop = await startTestApp();
  rooms = shop.app.get(WaitingRooms, { strict: false });
});
afterAll(() => shop.close());

const people = 10_000;

test('ten thousand who come before the opening are shuffled; who comes later is behind them in order', async () => {
  const { id } = await createConcert(await shop.admin(), { saleOpensAt: anHourAhead() });
  await engage(shop, id);
  const sessions = await addSessions(shop.database, people);
  const early = sessions.slice(0, people - 500);
  const standings = await takeAll(id, early);
  expect(placesOf(standings)).toEqual(early.map((_, index) => index));
  expect(standings.every(({ turn }) => turn === null)).toBe(true);

  await openSale(shop, id);
  await callTurns(shop);
  const late = await takeAll(id, sessions.slice(people - 500));
  expect(late.map(({ turn }) => turn)).toEqual(late.map((_, index) => early.length + index));

  const again = await takeAll(id, early);
  expect(placesOf(again)).toEqual(placesOf(standings));
  const turns = again.map(({ turn }) => turn!);
  expect(new Set(turns).size).toBe(early.length);
  expect(Math.max(...turns)).toBe(early.length - 1);
  // By chance it lies within five hundredths in all but one of two million shuffles.
  expect(Math.abs(correlationOf(turns))).toBeLessThan(0.05);
  expect(correlationOf(placesOf(again))).toBeCloseTo(1);
});

/** A thousand at the same time. */
async function takeAll(id: string, sessions: readonly string[]): Promise<Standing[]> {
  const standings: Standing[] = [];
  for (const slice of slices(sessions, 1000)) {
    standings.push(...(await Promise.all(slice.map((session) => rooms.take(id, session)))));
  }
  return standings;
}

const placesOf = (standings: readonly Standing[]) => standings.map(({ ticket }) => ticket.place);
