import { existsSync } from 'node:fs';
import { getuid } from 'node:process';
import { capture } from '../processes/capture.mjs';

/** Whether packages can be installed with apt-get without asking anybody: as root or with password-less sudo. */
export async function canUseApt() {
  if (!existsSync('/usr/bin/apt-get')) return false;
  return getuid?.() === 0 || (await capture('sudo', ['-n', 'true'], { seconds: 5 })).ok;
}

/**
 * Installs packages with apt-get.
 * @param {string[]} packages
 * @param {AbortSignal} stopping
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export async function aptInstall(packages, stopping) {
  // What is known already may be enough; a list that cannot be refreshed is no reason to give up.
  await aptGet(['update'], stopping);
  return aptGet(['install', '--yes', '--no-install-recommends', ...packages], stopping);
}

/**
 * @param {string[]} args
 * @param {AbortSignal} stopping
 */
function aptGet(args, stopping) {
  // Another apt-get may be at work: wait for its lock.
  const words = [
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    '-o',
    'DPkg::Lock::Timeout=300',
    '-q',
    ...args,
  ];
  const [command, ...rest] = getuid?.() === 0 ? words : ['sudo', '-n', ...words];
  return capture(command, rest, { seconds: 900, stopping });
}
