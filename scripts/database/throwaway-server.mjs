import { join } from 'node:path';
import { provideServer } from './provide-server.mjs';

/**
 * Starts a server whose data goes with the run.
 * @param {import('../processes/throwaway-run.mjs').ThrowawayRun} run
 */
export function provideThrowawayServer({ folder, supervisor }) {
  return provideServer({ folder: join(folder, 'database'), durable: false }, supervisor);
}
