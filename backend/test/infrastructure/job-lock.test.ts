import { expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { Configuration } from '../../src/configuration/configuration.js';
import type { DatabaseSettings } from '../../src/configuration/database-settings.js';
import { JobLock } from '../../src/infrastructure/database/job-lock.js';
import { startCommitCutter } from '../support/commit-cutter.js';
import { testConfiguration } from '../support/test-database.js';

const configuration = testConfiguration();
const reach = (changes: Partial<DatabaseSettings>) =>
  new JobLock(new Configuration({ ...configuration, database: { ...configuration.database, ...changes } }));
const lock = reach({});
const nothing = () => Promise.resolve();

test('while one instance does a job no other does, and none waits', async () => {
  const taken = await lock.take('audit', async () => {
    expect(await reach({}).take('audit', () => Promise.reject(new Error('twice')))).toBe(false);
    expect(await lock.take('sweep', nothing)).toBe(true);
  });
  expect(taken).toBe(true);
  expect(await lock.take('audit', nothing)).toBe(true);
});

test('a job that fails gives its lock back', async () => {
  await expect(lock.take('audit', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await lock.take('audit', nothing)).toBe(true);
});

test('databases with the longest names do not share a job', async () => {
  const long = 'x'.repeat(55);
  const taken = await reach({ database: `${long}a` }).take('audit', async () => {
    expect(await reach({ database: `${long}a` }).take('audit', nothing)).toBe(false);
    expect(await reach({ database: `${long}b` }).take('audit', nothing)).toBe(true);
  });
  expect(taken).toBe(true);
});

test('a job whose lock is lost under way ends as usual', async () => {
  const wire = await startCommitCutter(configuration.database);
  const taken = await reach({ port: wire.port }).take('audit', async () => {
    wire.close();
    while (!(await lock.take('audit', nothing))) await sleep(10);
  });
  expect(taken).toBe(true);
});
