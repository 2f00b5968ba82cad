/** npm run verify: format, lint with the layer rule, types, tests. Stops at the first that fails. */
import { buildBackend } from './build/backend.mjs';
import { root } from './environment/places.mjs';
import { installPackages } from './packages/install-packages.mjs';
import { npm } from './packages/npm.mjs';
import { onStopRequest } from './processes/stop-signals.mjs';
import { withThrowawayRun } from './processes/throwaway-run.mjs';
import { Problem } from './reporting/problem.mjs';
import { runMain } from './reporting/run-main.mjs';
import { say } from './reporting/say.mjs';

const checks = [
  { name: 'the format', words: ['run', 'format:check'], mend: 'npm run format mends it' },
  { name: 'lint and the layer rule', words: ['run', 'lint'], mend: 'mend what it names' },
  {
    name: 'the types of the scripts',
    words: ['exec', '--', 'tsc', '-p', 'scripts'],
    mend: 'mend what it names',
  },
  { name: 'the types', words: ['run', 'typecheck'], mend: 'mend what it names', before: buildBackend },
  { name: 'the tests', words: ['test'], mend: 'mend the tests that failed' },
];

await runMain(
  () =>
    withThrowawayRun(onStopRequest(), async ({ supervisor }) => {
      await installPackages(supervisor.stopping);
      for (const { name, words, mend, before } of checks) {
        await before?.(supervisor.stopping);
        say(`Checking ${name}`);
        const code = await supervisor.run({ name, ...npm(words), cwd: root });
        if (code !== 0)
          throw new Problem(`The check of ${name} failed: ${mend}, then run npm run verify again.`);
      }
      say('All is well');
      return 0;
    }),
  { stoppedCode: 130 },
);
