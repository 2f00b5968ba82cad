import { requireNode } from '../environment/node-version.mjs';
import { Problem, StopRequested } from './problem.mjs';

/**
 * Runs a command's main function and ends the process with its exit code.
 * @param {() => Promise<number>} main resolves to the exit code
 * @param {{ stoppedCode?: number, failedCode?: number }} [options] the exit codes when somebody asked us to stop, and
 *   when it could not be done
 */
export async function runMain(main, { stoppedCode = 0, failedCode = 1 } = {}) {
  process.exit(await exitCode(main, stoppedCode, failedCode));
}

/**
 * @param {() => Promise<number>} main
 * @param {number} stoppedCode
 * @param {number} failedCode
 */
async function exitCode(main, stoppedCode, failedCode) {
  try {
    requireNode();
    return await main();
  } catch (error) {
    if (error instanceof StopRequested) return stoppedCode;
    printError(error);
    return failedCode;
  }
}

/**
 * Prints one sentence where the person can mend what went wrong, and everything where only a programmer can.
 * @param {unknown} error
 */
export function printError(error) {
  console.error(isForThePerson(error) ? `✗ ${error.message}` : error);
}

/**
 * A Problem, or what the system says about a file: "EACCES: permission denied, open '…'".
 * @param {unknown} error
 * @returns {error is Error}
 */
function isForThePerson(error) {
  return error instanceof Problem || (error instanceof Error && 'path' in error && 'syscall' in error);
}
