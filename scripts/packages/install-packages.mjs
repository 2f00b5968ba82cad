import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../environment/places.mjs';
import { capture } from '../processes/capture.mjs';
import { Problem } from '../reporting/problem.mjs';
import { sayWhile } from '../reporting/say.mjs';
import { npm } from './npm.mjs';

/**
 * Installs what package-lock.json names, unless it is there.
 * @param {AbortSignal} stopping
 */
export async function installPackages(stopping) {
  if (arePackagesInstalled(root)) return;
  const { command, args } = npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  const install = () => capture(command, args, { seconds: 1800, cwd: root, stopping });
  const { ok, output } = await sayWhile('Installing packages with npm', install);
  if (ok) return;
  // npm says first what is wrong, and then at length how to call it.
  const reason = output.split('\n').slice(0, 8).join('\n');
  throw new Problem(`npm ci failed: see to what it says, then try again.\n${reason}`);
}

/**
 * Whether each package of the lock file is installed in its version, as npm's own list of what it installed says.
 * @param {string} folder
 */
export function arePackagesInstalled(folder) {
  const wanted = readLock(join(folder, 'package-lock.json'));
  const installed = readLock(join(folder, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(
    ([path, { version, optional, link }]) =>
      !path.includes('node_modules/') ||
      optional ||
      ((link || installed[path]?.version === version) && existsSync(join(folder, path))),
  );
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, link?: boolean }>}
 */
function readLock(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}
