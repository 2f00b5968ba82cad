import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import { Redis } from 'ioredis';
import { v7 } from 'uuid';
import { LoneCounts } from '../../src/infrastructure/live/lone-counts.js';
import { RedisCounts } from '../../src/infrastructure/live/redis-counts.js';
import { RedisMessages } from '../../src/infrastructure/live/redis-messages.js';
import { CallWindows } from '../../src/presentation/http/call-windows.js';
import { captureLog } from '../support/captured-log.js';
import { testRedisUrl } from '../support/test-redis.js';

const bounds = { max: 600, seconds: 10 };
const key = Buffer.alloc(32, 7);
const address = '203.0.113.7';

captureLog();
const stranger = new Redis(testRedisUrl());
let product: string;
const closing: { onApplicationShutdown(): void }[] = [];
beforeEach(() => void (product = v7()));
afterEach(() => {
  for (const each of closing.splice(0)) each.onApplicationShutdown();
});
afterAll(() => stranger.disconnect());

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pause(5);
}

/** Instances of one product, each with a counter of the same limit. */
async function startCounters(count: number): Promise<CallWindows[]> {
  const messages = Array.from({ length: count }, () => new RedisMessages(testRedisUrl(), product));
  const counts = messages.map((each) => new RedisCounts(each, key));
  closing.push(...messages, ...counts);
  await until(() => messages.every(({ isConnected }) => isConnected));
  return counts.map((each) => new CallWindows('read by address', bounds, each));
}

function call(counter: CallWindows, times: number, caller = address) {
  for (let time = 1; time < times; time++) counter.count(caller);
  return counter.count(caller);
}

/** Until every instance has told what it counted, and all have heard it. */
const exchange = () => pause(450);

test('six hundred calls over three instances are as many as on one', async () => {
  const counters = await startCounters(3);
  for (const counter of counters) expect(call(counter, 200).calls).toBe(200);
  await exchange();
  expect(call(counters[0]!, 1).calls).toBe(601);
  await exchange();
  expect(call(counters[1]!, 1).calls).toBe(602);
  expect(call(counters[2]!, 1, '203.0.113.8').calls).toBe(1);
});

test('one instance alone counts the same calls for itself', () => {
  const counters = [1, 2].map(() => new CallWindows('read by address', bounds, new LoneCounts()));
  for (const counter of counters) call(counter, 600);
  for (const counter of counters) expect(call(counter, 1).calls).toBe(601);
});

test('a window ends for all of them when it ends where it began', async () => {
  const [one, other] = await startCounters(2);
  const begun = performance.now();
  call(one!, 5);
  await exchange();
  const { calls, resetMs } = call(other!, 1);
  expect(calls).toBe(6);
  expect(resetMs).toBeLessThanOrEqual(10_001 - 400);
  expect(resetMs).toBeGreaterThan(10_000 - (performance.now() - begun) - 200);
});

test('what goes over the wire tells nobody who called', async () => {
  const sent: string[] = [];
  const listener = stranger.duplicate();
  await listener.subscribe(`fermata:${product}:counts`);
  listener.on('message', (_, message: string) => sent.push(message));
  const [one] = await startCounters(2);
  call(one!, 3);
  call(one!, 2, 'a-session-token');
  await until(() => sent.length > 0);
  listener.disconnect();
  const { body } = JSON.parse(sent[0]!) as { body: Record<string, [string, number, number][]> };
  const calls = body['read by address']!;
  expect(calls.map(([, count]) => count)).toEqual([3, 2]);
  for (const [name] of calls) expect(name).toMatch(/^[\w-]{16}$/);
  expect(sent.join()).not.toMatch(/203\.0|token/);
});

test('garbage counts nothing and does no harm', async () => {
  const [one, other] = await startCounters(2);
  const name = 'x'.repeat(16);
  const limit = 'read by address';
  for (const body of [
    null,
    [],
    { [limit]: null },
    { [limit]: [[name]] },
    { [limit]: [[name, -1, 1]] },
    { [limit]: [[name, 1.5, 1]] },
    { [limit]: [[name, 1, 1e9]] },
    { [limit]: [['short', 1, 1]] },
    { 'no such limit': [[name, 1, 1]] },
    { __proto__: [[name, 1, 1]] },
  ]) {
    await stranger.publish(`fermata:${product}:counts`, JSON.stringify({ from: 'x', body }));
  }
  call(one!, 3);
  await exchange();
  expect(call(other!, 1).calls).toBe(4);
});

test('no more callers are remembered than there is room for', async () => {
  const [one, other] = await startCounters(2);
  call(one!, 10);
  await exchange();
  for (let caller = 0; caller < 20_000; caller++) other!.count(`caller ${caller}`);
  expect(other!.take()).toHaveLength(20_000);
  expect(call(other!, 1).calls).toBe(1);
});
