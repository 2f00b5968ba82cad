import { lastLines } from '../processes/last-lines.mjs';
import { Problem } from '../reporting/problem.mjs';
import { sayWhile } from '../reporting/say.mjs';
import { aptInstall } from '../system/apt.mjs';
import { findServers } from './find-server.mjs';

/** The first choice brings the programs only; the second, for older systems, a system service as well. */
const CHOICES = [['mariadb-server-core', 'mariadb-client-core'], ['mariadb-server']];

/**
 * Installs MariaDB with apt-get.
 * @param {AbortSignal} stopping
 * @returns {Promise<import('./find-server.mjs').DatabaseServer>}
 */
export function installServer(stopping) {
  return sayWhile('Installing MariaDB with apt-get', async () => {
    let said = '';
    for (const packages of CHOICES) {
      said = (await aptInstall(packages, stopping)).output;
      const server = (await findServers()).find(({ flavour }) => flavour === 'mariadb');
      if (server) return server;
    }
    throw new Problem(`apt-get could not install MariaDB:\n${lastLines(said, 5)}`);
  });
}
