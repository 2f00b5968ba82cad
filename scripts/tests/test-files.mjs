import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The files below a folder that end so and, if there are patterns, match one of them.
 * @param {string} folder
 * @param {string} ending
 * @param {string[]} patterns regular expressions
 * @returns {string[]}
 */
export function testFiles(folder, ending, patterns) {
  const wanted = patterns.map((pattern) => new RegExp(pattern));
  return listFiles(folder).filter(
    (file) => file.endsWith(ending) && (wanted.length === 0 || wanted.some((pattern) => pattern.test(file))),
  );
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function listFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'node_modules' || entry.name.startsWith('.')) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? listFiles(path) : [path];
  });
}
