/**
 * Runs a command with a database server and a Redis of its own, which are gone afterwards:
 *   node scripts/database/throwaway.mjs -- npx jest bookings
 */
import { onStopRequest } from '../processes/stop-signals.mjs';
import { withThrowawayRun } from '../processes/throwaway-run.mjs';
import { Problem } from '../reporting/problem.mjs';
import { provideTestRedis } from '../redis/test-redis.mjs';
import { runMain } from '../reporting/run-main.mjs';
import { accessVariables } from './access-variables.mjs';
import { provideThrowawayServer } from './throwaway-server.mjs';

const [command, ...args] = process.argv.slice(2).filter((word, place) => place > 0 || word !== '--');

await runMain(
  async () => {
    if (!command)
      throw new Problem('Say what to run: node scripts/database/throwaway.mjs -- npx jest bookings');
    return withThrowawayRun(onStopRequest(), async (run) => {
      const access = await provideThrowawayServer(run);
      const env = { ...process.env, ...accessVariables(access), ...(await provideTestRedis(run)) };
      return run.supervisor.run({ name: 'command', command, args, env });
    });
  },
  { stoppedCode: 130 },
);
