import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { root } from '../environment/places.mjs';
import { npm } from '../packages/npm.mjs';
import { capture } from '../processes/capture.mjs';
import { lastLines } from '../processes/last-lines.mjs';
import { Problem } from '../reporting/problem.mjs';
import { sayWhile } from '../reporting/say.mjs';

/**
 * @typedef {object} Build
 * @property {string} what such as "the backend"
 * @property {string[][]} commands npm's arguments, one command after the other
 * @property {string[]} results files that must be there afterwards
 * @property {string} stamp file inside the result, gone when the result is
 * @property {() => string} fingerprint of all that goes in
 * @property {() => void} [prepare]
 */

/**
 * Builds unless the result was made from just these sources.
 * @param {Build} build
 * @param {AbortSignal} stopping
 */
export async function buildChanged({ what, commands, results, stamp, fingerprint, prepare }, stopping) {
  const current = fingerprint();
  if (results.every(existsSync) && existsSync(stamp) && readFileSync(stamp, 'utf8') === current) return;
  await sayWhile(`Building ${what}`, async () => {
    prepare?.();
    for (const words of commands) await runNpm(words, what, stopping);
  });
  writeFileSync(stamp, current);
}

/**
 * @param {string[]} words
 * @param {string} what
 * @param {AbortSignal} stopping
 */
async function runNpm(words, what, stopping) {
  const { command, args } = npm(words);
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  const { ok, output } = await capture(command, args, { seconds: 900, cwd: root, env, stopping });
  if (!ok)
    throw new Problem(`Building ${what} failed: mend what it says and try again.\n${lastLines(output, 40)}`);
}
