import { npm } from '../packages/npm.mjs';
import { root } from '../environment/places.mjs';
import { Problem } from '../reporting/problem.mjs';
import { sayWhile } from '../reporting/say.mjs';

/**
 * Compiles the benchmark, and what it takes from the backend, beside the backend's build.
 * @param {import('../processes/supervisor.mjs').Supervisor} supervisor
 */
export async function buildBench(supervisor) {
  await sayWhile('Building the benchmark', async () => {
    const words = ['exec', '--', 'tsc', '-p', 'backend/tsconfig.bench.json'];
    const code = await supervisor.run({ name: 'compiler', ...npm(words), cwd: root });
    if (code !== 0) throw new Problem('Building the benchmark failed: mend what it says and try again.');
  });
}
