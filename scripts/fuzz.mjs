/**
 * npm run fuzz: thousands of requests that are made from the OpenAPI document, on a database server of their own.
 * FUZZ_SEED repeats a run, FUZZ_REQUESTS says how long it is. Ends with 1 when an answer was wrong.
 */
import { join } from 'node:path';
import { provideTestDatabase } from './database/test-database.mjs';
import { backendFolder } from './environment/places.mjs';
import { installPackages } from './packages/install-packages.mjs';
import { onStopRequest } from './processes/stop-signals.mjs';
import { withThrowawayRun } from './processes/throwaway-run.mjs';
import { runMain } from './reporting/run-main.mjs';

await runMain(
  () =>
    withThrowawayRun(onStopRequest(), async (run) => {
      await installPackages(run.supervisor.stopping);
      const database = await provideTestDatabase(run);
      return run.supervisor.run({
        name: 'fuzz run',
        command: process.execPath,
        args: ['--import', join(backendFolder, 'test/support/run-typescript.mjs'), 'test/fuzz/main.ts'],
        cwd: backendFolder,
        env: { ...process.env, ...database },
      });
    }),
  { stoppedCode: 130 },
);
