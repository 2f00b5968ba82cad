/** npm test [-- --coverage] [-- patterns]: all tests, on a real database and in a real browser. */
import { buildBackend } from './build/backend.mjs';
import { provideTestDatabase } from './database/test-database.mjs';
import { installPackages } from './packages/install-packages.mjs';
import { onStopRequest } from './processes/stop-signals.mjs';
import { withThrowawayRun } from './processes/throwaway-run.mjs';
import { provideTestRedis } from './redis/test-redis.mjs';
import { StopRequested } from './reporting/problem.mjs';
import { printError, runMain } from './reporting/run-main.mjs';
import { say } from './reporting/say.mjs';
import { sum } from './tests/tally.mjs';
import { testBackend } from './tests/test-backend.mjs';
import { testInBrowser } from './tests/test-in-browser.mjs';
import { testScripts } from './tests/test-scripts.mjs';

const coverage = process.argv.includes('--coverage');
const patterns = process.argv.slice(2).filter((word) => word !== '--coverage');
const kinds = { scripts: testScripts, backend: testBackend, browser: testInBrowser };

await runMain(
  async () => {
    const { passed, failed } = sum(await withThrowawayRun(onStopRequest(), runTests));
    console.log(`${passed} passed, ${failed} failed`);
    return failed > 0 || passed === 0 ? 1 : 0;
  },
  { stoppedCode: 130 },
);

/**
 * Runs all kinds of tests, whether or not an earlier kind failed. What keeps a kind from running counts as a failure.
 * @param {import('./processes/throwaway-run.mjs').ThrowawayRun} run
 */
async function runTests(run) {
  /** @type {import('./tests/tally.mjs').Tally[]} */
  const tallies = [];
  try {
    await installPackages(run.supervisor.stopping);
    await buildBackend(run.supervisor.stopping);
    const database = await provideTestDatabase(run);
    const redis = await provideTestRedis(run);
    for (const [kind, test] of Object.entries(kinds)) {
      const tally = await test({ ...run, patterns, coverage, database, redis });
      tallies.push(tally);
      say(`Tests of kind "${kind}": ${tally.passed} passed, ${tally.failed} failed`);
    }
  } catch (error) {
    if (error instanceof StopRequested) throw error;
    printError(error);
    tallies.push({ passed: 0, failed: 1 });
  }
  return tallies;
}
