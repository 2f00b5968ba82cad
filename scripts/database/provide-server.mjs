import { Problem } from '../reporting/problem.mjs';
import { say } from '../reporting/say.mjs';
import { canUseApt } from '../system/apt.mjs';
import { hasDocker, startDockerServer } from './docker-server.mjs';
import { findServers } from './find-server.mjs';
import { installServer } from './install-server.mjs';
import { readKeeper, rememberKeeper } from './kept-data.mjs';
import { startPrivateServer } from './private-server.mjs';

/**
 * @typedef {import('./private-server.mjs').PrivateDatabase} PrivateDatabase
 * @typedef {import('./private-server.mjs').DatabaseAccess} DatabaseAccess
 * @typedef {import('./kept-data.mjs').Keeper} Keeper
 * @typedef {import('../processes/supervisor.mjs').Supervisor} Supervisor
 * @typedef {{ keeper: Keeper, start: () => Promise<DatabaseAccess> }} Way
 */

/**
 * Starts a private database server in the first way that works here: a server on this machine, Docker, apt-get. Data
 * that is there already is only ever opened by the kind of server that wrote it.
 * @param {PrivateDatabase} wanted
 * @param {Supervisor} supervisor
 * @returns {Promise<DatabaseAccess>}
 */
export async function provideServer(wanted, supervisor) {
  const keeper = readKeeper(wanted.folder);
  /** @type {string[]} */
  const failures = [];
  for await (const way of waysToServe(wanted, supervisor)) {
    if (keeper && way.keeper !== keeper) continue;
    try {
      const access = await way.start();
      rememberKeeper(wanted.folder, way.keeper);
      return access;
    } catch (error) {
      if (keeper || !(error instanceof Problem)) throw error;
      failures.push(error.message);
    }
  }
  throw new Problem([...failures, keeper ? howToRead(keeper, wanted.folder) : HOW_TO_GET_ONE].join('\n'));
}

/**
 * @param {PrivateDatabase} wanted
 * @param {Supervisor} supervisor
 * @returns {AsyncGenerator<Way>}
 */
async function* waysToServe(wanted, supervisor) {
  for (const server of await findServers()) yield onThisMachine(server, wanted, supervisor);
  if (await hasDocker()) {
    yield { keeper: 'docker', start: () => startDockerServer(wanted, supervisor) };
  }
  if (await canUseApt()) {
    const start = async () =>
      onThisMachine(await installServer(supervisor.stopping), wanted, supervisor).start();
    yield { keeper: 'mariadb', start };
  }
}

/**
 * @param {import('./find-server.mjs').DatabaseServer} server
 * @param {PrivateDatabase} wanted
 * @param {Supervisor} supervisor
 * @returns {Way}
 */
function onThisMachine(server, wanted, supervisor) {
  const name = server.flavour === 'mariadb' ? 'MariaDB' : 'MySQL';
  return {
    keeper: server.flavour,
    start() {
      say(`Starting a private ${name} ${server.version} (${server.path})`);
      return startPrivateServer(server, wanted, supervisor);
    },
  };
}

const HOW_TO_GET_ONE =
  'No database server could be started: install MariaDB or MySQL, start Docker, or set DATABASE_URL (or DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD) to one that runs.';

/** @param {Keeper} keeper @param {string} folder */
function howToRead(keeper, folder) {
  const needed = {
    mariadb: 'MariaDB is installed',
    mysql: 'MySQL is installed',
    docker: 'Docker is running',
  }[keeper];
  return `The data in ${folder} can only be read when ${needed}: see to that, or delete the folder to begin anew.`;
}
