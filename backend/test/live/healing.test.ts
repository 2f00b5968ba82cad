import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { ConcertNews, type News } from '../../src/domain/live/concert-news.js';
import { SeatTopic } from '../../src/presentation/live/seat-topic.js';
import type { SeatStates } from '../support/answers.js';
import { createConcert, expectOk } from '../support/concerts.js';
import { LiveMap } from '../support/live-map.js';
import { type LiveMessage, LiveSocket } from '../support/live-socket.js';
import { startSecondInstance } from '../support/second-instance.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestClient } from '../support/test-client.js';

let shop: TestApp;
let admin: TestClient;
beforeAll(async () => {
  shop = await startTestApp();
  admin = await shop.admin();
});
afterAll(() => shop.close());

const isReadAgain = ({ from, to }: LiveMessage) => from !== undefined && from === to;

interface Watched {
  readonly id: string;
  readonly socket: LiveSocket;
  readonly map: LiveMap;
}

/** A new concert whose seats somebody watches who follows the rules. */
async function watch(url = shop.url): Promise<Watched> {
  const { id } = await createConcert(admin, { totalSeats: 20 });
  const map = new LiveMap(() => readSeats(shop.nobody, id));
  const socket = await LiveSocket.open(url);
  socket.listen((message) => map.hear(message));
  await socket.watch(id);
  await map.settle();
  return { id, socket, map };
}

function readSeats(client: TestClient, concertId: string): Promise<SeatStates> {
  return expectOk(client.get<SeatStates>(`/api/concerts/${concertId}/seats`));
}

async function book(concertId: string, ...seats: number[]): Promise<void> {
  await expectOk((await shop.guest()).post('/api/bookings', { concertId, seats }));
}

/** What the admin reads comes from the database, not from memory. */
async function expectRight({ id, map }: Watched): Promise<void> {
  await map.settle();
  const { version, states } = await readSeats(admin, id);
  expect([map.version, map.states.join('')]).toEqual([version, states]);
}

/** What is committed meanwhile is not told, as by a process that dies in between. */
async function withoutNews(run: () => Promise<void>): Promise<void> {
  const tell = jest.spyOn(shop.app.get(ConcertNews, { strict: false }), 'tell').mockReturnValue();
  await run();
  // Telling follows the answer.
  while (tell.mock.calls.length === 0) await pause(5);
  tell.mockRestore();
}

test('what was committed and never told is found in the database', async () => {
  const watched = await watch();
  const { id: concertId, socket } = watched;
  await withoutNews(() => book(concertId, 1, 2));
  expect(await socket.hear()).toEqual({ concertId, from: 1, to: 1, changes: [] });
  await expectRight(watched);
  await book(concertId, 3);
  expect(await socket.hear()).toEqual({ concertId, from: 1, to: 2, changes: [[3, 's']] });
  await expectRight(watched);
  await watched.socket.close();
});

test('whoever reads the states again gets those of the database, not remembered ones', async () => {
  const { id, socket } = await watch();
  await readSeats(shop.nobody, id);
  await withoutNews(() => book(id, 1));
  void shop.app.get(SeatTopic, { strict: false }).run();
  await socket.hear(isReadAgain);
  expect(await readSeats(shop.nobody, id)).toMatchObject({ version: 1 });
  await socket.close();
});

test('what another instance sells is found in the database, without Redis', async () => {
  const other = await startSecondInstance(shop);
  const watched = await watch((await other.app.getUrl()).replace('[::1]', '127.0.0.1'));
  await book(watched.id, 1);
  expect(await watched.socket.hear(isReadAgain)).toMatchObject({ from: 1, to: 1 });
  await expectRight(watched);
  await watched.socket.close();
  await other.close();
});

describe('a client that does not read', () => {
  test('misses frames that are not kept for it, and ends with the right map', async () => {
    const watched = await watch();
    const { id, socket, map } = watched;
    const news = shop.app.get(ConcertNews, { strict: false });
    const everySeat = (state: 'f' | 'h') =>
      Array.from({ length: 100_000 }, (_, index) => [index + 1, state] as const);
    const heard: LiveMessage[] = [];
    socket.listen((message) => heard.push(message));

    socket.webSocket.pause();
    const reader = await LiveSocket.open(shop.url);
    await reader.watch(id);
    const last = 12;
    const tell = (from: number) => {
      const changes = everySeat(from % 2 === 0 ? 'h' : 'f');
      news.tell({ kind: 'seats', concertId: id, from, to: from + 1, changes } satisfies News);
    };
    for (let from = 0; from < last; from++) {
      tell(from);
      await reader.hear(({ to }) => to === from + 1);
    }
    await shop.database.dataSource.query('UPDATE concert SET version = ?', [last]);
    socket.webSocket.resume();

    await socket.hear(isReadAgain);
    await expectRight(watched);
    expect(map.version).toBe(last);
    expect(heard.length).toBeLessThan(last);
    await book(id, 5);
    await socket.hear(({ to }) => to === last + 1);
    await expectRight(watched);
    await Promise.all([socket.close(), reader.close()]);
  });
});

test('control: without looking at the database what was never told is never seen', async () => {
  const watched = await watch();
  await shop.app.get(SeatTopic, { strict: false }).onModuleDestroy();
  await withoutNews(() => book(watched.id, 1));
  await pause(2500);
  await watched.map.settle();
  const { version, states } = await readSeats(admin, watched.id);
  expect([watched.map.version, version]).toEqual([0, 1]);
  expect(watched.map.states.join('')).not.toBe(states);
  await watched.socket.close();
});

test('when the server goes away it says so, and does not wait for who does not listen', async () => {
  const other = await startSecondInstance(shop);
  const url = (await other.app.getUrl()).replace('[::1]', '127.0.0.1');
  const [polite, deaf] = [await LiveSocket.open(url), await LiveSocket.open(url)];
  deaf.webSocket.pause();
  await other.close();
  expect(await polite.closed).toBe(1001);
  deaf.webSocket.resume();
  expect(await deaf.closed).toBe(1001);
});
