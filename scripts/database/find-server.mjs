import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { capture } from '../processes/capture.mjs';

/**
 * @typedef {object} DatabaseServer
 * @property {string} path of mariadbd or mysqld
 * @property {'mariadb' | 'mysql'} flavour
 * @property {string} version
 */

const NAMES = ['mariadbd', 'mysqld'];
const FOLDERS = [
  '/usr/sbin',
  '/usr/local/sbin',
  '/usr/libexec',
  '/usr/local/mysql/bin',
  ...['/opt/homebrew', '/usr/local', '/home/linuxbrew/.linuxbrew'].flatMap((brew) =>
    ['mariadb', 'mariadb@11.8', 'mariadb@11.4', 'mariadb@10.11', 'mysql', 'mysql@8.4'].map((formula) =>
      join(brew, 'opt', formula, 'bin'),
    ),
  ),
];
const OLDEST = { mariadb: [10, 6], mysql: [8, 0] };

/**
 * Every MariaDB or MySQL server on this machine that is new enough, best first.
 * @param {string[]} [folders] where to look
 * @returns {Promise<DatabaseServer[]>}
 */
export async function findServers(folders = [...(process.env.PATH ?? '').split(delimiter), ...FOLDERS]) {
  const paths = NAMES.flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name)));
  const programs = new Set(paths.filter((path) => existsSync(path)).map((path) => realpathSync(path)));
  const servers = await Promise.all([...programs].map(describeServer));
  return servers.filter((server) => server !== null);
}

/**
 * Finds a program that belongs to a server, such as mariadb-install-db.
 * @param {DatabaseServer} server
 * @param {string[]} names in order of preference
 * @returns {string | undefined}
 */
export function findCompanion(server, names) {
  const home = dirname(dirname(server.path));
  const folders = [dirname(server.path), join(home, 'bin'), join(home, 'scripts'), '/usr/bin'];
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}

/**
 * @param {string} path
 * @returns {Promise<DatabaseServer | null>}
 */
async function describeServer(path) {
  const { ok, output } = await capture(path, ['--no-defaults', '--version'], { seconds: 20 });
  return ok ? parseVersion(path, output) : null;
}

/**
 * @param {string} path
 * @param {string} line such as "mariadbd  Ver 10.11.6-MariaDB-0+deb12u1 for debian-linux-gnu on x86_64"
 * @returns {DatabaseServer | null} null for a server that is too old
 */
export function parseVersion(path, line) {
  const version = /Ver (\d+\.\d+\.\d+)/.exec(line)?.[1];
  if (!version) return null;
  const flavour = /mariadb/i.test(line) ? 'mariadb' : 'mysql';
  const [major, minor] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST[flavour];
  const isNewEnough = major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
  return isNewEnough ? { path, flavour, version } : null;
}
