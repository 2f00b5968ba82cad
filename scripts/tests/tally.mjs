import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number }} Tally */

/**
 * Counts a runner's tests from the report it wrote. A runner that failed otherwise, or wrote nothing, counts as one
 * failure, so that no failure is lost.
 * @param {string} report
 * @param {(text: string) => Tally} read
 * @param {number} exitCode
 * @returns {Tally}
 */
export function tallyOf(report, read, exitCode) {
  const tally = existsSync(report) ? read(readFileSync(report, 'utf8')) : { passed: 0, failed: 1 };
  return exitCode && !tally.failed ? { ...tally, failed: 1 } : tally;
}

/**
 * @param {Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  return tallies.reduce(
    (all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed }),
    {
      passed: 0,
      failed: 0,
    },
  );
}

/**
 * @param {string} tap what node:test's reporter of that name ends with
 * @returns {Tally}
 */
export function readTap(tap) {
  const count = (/** @type {string} */ word) =>
    Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
  return { passed: count('pass'), failed: count('fail') + count('cancelled') };
}

/**
 * @param {string} text of jest --json; a file that could not be run has no tests and counts as one failure
 * @returns {Tally}
 */
export function readJest(text) {
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(text);
  return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
}

/**
 * @param {string} text of Playwright's JSON reporter; a test that passed only when it was repeated counts as failed
 * @returns {Tally}
 */
export function readPlaywright(text) {
  const { stats, errors } = JSON.parse(text);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}
