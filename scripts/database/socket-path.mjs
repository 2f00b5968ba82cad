import { createHash } from 'node:crypto';
import { mkdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getuid } from 'node:process';
import { Problem } from '../reporting/problem.mjs';

/** The kernel's limit is 107 bytes on Linux and 103 on macOS; MySQL adds ".lock". */
const LONGEST = 95;

/**
 * A place for a server's socket: in its folder, or in a short one of our own where that path would be too long.
 * @param {string} folder
 */
export function socketPath(folder) {
  const path = join(folder, 'server.sock');
  if (Buffer.byteLength(path) <= LONGEST) return path;
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  const short = join(tmpdir(), `fermata-${digest}`);
  mkdirSync(short, { recursive: true, mode: 0o700 });
  if (statSync(short).uid !== getuid?.()) {
    throw new Problem(`${short} belongs to somebody else: set TMPDIR to a folder of your own.`);
  }
  return join(short, 'server.sock');
}
