import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, readRun } from '../processes/run-record.mjs';
import { Problem } from '../reporting/problem.mjs';
import { readCredentials } from './credentials.mjs';
import { isGreeting } from './handshake.mjs';
import { readKeeper } from './kept-data.mjs';

/**
 * Whether Fermata runs with this data folder.
 * @param {string} folder
 */
export function isInUse(folder) {
  const run = readRun(join(folder, 'run.json'));
  return run !== null && isAlive(run.owner);
}

/**
 * The private server of the run that uses this data folder.
 * @param {string} folder
 * @returns {Promise<import('./private-server.mjs').DatabaseAccess>}
 */
export async function runningServer(folder) {
  const database = join(folder, 'database');
  const file = join(database, 'port');
  const port = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  const child = readRun(join(folder, 'run.json'))?.children.database;
  if (!port || !child || !isAlive(child) || !(await isGreeting(port))) {
    throw new Problem(
      `Fermata runs with the data in ${folder}, but its database does not answer there: try again in a moment, or set DATABASE_URL or DB_* as they are set for the one that runs.`,
    );
  }
  const { user, password } = readCredentials(database);
  return {
    host: '127.0.0.1',
    port,
    user: readKeeper(database) === 'docker' ? 'root' : user,
    password,
  };
}

/**
 * Stops with a sentence if npm start has never made a database here.
 * @param {string} folder
 */
export function requireKeptData(folder) {
  if (readKeeper(join(folder, 'database'))) return;
  throw new Problem(
    `There is no database in ${folder}: npm start makes one, or set DATABASE_URL or DB_* to one of your own.`,
  );
}
