import { readFileSync } from 'node:fs';
import { lastLines } from './last-lines.mjs';

/**
 * The end of a log, to be put under a message about what failed.
 * @param {string | undefined} log
 */
export function logTail(log) {
  const text = log ? readFileSync(log, 'utf8').trim() : '';
  return text ? `\n${lastLines(text, 20)}\n(from ${log})` : '';
}
