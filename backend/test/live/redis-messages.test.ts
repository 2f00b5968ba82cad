import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { Redis } from 'ioredis';
import { v7 } from 'uuid';
import type { News } from '../../src/domain/live/concert-news.js';
import { LocalConcertNews } from '../../src/infrastructure/live/local-concert-news.js';
import { RedisConcertNews } from '../../src/infrastructure/live/redis-concert-news.js';
import { RedisMessages } from '../../src/infrastructure/live/redis-messages.js';
import { captureLog } from '../support/captured-log.js';
import { type OwnRedis, startOwnRedis } from '../support/own-redis.js';
import { testRedisUrl } from '../support/test-redis.js';
import { openThrowawayRun, type OpenRun } from '../support/throwaway-run.js';

const concertId = v7();
const details: News = { kind: 'details', concertId };
const step = (from: number): News => ({
  kind: 'seats',
  concertId,
  from,
  to: from + 1,
  changes: [[from + 1, 'h']],
});

const lines = captureLog();
let run: OpenRun;
let own: OwnRedis;
let stranger: Redis;
const open: RedisMessages[] = [];

beforeAll(async () => {
  run = await openThrowawayRun();
  own = await startOwnRedis(run);
  stranger = new Redis(testRedisUrl());
});
afterEach(() => {
  for (const messages of open.splice(0)) messages.onApplicationShutdown();
  lines.length = 0;
});
afterAll(async () => {
  stranger.disconnect();
  await run.close();
});

const warnings = () => lines.filter(({ level }) => level === 'warn').map(({ msg }) => msg);

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pause(5);
}

/** An instance of a product, and all the news it hears. */
function startInstance(url: string, product: string) {
  const messages = new RedisMessages(url, product);
  open.push(messages);
  const news = new RedisConcertNews(new LocalConcertNews(), messages);
  const heard: News[] = [];
  news.listen((each) => heard.push(each));
  return { messages, news, heard };
}

async function startInstances(count: number, url = testRedisUrl(), product = v7()) {
  const instances = Array.from({ length: count }, () => startInstance(url, product));
  await until(() => instances.every(({ messages }) => messages.isConnected));
  return instances;
}

/** A channel that is heard after everything that was sent before. */
async function flush(): Promise<void> {
  await stranger.ping();
  await pause(50);
}

describe('news', () => {
  test('is heard here at once and once, and by all other instances in its order', async () => {
    const [one, other, third] = await startInstances(3);
    for (let from = 0; from < 50; from++) {
      one!.news.tell(step(from));
      expect(one!.heard).toHaveLength(from + 1);
    }
    one!.news.tell(details);
    await until(() => other!.heard.length >= 51 && third!.heard.length >= 51);
    await flush();
    const all = [...Array.from({ length: 50 }, (_, from) => step(from)), details];
    for (const { heard } of [one!, other!, third!]) expect(heard).toEqual(all);
  });

  test('stays with the product whose it is', async () => {
    const [[one], [other, witness]] = await Promise.all([startInstances(1), startInstances(2)]);
    one!.news.tell(details);
    other!.news.tell(step(1));
    await until(() => witness!.heard.length > 0);
    await flush();
    expect([one!.heard, witness!.heard]).toEqual([[details], [step(1)]]);
  });

  test('that nobody can read is left aside, and said once', async () => {
    const product = v7();
    const [one, other] = await startInstances(2, testRedisUrl(), product);
    const channel = `fermata:${product}:news`;
    const seats = step(1) as Extract<News, { kind: 'seats' }>;
    const bodies = [
      null,
      [],
      'news',
      {},
      { ...details, concertId: 'x' },
      { ...details, more: 1 },
      { ...seats, to: 3 },
      { ...seats, from: -1, to: 0 },
      { ...seats, from: 0.5, to: 1.5 },
      { ...seats, changes: [[0, 'h']] },
      { ...seats, changes: [[1, 'x']] },
      { ...seats, changes: [[1, 'h', 2]] },
      { ...seats, changes: { length: 1 } },
      { ...seats, changes: undefined },
    ];
    const garbage = [
      '',
      '{',
      'null',
      '"\u0000"',
      '[]',
      '{"__proto__":{"from":"x","body":{}}}',
      JSON.stringify({ body: details }),
      JSON.stringify({ from: 'x', body: details, more: 1 }),
      JSON.stringify({ from: 1, body: details }),
      JSON.stringify({ from: 'x', body: { ...details, concertId: 'x'.repeat(3_000_000) } }),
      ...bodies.map((body) => JSON.stringify({ from: 'x', body })),
    ];
    for (const message of garbage) await stranger.publish(channel, message);
    await stranger.publish(channel, Buffer.from([0xff, 0xfe, 0x00]));
    one!.news.tell(step(7));
    await until(() => other!.heard.length > 0);
    expect(other!.heard).toEqual([step(7)]);
    expect(one!.heard).toEqual([step(7)]);
    expect(warnings()).toEqual(Array(2).fill(`A message that nobody can read was left aside on ${channel}`));
  });
});

