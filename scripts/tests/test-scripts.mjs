import { join } from 'node:path';
import { root } from '../environment/places.mjs';
import { readTap, tallyOf } from './tally.mjs';
import { testFiles } from './test-files.mjs';

/**
 * The tests of these scripts, with Node's own runner.
 * @param {import('./test-run.mjs').TestRun} run
 */
export async function testScripts({ folder, supervisor, patterns }) {
  const files = testFiles(join(root, 'scripts'), '.test.mjs', patterns);
  if (files.length === 0) return { passed: 0, failed: 0 };
  const report = join(folder, 'scripts.tap');
  const code = await supervisor.run({
    name: 'tests of the scripts',
    command: process.execPath,
    args: [
      '--test',
      ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
      ...['--test-reporter=tap', `--test-reporter-destination=${report}`],
      ...files,
    ],
    cwd: root,
  });
  return tallyOf(report, readTap, code);
}
