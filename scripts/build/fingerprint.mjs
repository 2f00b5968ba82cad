import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * A digest of the names and contents of files, the same wherever the checkout lies.
 * @param {string} folder the paths are relative to it
 * @param {string[]} paths files and folders; what does not exist counts as absent
 * @param {(path: string) => boolean} [isIgnored] given a path relative to the folder
 */
export function fingerprint(folder, paths, isIgnored = () => false) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesIn(join(folder, path), folder, isIgnored)).sort()) {
    const content = createHash('sha256').update(readFileSync(file)).digest('hex');
    hash.update(`${relative(folder, file)}\0${content}\n`);
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @param {string} folder
 * @param {(path: string) => boolean} isIgnored
 * @returns {string[]}
 */
function filesIn(path, folder, isIgnored) {
  if (!existsSync(path) || isIgnored(relative(folder, path))) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesIn(join(path, name), folder, isIgnored));
}
