import { afterEach, expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { RepeatingJob } from '../../src/presentation/schedule/repeating-job.js';
import { captureLog } from '../support/captured-log.js';

const anHour = 3_600_000;
const log = captureLog();
let job: RepeatingJob;

afterEach(() => job.stop());

test('a run begins at once, and each further one the delay after the last has ended', async () => {
  const began: number[] = [];
  const ended: number[] = [];
  let under = 0;
  let most = 0;
  const thrice = new Promise<void>((resolve) => {
    job = new RepeatingJob({
      name: 'slow',
      delayMs: 40,
      async run() {
        began.push(performance.now());
        most = Math.max(most, ++under);
        await sleep(80);
        under--;
        if (ended.push(performance.now()) === 3) resolve();
      },
    });
  });
  job.start();
  job.start();
  expect(began).toHaveLength(1);
  await thrice;
  expect(most).toBe(1);
  // A timer may fire a millisecond early.
  for (const run of [1, 2]) expect(began[run]! - ended[run - 1]!).toBeGreaterThanOrEqual(39);
});

test('a run that fails is logged, and the next one comes', async () => {
  let runs = 0;
  const twice = new Promise<void>((resolve) => {
    job = new RepeatingJob({
      name: 'clumsy',
      delayMs: 5,
      run() {
        if (++runs === 2) resolve();
        throw new Error(`fall ${runs}`);
      },
    });
  });
  job.start();
  await twice;
  await job.stop();
  expect(log.map(({ level, job, err }) => ({ level, job, err }))).toEqual(
    [1, 2].map((run) => ({
      level: 'warn',
      job: 'clumsy',
      err: expect.objectContaining({ message: `fall ${run}` }),
    })),
  );
});

test('stopping waits for the run under way, and none follows', async () => {
  const events: string[] = [];
  job = new RepeatingJob({
    name: 'thorough',
    delayMs: 1,
    async run() {
      events.push('began');
      await sleep(50);
      events.push('ended');
    },
  });
  job.start();
  await job.stop();
  expect(events).toEqual(['began', 'ended']);
  await sleep(20);
  job.start();
  expect(events).toEqual(['began', 'ended']);
});

test('a job that waits ends at once, and does not keep the process alive until then', async () => {
  const timers = () => process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length;
  const before = timers();
  job = new RepeatingJob({ name: 'rare', delayMs: anHour, run: () => Promise.resolve() });
  job.start();
  await sleep(10);
  expect(timers()).toBe(before);
  const asked = performance.now();
  await job.stop();
  expect(performance.now() - asked).toBeLessThan(1000);
});

test('a job that never began can be stopped', async () => {
  let runs = 0;
  job = new RepeatingJob({
    name: 'idle',
    delayMs: 1,
    run() {
      runs++;
      return Promise.resolve();
    },
  });
  await job.stop();
  job.start();
  await sleep(20);
  expect(runs).toBe(0);
});
