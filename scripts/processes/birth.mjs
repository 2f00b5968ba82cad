import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * When a process began, in words that no other process with the same pid ever has; null when it does not run.
 * A process that changes its title, as Next does, keeps its birth.
 * @param {number} pid
 * @returns {string | null}
 */
export function birthOf(pid) {
  return process.platform === 'linux' ? birthOnLinux(pid) : birthFromPs(pid);
}

/**
 * @param {number} pid
 * @returns {string | null}
 */
function birthOnLinux(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return fields[0] === 'Z' ? null : `${boot} ${fields[19]}`;
  } catch {
    return null;
  }
}

/**
 * @param {number} pid
 * @returns {string | null}
 */
function birthFromPs(pid) {
  try {
    const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    const [state, ...began] = line.split(/\s+/);
    return line === '' || state.startsWith('Z') ? null : began.join(' ');
  } catch {
    return null;
  }
}
