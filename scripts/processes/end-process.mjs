import { setTimeout as pause } from 'node:timers/promises';
import { birthOf } from './birth.mjs';

/**
 * Asks the leader of a process group to stop, with its group, and waits; what is left after the grace time is killed.
 * @param {{ pid: number, birth: string }} identity nothing happens if the pid belongs to another process by now
 * @param {number} graceSeconds
 */
export async function endProcess({ pid, birth }, graceSeconds) {
  if (birthOf(pid) !== birth) return;
  signalGroup(pid, 'SIGTERM');
  const deadline = Date.now() + graceSeconds * 1000;
  while (birthOf(pid) === birth) {
    if (Date.now() > deadline) signalGroup(pid, 'SIGKILL');
    await pause(25);
  }
  signalGroup(pid, 'SIGKILL');
}

/**
 * @param {number} leader
 * @param {NodeJS.Signals} signal
 */
function signalGroup(leader, signal) {
  try {
    process.kill(-leader, signal);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}
