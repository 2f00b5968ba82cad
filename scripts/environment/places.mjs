import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { join, resolve } from 'node:path';

/** The folder of this checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
export const backendFolder = join(root, 'backend');
export const frontendFolder = join(root, 'frontend');

/** Where everything lies that a run keeps: DATA_DIR, `.data` unless it is set. */
export function dataFolder() {
  return resolve(root, process.env.DATA_DIR || '.data');
}

/**
 * A file of an installed package, as the workspace in this folder sees it.
 * @param {string} folder
 * @param {string} specifier such as next/dist/bin/next
 */
export function packageFile(folder, specifier) {
  return createRequire(join(folder, 'package.json')).resolve(specifier);
}

/**
 * Loads an installed package, once packages are installed.
 * @param {string} folder of the workspace that depends on it
 * @param {string} name
 */
export function loadPackage(folder, name) {
  return createRequire(join(folder, 'package.json'))(name);
}
