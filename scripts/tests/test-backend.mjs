import { join } from 'node:path';
import { backendFolder, root } from '../environment/places.mjs';
import { npm } from '../packages/npm.mjs';
import { readJest, tallyOf } from './tally.mjs';
import { testFiles } from './test-files.mjs';

/**
 * The backend's tests, with Jest, on the database and the Redis that the run provides.
 * @param {import('./test-run.mjs').TestRun} run
 */
export async function testBackend({ folder, supervisor, patterns, coverage, database, redis }) {
  const files = testFiles(backendFolder, '.test.ts', patterns);
  if (files.length === 0) return { passed: 0, failed: 0 };
  const report = join(folder, 'jest.json');
  const options = ['--json', `--outputFile=${report}`, ...(coverage ? ['--coverage'] : [])];
  const code = await supervisor.run({
    name: 'tests of the backend',
    ...npm(['test', '-w', 'backend', '--', ...options, ...patterns]),
    cwd: root,
    env: { ...process.env, ...database, ...redis },
  });
  return tallyOf(report, readJest, code);
}
