/**
 * npm run audit: checks the books of the database that the environment names, or of the one that npm start keeps,
 * whether or not the product runs. Ends with 0 if all is well, 1 if something is violated, 2 if it could not check.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildBackend } from './build/backend.mjs';
import { accessVariables } from './database/access-variables.mjs';
import { givenDatabase, requireAnswer } from './database/given-database.mjs';
import { isInUse, requireKeptData, runningServer } from './database/kept-server.mjs';
import { provideDatabase } from './database/provide-database.mjs';
import { loadEnvFile } from './environment/env-file.mjs';
import { backendFolder, dataFolder } from './environment/places.mjs';
import { installPackages } from './packages/install-packages.mjs';
import { openRun } from './processes/open-run.mjs';
import { onStopRequest } from './processes/stop-signals.mjs';
import { withThrowawayRun } from './processes/throwaway-run.mjs';
import { runMain } from './reporting/run-main.mjs';

const program = join(backendFolder, 'dist', 'audit.js');

await runMain(
  async () => {
    loadEnvFile();
    const stopping = onStopRequest();
    const folder = dataFolder();
    const given = givenDatabase();
    if (given) await requireAnswer(given);
    else if (!isInUse(folder)) return auditKeptData(folder, stopping);
    const variables = given ? {} : accessVariables(await runningServer(folder));
    return withThrowawayRun(stopping, async ({ supervisor }) => {
      // What a running product was built from is left alone.
      if (!isInUse(folder) || !existsSync(program)) await build(stopping);
      return audit(variables, supervisor);
    });
  },
  { stoppedCode: 130, failedCode: 2 },
);

/**
 * Runs the private server for as long as it takes.
 * @param {string} folder
 * @param {AbortSignal} stopping
 */
async function auditKeptData(folder, stopping) {
  requireKeptData(folder);
  const supervisor = await openRun(folder, stopping);
  try {
    await build(stopping);
    return await audit(await provideDatabase(folder, supervisor), supervisor);
  } finally {
    await supervisor.close();
  }
}

/** @param {AbortSignal} stopping */
async function build(stopping) {
  await installPackages(stopping);
  await buildBackend(stopping);
}

/**
 * @param {Record<string, string>} variables
 * @param {import('./processes/supervisor.mjs').Supervisor} supervisor
 */
function audit(variables, supervisor) {
  return supervisor.run({
    name: 'audit',
    command: process.execPath,
    args: [program],
    cwd: backendFolder,
    env: { ...process.env, ...variables },
  });
}
