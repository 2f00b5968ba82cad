import { join } from 'node:path';
import { provideRedis } from './provide-redis.mjs';

/**
 * A Redis for the tests: the one that the environment names, or one that goes with the run. What `.env` names is never
 * touched.
 * @param {import('../processes/throwaway-run.mjs').ThrowawayRun} run
 * @returns {Promise<{ TEST_REDIS_URL: string }>} what the tests read; a service of theirs has no Redis unless it is told
 */
export async function provideTestRedis({ folder, supervisor }) {
  return { TEST_REDIS_URL: process.env.REDIS_URL || (await provideRedis(join(folder, 'redis'), supervisor)) };
}
