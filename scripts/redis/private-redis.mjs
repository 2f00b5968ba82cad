import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '../reporting/say.mjs';
import { answersPing } from './answers-ping.mjs';

/**
 * What a private server must be, whichever way it is run: it keeps nothing, and only who knows the password gets in.
 * @typedef {object} PrivateRedis
 * @property {string} folder everything of it lies here
 * @property {number} port on loopback
 * @property {string} password
 */

/**
 * Starts a server of this machine that belongs to this run alone and waits until it serves.
 * @param {import('./find-redis.mjs').RedisServer} server
 * @param {PrivateRedis} wanted
 * @param {import('../processes/supervisor.mjs').Supervisor} supervisor
 */
export async function startPrivateRedis({ path, name }, { folder, port, password }, supervisor) {
  const file = join(folder, 'redis.conf');
  writeFileSync(file, settings({ folder, port, password }), { mode: 0o600 });
  say(`Starting a private ${name} (${path})`);
  const child = supervisor.start({ name: 'redis', command: path, args: [file] });
  await supervisor.waitUntil(child, () => answersPing(port, password), 30);
}

/** @param {PrivateRedis} wanted */
function settings({ folder, port, password }) {
  return [
    'bind 127.0.0.1',
    `port ${port}`,
    `requirepass ${password}`,
    `dir ${JSON.stringify(folder)}`,
    'save ""',
    'appendonly no',
    'daemonize no',
    `pidfile ${JSON.stringify(join(folder, 'redis.pid'))}`,
    '',
  ].join('\n');
}
