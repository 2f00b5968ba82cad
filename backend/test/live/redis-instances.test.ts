import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { readConfiguration } from '../../src/configuration/configuration.js';
import { ConcertNews, type News } from '../../src/domain/live/concert-news.js';
import { RedisMessages } from '../../src/infrastructure/live/redis-messages.js';
import { rateLimits } from '../../src/presentation/http/rate-limits.js';
import type { Concert, SeatStates } from '../support/answers.js';
import { captureLog } from '../support/captured-log.js';
import { createConcert, expectOk } from '../support/concerts.js';
import { LiveSocket } from '../support/live-socket.js';
import { type OwnRedis, startOwnRedis } from '../support/own-redis.js';
import { type SecondInstance, startSecondInstance } from '../support/second-instance.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestClient } from '../support/test-client.js';
import { openThrowawayRun, type OpenRun } from '../support/throwaway-run.js';

captureLog();
let run: OpenRun;
let redis: OwnRedis;
let first: TestApp;
let second: SecondInstance;
let admin: TestClient;
/** Somebody without a session who talks to the second instance. */
let stranger: TestClient;
/** What the second instance hears of. */
const heard: News[] = [];

beforeAll(async () => {
  run = await openThrowawayRun();
  redis = await startOwnRedis(run);
  const { edge } = readConfiguration({});
  const changes = { redisUrl: redis.url, edge: { ...edge, trustedProxies: ['127.0.0.1'] } };
  first = await startTestApp(changes);
  const { appSecret } = first.database.configuration;
  second = await startSecondInstance(first, { ...changes, appSecret });
  second.app.get(ConcertNews, { strict: false }).listen((news) => heard.push(news));
  admin = await first.admin();
  stranger = second.reach(first.nobody);
  await connected(true);
});
beforeEach(() => void (heard.length = 0));
afterAll(async () => {
  await second.close();
  await first.close();
  await run.close();
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pause(5);
}

function connected(so: boolean): Promise<void> {
  const messages = [first, second].map(({ app }) => app.get(RedisMessages, { strict: false }));
  return until(() => messages.every(({ isConnected }) => isConnected === so));
}

const statesPath = ({ id }: Concert) => `/api/concerts/${id}/seats`;
const seen = async (client: TestClient, concert: Concert) =>
  (await expectOk(client.get<SeatStates>(statesPath(concert)))).states;
const book = async (concert: Concert, seats: number[]) =>
  expectOk((await first.guest()).post('/api/bookings', { concertId: concert.id, seats }));

let addresses = 0;
const from = (address: string) => ({ 'x-forwarded-for': address });
const newAddress = () => `198.51.100.${++addresses}`;

const { max } = rateLimits.credentials.address;

/** How many of more calls than are allowed are let through: half of them by each, and ten more of each afterwards. */
async function countAnswered(): Promise<number> {
  const address = newAddress();
  let answered = 0;
  for (const calls of [max / 2, 10]) {
    for (const client of [first.nobody, stranger]) {
      const ask = () => client.post('/api/auth/login', {}, from(address));
      const answers = await Promise.all(Array.from({ length: calls }, ask));
      answered += answers.filter(({ status }) => status !== 429).length;
      // Time to hear of each other.
      await pause(500);
    }
  }
  return answered;
}

describe('two instances with a Redis', () => {
  test('hear of a booking on the other at once, and answer by it', async () => {
    const concert = await createConcert(admin);
    const socket = await LiveSocket.open(second.url);
    await socket.watch(concert.id);
    expect(await seen(stranger, concert)).toBe('ffffffffff');
    await book(concert, [2, 3]);
    await until(() => heard.some(({ kind }) => kind === 'seats'));
    expect(heard.at(-1)).toEqual({
      kind: 'seats',
      concertId: concert.id,
      from: 0,
      to: 1,
      changes: [
        [2, 's'],
        [3, 's'],
      ],
    });
    expect(await seen(stranger, concert)).toBe('fssfffffff');
    expect(await socket.hear((message) => message.from !== undefined)).toMatchObject({ from: 0, to: 1 });
    await socket.close();
  });

  test('hear of an edit on the other', async () => {
    const concert = await createConcert(admin, { name: 'Before' });
    const name = async () => (await expectOk(stranger.get<Concert>(`/api/concerts/${concert.id}`))).name;
    expect(await name()).toBe('Before');
    heard.length = 0;
    await expectOk(admin.patch(`/api/admin/concerts/${concert.id}`, { name: 'After' }));
    await until(() => heard.length > 0);
    expect(await name()).toBe('After');
  });

  test('count calls as one', async () => {
    expect(await countAnswered()).toBe(max);
  });
});

describe('when Redis is killed', () => {
  let concert: Concert;
  let socket: LiveSocket;
  beforeAll(async () => {
    concert = await createConcert(admin);
    socket = await LiveSocket.open(second.url);
    await socket.watch(concert.id);
    await redis.kill();
    await connected(false);
  });

  test('bookings go on, both are ready, and who watches the other is told to read again', async () => {
    await book(concert, [5]);
    await book(concert, [6]);
    expect(await socket.hear((message) => message.to === 2)).toMatchObject({ from: 2, changes: [] });
    expect(await seen(stranger, concert)).toBe('ffffssffff');
    expect(heard).toEqual([]);
    for (const client of [first.nobody, stranger])
      expect((await client.get('/health/ready')).status).toBe(200);
  });

  test('each instance counts calls for itself', async () => {
    expect(await countAnswered()).toBe(max + 20);
  });

  test('all of it comes back with Redis', async () => {
    await redis.startAgain();
    await connected(true);
    await book(concert, [7]);
    await until(() => heard.length > 0);
    expect(heard).toMatchObject([{ kind: 'seats', from: 2, to: 3 }]);
    expect(await socket.hear((message) => message.to === 3)).toMatchObject({ from: 2 });
    expect(await countAnswered()).toBe(max);
    await socket.close();
  });
});
