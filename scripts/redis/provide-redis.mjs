import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { hasDocker } from '../database/docker-server.mjs';
import { keepPort } from '../database/keep-port.mjs';
import { keepSecret } from '../environment/keep-secret.mjs';
import { Problem } from '../reporting/problem.mjs';
import { canUseApt } from '../system/apt.mjs';
import { startDockerRedis } from './docker-redis.mjs';
import { findRedis } from './find-redis.mjs';
import { installRedis } from './install-redis.mjs';
import { startPrivateRedis } from './private-redis.mjs';

/**
 * @typedef {import('./private-redis.mjs').PrivateRedis} PrivateRedis
 * @typedef {import('../processes/supervisor.mjs').Supervisor} Supervisor
 */

/**
 * Starts a private Redis in the first way that works here: a server on this machine, Docker, apt-get. Started again in
 * the same folder it has the same address.
 * @param {string} folder
 * @param {Supervisor} supervisor
 * @returns {Promise<string>} its address with its password, as REDIS_URL has it
 */
export async function provideRedis(folder, supervisor) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const wanted = { folder, port: await keepPort(folder), password: keepSecret(join(folder, 'password'), 24) };
  /** @type {string[]} */
  const failures = [];
  for await (const start of waysToServe(wanted, supervisor)) {
    try {
      await start();
      return `redis://:${wanted.password}@127.0.0.1:${wanted.port}`;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      failures.push(error.message);
    }
  }
  throw new Problem([...failures, HOW_TO_GET_ONE].join('\n'));
}

/**
 * @param {PrivateRedis} wanted
 * @param {Supervisor} supervisor
 * @returns {AsyncGenerator<() => Promise<void>>}
 */
async function* waysToServe(wanted, supervisor) {
  for (const server of await findRedis()) yield () => startPrivateRedis(server, wanted, supervisor);
  if (await hasDocker()) yield () => startDockerRedis(wanted, supervisor);
  if (await canUseApt()) {
    yield async () => startPrivateRedis(await installRedis(supervisor.stopping), wanted, supervisor);
  }
}

const HOW_TO_GET_ONE =
  'No Redis could be started: install Redis or Valkey, start Docker, or set REDIS_URL to one that runs.';
