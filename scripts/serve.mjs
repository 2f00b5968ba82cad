/**
 * Runs what was built on a database that the environment names, and prints all logs: for containers. Nothing is
 * installed, built or made up; when one of the two processes ends, so does this one.
 */
import { readPorts } from './environment/ports.mjs';
import { onStopRequest } from './processes/stop-signals.mjs';
import { Supervisor } from './processes/supervisor.mjs';
import { withThrowawayRun } from './processes/throwaway-run.mjs';
import { startProduct } from './product/start-product.mjs';
import { runMain } from './reporting/run-main.mjs';
import { say } from './reporting/say.mjs';

await runMain(() =>
  withThrowawayRun(onStopRequest(), async ({ supervisor: { record, stopping } }) => {
    const supervisor = new Supervisor(record, stopping, null);
    const ports = readPorts();
    try {
      await startProduct({ ports, variables: {} }, supervisor);
      say(`Fermata serves port ${ports.port}`);
      return await supervisor.watch();
    } finally {
      await supervisor.stopAll();
    }
  }),
);
