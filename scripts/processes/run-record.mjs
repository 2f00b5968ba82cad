import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { birthOf } from './birth.mjs';

/**
 * @typedef {{ pid: number, birth: string }} Identity
 * @typedef {{ owner: Identity, children: Record<string, Identity> }} Run
 */

/**
 * A file that says who runs in a folder and which processes it started, so that the next run can tidy up after one
 * that was killed. Holding it is an exclusive claim on the folder.
 */
export class RunRecord {
  /** @param {string} file @param {Run} run */
  constructor(file, run) {
    this.file = file;
    this.run = run;
  }

  /**
   * Claims the folder the file lies in.
   * @param {string} file
   * @returns {{ leftovers: Record<string, Identity> } & ({ record: RunRecord } | { runningPid: number })} leftovers: what
   *   a killed run started and did not stop. Whoever gets them must end them, claim or no claim.
   */
  static claim(file) {
    mkdirSync(dirname(file), { recursive: true });
    const owner = identify(process.pid);
    const draft = `${file}.${process.pid}`;
    writeRun(draft, { owner, children: {} });
    /** @type {Record<string, Identity>} */
    let leftovers = {};
    try {
      while (!moveIntoPlace(draft, file)) {
        const former = takeAway(file);
        if (former && isAlive(former.owner)) return { leftovers, runningPid: former.owner.pid };
        leftovers = { ...leftovers, ...former?.children };
      }
    } finally {
      rmSync(draft, { force: true });
    }
    const record = new RunRecord(file, { owner, children: leftovers });
    record.write();
    return { leftovers, record };
  }

  /** @param {string} name @param {number} pid */
  remember(name, pid) {
    this.run.children[name] = identify(pid);
    this.write();
  }

  /** @param {string} name */
  forget(name) {
    delete this.run.children[name];
    this.write();
  }

  release() {
    rmSync(this.file, { force: true });
  }

  write() {
    const draft = `${this.file}.${process.pid}`;
    writeRun(draft, this.run);
    renameSync(draft, this.file);
  }
}

/**
 * @param {string} file
 * @returns {Run | null} null when there is no file, or half of one
 */
export function readRun(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** @param {Identity} identity */
export function isAlive(identity) {
  return birthOf(identity.pid) === identity.birth;
}

/**
 * @param {number} pid
 * @returns {Identity}
 */
function identify(pid) {
  return { pid, birth: birthOf(pid) ?? 'ended' };
}

/** @param {string} file @param {Run} run */
function writeRun(file, run) {
  writeFileSync(file, `${JSON.stringify(run, null, 2)}\n`, { mode: 0o600 });
}

/**
 * A hard link is refused when the file exists, so that one of two claims made at once wins.
 * @param {string} draft
 * @param {string} file
 */
function moveIntoPlace(draft, file) {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Removes the record of a run that is over. Whoever lives by now in what was taken gets it back.
 * @param {string} file
 * @returns {Run | null}
 */
function takeAway(file) {
  const seen = readRun(file);
  if (seen && isAlive(seen.owner)) return seen;
  const taken = `${file}.${process.pid}.former`;
  try {
    renameSync(file, taken);
  } catch {
    return null;
  }
  const run = readRun(taken);
  if (run && isAlive(run.owner)) moveIntoPlace(taken, file);
  rmSync(taken, { force: true });
  return run;
}
