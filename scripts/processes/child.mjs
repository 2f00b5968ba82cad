import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { birthOf } from './birth.mjs';
import { endProcess } from './end-process.mjs';

/**
 * @typedef {object} ChildOptions
 * @property {string} name what the person reads: database, backend, web app
 * @property {string} command
 * @property {string[]} args
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [cwd]
 * @property {string} [log] file for all it prints, the terminal if none; the log of the run before is kept beside it
 * @property {number} [graceSeconds] how long it may take to stop
 *
 * @typedef {object} Child
 * @property {string} name
 * @property {number} pid
 * @property {string | undefined} log
 * @property {boolean} running
 * @property {Promise<Ending>} ended
 * @property {() => Promise<void>} stop
 *
 * @typedef {{ code: number, how: string }} Ending how: such as "exit code 1"
 */

/**
 * Starts a process in a group of its own: Ctrl-C in the terminal reaches only us, and we stop the children in order.
 * @param {ChildOptions} options
 * @param {import('./run-record.mjs').RunRecord} record
 * @returns {Child}
 */
export function startChild({ name, command, args, env, cwd, log, graceSeconds = 20 }, record) {
  const output = log ? openLog(log) : 'inherit';
  const spawned = spawn(command, args, { env, cwd, detached: true, stdio: ['ignore', output, output] });
  if (typeof output === 'number') closeSync(output);
  const pid = spawned.pid ?? 0;
  const birth = birthOf(pid) ?? 'ended';
  if (pid) record.remember(name, pid);

  /** @type {Child} */
  const child = {
    name,
    pid,
    log,
    running: pid !== 0,
    ended: new Promise((resolve) => {
      const end = (/** @type {Ending} */ ending) => {
        child.running = false;
        record.forget(name);
        resolve(ending);
      };
      spawned.once('error', (error) => end({ code: 1, how: error.message }));
      spawned.once('exit', (code, signal) =>
        end({ code: code ?? 1, how: signal ? `signal ${signal}` : `exit code ${code}` }),
      );
    }),
    async stop() {
      if (!child.running) return;
      await endProcess({ pid, birth }, graceSeconds);
      await child.ended;
    },
  };
  return child;
}

/** @param {string} log */
function openLog(log) {
  mkdirSync(dirname(log), { recursive: true });
  if (existsSync(log)) renameSync(log, log.replace(/\.log$/, '.previous.log'));
  return openSync(log, 'a', 0o600);
}
