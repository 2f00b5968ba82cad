import { execFile } from 'node:child_process';

/**
 * Runs a command to its end and gives back what it printed. Throws only if somebody asked us to stop.
 * @param {string} command
 * @param {string[]} args
 * @param {{ seconds?: number, env?: NodeJS.ProcessEnv, cwd?: string, stopping?: AbortSignal }} [options]
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export async function capture(command, args, { seconds = 60, stopping, ...options } = {}) {
  stopping?.throwIfAborted();
  /** @type {{ ok: boolean, output: string }} */
  const result = await new Promise((resolve) => {
    const limits = { timeout: seconds * 1000, maxBuffer: 64 * 1024 * 1024, signal: stopping };
    execFile(command, args, { ...options, ...limits }, (error, stdout, stderr) => {
      resolve({ ok: !error, output: `${stdout}${stderr}`.trim() || (error?.message ?? '') });
    });
  });
  stopping?.throwIfAborted();
  return result;
}
