import { mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endProcess } from './end-process.mjs';
import { openRun } from './open-run.mjs';
import { isAlive, readRun } from './run-record.mjs';

const PREFIX = 'fermata-throwaway-';

/** @typedef {{ folder: string, supervisor: import('./supervisor.mjs').Supervisor }} ThrowawayRun */

/**
 * Does some work in a temporary folder; its processes and files are gone afterwards, also those of an earlier run that
 * was killed.
 * @template T
 * @param {AbortSignal} stopping
 * @param {(run: ThrowawayRun) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withThrowawayRun(stopping, work) {
  const parent = realpathSync(tmpdir());
  await removeAbandonedRuns(parent);
  const folder = mkdtempSync(join(parent, PREFIX));
  const supervisor = await openRun(folder, stopping);
  try {
    return await work({ folder, supervisor });
  } finally {
    await supervisor.stopAll();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} parent */
async function removeAbandonedRuns(parent) {
  for (const name of readdirSync(parent).filter((name) => name.startsWith(PREFIX))) {
    const folder = join(parent, name);
    const run = readRun(join(folder, 'run.json'));
    if (!run || isAlive(run.owner)) continue;
    for (const child of Object.values(run.children).reverse()) await endProcess(child, 10);
    rmSync(folder, { recursive: true, force: true });
  }
}
