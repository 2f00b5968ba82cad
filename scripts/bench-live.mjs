/**
 * npm run bench:live: measures the live feed, the snapshots and the waiting room on servers of its own, which are gone
 * afterwards. docs/performance.md tells what is measured and which variables there are.
 */
import { join } from 'node:path';
import { buildBackend } from './build/backend.mjs';
import { buildBench } from './build/bench.mjs';
import { accessVariables } from './database/access-variables.mjs';
import { provideServer } from './database/provide-server.mjs';
import { backendFolder, root } from './environment/places.mjs';
import { installPackages } from './packages/install-packages.mjs';
import { onStopRequest } from './processes/stop-signals.mjs';
import { withThrowawayRun } from './processes/throwaway-run.mjs';
import { provideRedis } from './redis/provide-redis.mjs';
import { runMain } from './reporting/run-main.mjs';

await runMain(
  () =>
    withThrowawayRun(onStopRequest(), async ({ folder, supervisor }) => {
      await installPackages(supervisor.stopping);
      await buildBackend(supervisor.stopping);
      await buildBench(supervisor);
      const access = await provideServer({ folder: join(folder, 'database'), durable: true }, supervisor);
      const redis = await provideRedis(join(folder, 'redis'), supervisor);
      return supervisor.run({
        name: 'benchmark',
        command: process.execPath,
        args: [join(backendFolder, 'dist/bench/bench/live/main.js')],
        cwd: root,
        env: { ...process.env, ...accessVariables(access), REDIS_URL: redis },
      });
    }),
  { stoppedCode: 130 },
);
