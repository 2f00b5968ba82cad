import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { capture } from '../processes/capture.mjs';

/**
 * @typedef {object} RedisServer
 * @property {string} path of redis-server or valkey-server
 * @property {string} name such as "Redis 7.0.15"
 */

const NAMES = ['redis-server', 'valkey-server'];
const FOLDERS = [
  '/usr/bin',
  '/usr/sbin',
  '/usr/local/bin',
  '/opt/homebrew/bin',
  '/home/linuxbrew/.linuxbrew/bin',
];

/** The first version that speaks the protocol in which one connection both sends and listens. */
const OLDEST_MAJOR = 6;

/**
 * Every Redis or Valkey server on this machine that is new enough.
 * @param {string[]} [folders] where to look
 * @returns {Promise<RedisServer[]>}
 */
export async function findRedis(folders = [...(process.env.PATH ?? '').split(delimiter), ...FOLDERS]) {
  const paths = NAMES.flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name)));
  // Two names may be one program that goes by the name it is called by.
  const programs = new Map(
    paths.filter((path) => existsSync(path)).map((path) => [realpathSync(path), path]),
  );
  const servers = await Promise.all([...programs.values()].map(describeServer));
  return servers.filter((server) => server !== null);
}

/** @param {string} path */
async function describeServer(path) {
  const { ok, output } = await capture(path, ['--version'], { seconds: 20 });
  return ok ? parseVersion(path, output) : null;
}

/**
 * @param {string} path
 * @param {string} line such as "Redis server v=7.0.15 sha=00000000:0 malloc=jemalloc-5.3.0 bits=64"
 * @returns {RedisServer | null} null for a server that is too old
 */
export function parseVersion(path, line) {
  const [, flavour, version] = /(Redis|Valkey) server v=(\d+\.\d+\.\d+)/.exec(line) ?? [];
  if (!version || parseInt(version) < OLDEST_MAJOR) return null;
  return { path, name: `${flavour} ${version}` };
}
