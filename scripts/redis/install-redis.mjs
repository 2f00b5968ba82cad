import { lastLines } from '../processes/last-lines.mjs';
import { Problem } from '../reporting/problem.mjs';
import { sayWhile } from '../reporting/say.mjs';
import { aptInstall } from '../system/apt.mjs';
import { findRedis } from './find-redis.mjs';

/** The service that the package may start listens where nobody of us looks. */
const CHOICES = ['redis-server', 'valkey-server'];

/**
 * Installs Redis with apt-get.
 * @param {AbortSignal} stopping
 * @returns {Promise<import('./find-redis.mjs').RedisServer>}
 */
export function installRedis(stopping) {
  return sayWhile('Installing Redis with apt-get', async () => {
    let said = '';
    for (const choice of CHOICES) {
      said = (await aptInstall([choice], stopping)).output;
      const [server] = await findRedis();
      if (server) return server;
    }
    throw new Problem(`apt-get could not install Redis:\n${lastLines(said, 5)}`);
  });
}
