import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { capture } from '../processes/capture.mjs';
import { lastLines } from '../processes/last-lines.mjs';
import { Problem } from '../reporting/problem.mjs';
import { findCompanion } from './find-server.mjs';
import { asRoot } from './server-options.mjs';

/**
 * Makes a server's data folder unless it is there. A run that is killed half way leaves nothing that looks complete.
 * @param {import('./find-server.mjs').DatabaseServer} server
 * @param {string} folder
 * @param {AbortSignal} stopping
 */
export async function createDataFolder(server, folder, stopping) {
  if (existsSync(folder)) return;
  const draft = `${folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  const { command, args } = installCommand(server, draft);
  const { ok, output } = await capture(command, args, { seconds: 300, stopping });
  if (!ok || !existsSync(join(draft, 'mysql'))) {
    rmSync(draft, { recursive: true, force: true });
    throw new Problem(`${server.path} could not create ${folder}:\n${lastLines(output, 8)}`);
  }
  renameSync(draft, folder);
}

/**
 * @param {import('./find-server.mjs').DatabaseServer} server
 * @param {string} folder
 */
function installCommand(server, folder) {
  if (server.flavour === 'mysql') {
    const args = ['--no-defaults', '--initialize-insecure', `--datadir=${folder}`, ...asRoot()];
    return { command: server.path, args };
  }
  const command = findCompanion(server, ['mariadb-install-db', 'mysql_install_db']);
  if (!command)
    throw new Problem(`${server.path} has no mariadb-install-db beside it: install MariaDB completely.`);
  // With "socket", nobody gets in as the database's root over TCP without a password.
  const args = ['--no-defaults', `--datadir=${folder}`, '--auth-root-authentication-method=socket'];
  return { command, args: [...args, '--skip-test-db', '--skip-name-resolve', ...asRoot()] };
}
