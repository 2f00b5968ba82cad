import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { WaitingRooms } from '../../src/domain/waiting-room/waiting-rooms.js';
import { WaitingRoomQueries } from '../../src/use-cases/waiting-room/waiting-room-queries.js';
import { createConcert, expectOk } from '../support/concerts.js';
import { guestsOf } from '../support/guests.js';
import { type SecondInstance, startSecondInstance } from '../support/second-instance.js';
import { addSessions } from '../support/sessions.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestClient } from '../support/test-client.js';
import { callTurns, engage, enter, leave, lookAt, takePlace } from '../support/waiting-rooms.js';

// A crowd takes as long as it takes.
jest.setTimeout(600_000);

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

async function hotConcert(settings: Parameters<typeof engage>[2] = {}): Promise<string> {
  const { id } = await createConcert(await first.admin());
  await engage(first, id, settings);
  return id;
}

const figuresOf = async (id: string) =>
  (await first.app.get(WaitingRoomQueries, { strict: false }).findFigures(id))!;

/** Every other client talks to the second instance. */
const spread = (clients: readonly TestClient[]) =>
  clients.map((client, index) => (index % 2 === 0 ? client : second.reach(client)));

describe('two instances of the service on one database', () => {
  test('give one session one place, however often it asks at once', async () => {
    const id = await hotConcert();
    const guest = await first.guest();
    const asked = spread(Array.from({ length: 200 }, () => guest));
    const places = await Promise.all(asked.map((client) => takePlace(client, id)));
    expect(new Set(places.map(({ turn }) => turn))).toEqual(new Set([1]));
    expect((await figuresOf(id)).room.joined).toBe(1);
  });

  test('give five hundred who come at once a place each, and leave none out', async () => {
    const id = await hotConcert();
    const sessions = await addSessions(first.database, 500);
    const rooms = [first, second].map(({ app }) => app.get(WaitingRooms, { strict: false }));
    const standings = await Promise.all(
      sessions.map((session, index) => rooms[index % 2]!.take(id, session)),
    );
    const places = standings.map(({ ticket }) => ticket.place).sort((a, b) => a - b);
    expect(places).toEqual(sessions.map((_, index) => index));
    expect((await figuresOf(id)).room.joined).toBe(500);
  });

  test('never have more people inside than there is room for, and let everybody in in order', async () => {
    const capacity = 7;
    const id = await hotConcert({ capacity, ratePerMinute: 60_000 });
    const guests = spread(await guestsOf(first, 60));
    let over = false;
    const most: number[] = [];
    const observer = (async () => {
      for (; !over; await pause(1)) {
        const { inside, outstanding } = await figuresOf(id);
        most.push(inside + outstanding);
      }
    })();
    const callers = [first, second, first, second].map(async (instance) => {
      for (; !over; await pause(5)) await callTurns(instance);
    });
    const entered: number[] = [];
    await Promise.all(guests.map((guest) => visit(guest, id, entered))).finally(() => (over = true));
    await Promise.all([observer, ...callers]);

    expect(most.length).toBeGreaterThan(50);
    expect(Math.max(...most)).toBe(capacity);
    expect([...entered].sort((a, b) => a - b)).toEqual(guests.map((_, index) => index + 1));
    for (const [index, turn] of entered.entries()) expect(turn - 1 - index).toBeLessThan(capacity);
    const { room, inside } = await figuresOf(id);
    expect([room.admitted, room.called, inside]).toEqual([60, 60, 0]);
  });

  test('call no faster together than the rate says, by the time of the database', async () => {
    const perSecond = 40;
    const id = await hotConcert({ capacity: 1000, ratePerMinute: perSecond * 60 });
    const rooms = first.app.get(WaitingRooms, { strict: false });
    const sessions = await addSessions(first.database, 150);
    await Promise.all(sessions.map((session) => rooms.take(id, session)));
    const seen: [seconds: number, called: number][] = [];
    for (let called = 0; called < 100;) {
      await Promise.all([first, second, first, second].map((instance) => callTurns(instance)));
      const { room, at } = await figuresOf(id);
      called = room.called;
      if (room.shuffledAt) seen.push([(at.getTime() - room.shuffledAt.getTime()) / 1000, called]);
    }
    for (const [seconds, called] of seen) expect(called).toBeLessThanOrEqual(seconds * perSecond);
    const [seconds] = seen.at(-1)!;
    expect(seconds).toBeGreaterThanOrEqual(100 / perSecond);
  });
});

/** Gets in line, comes in when it is one's turn, and leaves again. */
async function visit(guest: TestClient, id: string, entered: number[]): Promise<void> {
  const { ticket } = await takePlace(guest, id);
  for (;;) {
    const { state, turn } = await expectOk(lookAt(guest, id, ticket));
    if (state === 'called') {
      await expectOk(enter(guest, id, ticket));
      entered.push(turn!);
      break;
    }
    await pause(10);
  }
  await pause(20 * Math.random());
  await leave(guest, id);
}
