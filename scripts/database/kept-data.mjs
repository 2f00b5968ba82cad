import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {'mariadb' | 'mysql' | 'docker'} Keeper what wrote the data, and is the only one that can read it */

/**
 * @param {string} folder
 * @returns {Keeper | null} null while there is no data
 */
export function readKeeper(folder) {
  const file = join(folder, 'keeper');
  return existsSync(file) ? /** @type {Keeper} */ (readFileSync(file, 'utf8').trim()) : null;
}

/** @param {string} folder @param {Keeper} keeper */
export function rememberKeeper(folder, keeper) {
  writeFileSync(join(folder, 'keeper'), `${keeper}\n`);
}
