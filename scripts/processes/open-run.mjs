import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Problem } from '../reporting/problem.mjs';
import { say } from '../reporting/say.mjs';
import { endProcess } from './end-process.mjs';
import { isAlive, RunRecord } from './run-record.mjs';
import { Supervisor } from './supervisor.mjs';

/**
 * Claims a data folder for this run and ends whatever a killed run left behind in it.
 * @param {string} folder
 * @param {AbortSignal} stopping
 * @returns {Promise<Supervisor>}
 */
export async function openRun(folder, stopping) {
  mkdirSync(folder, { recursive: true });
  const claim = RunRecord.claim(join(folder, 'run.json'));
  const record = 'record' in claim ? claim.record : null;
  for (const [name, child] of Object.entries(claim.leftovers).reverse()) {
    if (isAlive(child)) say(`Stopping the ${name} that an earlier run left behind`);
    await endProcess(child, 60);
    record?.forget(name);
  }
  if ('runningPid' in claim) {
    const name = relative(process.cwd(), folder) || folder;
    throw new Problem(
      `Fermata already runs with the data in ${name}: stop it with kill ${claim.runningPid}, or set DATA_DIR, PORT and WEB_PORT to run a second one.`,
    );
  }
  return new Supervisor(claim.record, stopping, join(folder, 'logs'));
}