describe('Redis', () => {
  test('may be away from the start, and is taken up when it comes', async () => {
    await own.kill();
    const [one, other] = Array.from({ length: 2 }, () => startInstance(own.url, 'late'));
    one!.news.tell(step(0));
    expect(one!.heard).toEqual([step(0)]);
    await until(() => warnings().length === 2);
    await pause(500);
    expect(warnings()).toEqual(
      Array(2).fill(expect.stringMatching(/^Redis is away \(.*ECONNREFUSED.*\): until/)),
    );
    await own.startAgain();
    await until(() => one!.messages.isConnected && other!.messages.isConnected);
    one!.news.tell(step(1));
    await until(() => other!.heard.length > 0);
    expect(other!.heard).toEqual([step(1)]);
  });

  test('may be killed: nothing waits, nothing fails, it is said once, and what comes later is heard again', async () => {
    const [one, other] = await startInstances(2, own.url);
    await own.kill();
    const began = performance.now();
    for (let from = 0; from < 5000; from++) one!.news.tell(step(from));
    expect(performance.now() - began).toBeLessThan(1000);
    expect(one!.heard).toHaveLength(5000);
    await until(() => !one!.messages.isConnected && !other!.messages.isConnected);
    await pause(500);
    expect(warnings()).toHaveLength(2);
    await own.startAgain();
    await until(() => one!.messages.isConnected && other!.messages.isConnected);
    other!.heard.length = 0;
    one!.news.tell(details);
    await until(() => other!.heard.length > 0);
    expect(other!.heard).toEqual([details]);
    expect(warnings()).toHaveLength(2);
  });

  test('may hang: what waits for it is bounded, and it is taken up again when it goes on', async () => {
    const [one, other] = await startInstances(2, own.url);
    own.freeze();
    const before = process.memoryUsage();
    const long = {
      ...step(0),
      changes: Array.from({ length: 10_000 }, (_, seat) => [seat + 1, 's'] as const),
    } as News;
    for (let told = 0; told < 3000; told++) one!.news.tell(long);
    const after = process.memoryUsage();
    expect(after.rss - before.rss).toBeLessThan(200_000_000);
    await until(() => !one!.messages.isConnected && !other!.messages.isConnected);
    own.thaw();
    await until(() => one!.messages.isConnected && other!.messages.isConnected);
    one!.news.tell(details);
    await until(() => other!.heard.some(({ kind }) => kind === 'details'));
    expect(other!.heard.length).toBeLessThan(200);
  });

  test.each([
    ['a wrong password', (url: string) => url.replace(/:[^:]+@/, ':a-wrong-password@'), /WRONGPASS/],
    ['no password', (url: string) => url.replace(/:[^:]+@/, ''), /NOAUTH/],
  ])('that is asked with %s is away, and no password is in a log', async (_, changed, reason) => {
    startInstance(changed(own.url), 'locked out');
    await until(() => warnings().length > 0);
    await pause(300);
    expect(warnings()).toEqual([expect.stringMatching(reason)]);
    expect(JSON.stringify(lines)).not.toMatch(/a-wrong-password/);
    expect(JSON.stringify(lines)).not.toContain(new URL(own.url).password);
  });
});
