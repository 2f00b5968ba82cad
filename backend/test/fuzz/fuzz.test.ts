import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { fuzz } from './fuzz.js';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ backgroundJobs: true, simulatorFailureShare: 0.05 });
});
afterAll(() => app.close());

test.each([20_271, randomInt(2 ** 31)])(
  'whatever is sent, answers are documented, nothing breaks and the books are right (seed %i)',
  async (seed) => {
    const lines = await fuzz(app, { seed, requests: 750, callsEach: 5 });
    expect(lines).toHaveLength(3);
  },
  120_000,
);
