import { randomInt } from 'node:crypto';
import { startTestApp } from '../support/test-app.js';
import { fuzz } from './fuzz.js';

/** The long fuzz run. FUZZ_SEED repeats one, FUZZ_REQUESTS says how long it is. */
const seed = Number(process.env.FUZZ_SEED || randomInt(2 ** 31));
const requests = Number(process.env.FUZZ_REQUESTS || 20_000);

console.log(`About ${requests} requests, seed ${seed}`);
const app = await startTestApp({ backgroundJobs: true, simulatorFailureShare: 0.05 });
try {
  for (const line of await fuzz(app, { seed, requests, callsEach: 20 })) console.log(line);
} catch (error) {
  console.error(`✗ ${(error as Error).message}`);
  process.exitCode = 1;
} finally {
  await app.close();
}
