import { MysqlAuditor } from '../../src/infrastructure/audit/mysql-auditor.js';
import type { TestApp } from '../support/test-app.js';
import { FuzzRun } from './fuzz-run.js';

/** Operations in which nobody can succeed here, and why. */
const hopeless: Readonly<Record<string, string>> = {
  'GET /api/live': 'is for WebSockets',
  'POST /api/payments/stripe/webhook': 'payments are simulated, so Stripe has nothing to tell',
  'POST /api/auth/second-factor/confirm': 'takes a code that is computed from a secret and the time',
  'POST /api/auth/second-factor/recovery-codes': 'takes such a code too',
  'POST /api/auth/second-factor/remove': 'takes such a code too',
};

export interface FuzzOptions {
  readonly seed: number;
  readonly requests: number;
  /** How often each operation must be called at least. */
  readonly callsEach: number;
}

/**
 * One fuzz run, after which the books must be right, the service answer, and every operation have been called with
 * success. Answers lines that tell of it; throws with what went wrong first, and how to see it again.
 */
export async function fuzz(app: TestApp, options: FuzzOptions): Promise<string[]> {
  const { seed, requests } = options;
  try {
    return await tryOut(app, options);
  } catch (error) {
    const again = `Again: FUZZ_SEED=${seed} FUZZ_REQUESTS=${requests} npm run fuzz`;
    throw new Error(`${(error as Error).message}\n${again}`, { cause: error });
  }
}

async function tryOut(app: TestApp, { seed, requests, callsEach }: FuzzOptions): Promise<string[]> {
  const run = await FuzzRun.of(app);
  const { tally, operations } = run;
  try {
    await run.send(seed, requests);
    for (const operation of operations)
      await run.insistOn(operation, seed, callsEach, !hopeless[operation.name]);
  } finally {
    run.close();
  }
  const faults = [...uncovered(run, callsEach), ...(await violations(app)), ...(await unwell(app))];
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return [
    `${tally.requests} requests, seed ${seed}`,
    tally.statusLine,
    `${operations.length} operations, each called ${callsEach} times or more; the auditor found nothing`,
  ];
}

function uncovered({ operations, tally }: FuzzRun, callsEach: number): string[] {
  return operations.flatMap((operation) => {
    const { name } = operation;
    const succeeded = tally.successesOf(operation) > 0;
    return [
      ...(tally.callsOf(operation) < callsEach ? [`${name} was hardly called.`] : []),
      ...(!succeeded && !hopeless[name] ? [`${name} never succeeded.`] : []),
      ...(succeeded && hopeless[name] ? [`${name} is not hopeless any more.`] : []),
    ];
  });
}

async function violations({ database }: TestApp): Promise<string[]> {
  const found = await new MysqlAuditor(database.dataSource).audit();
  return found.map((violation) => `The auditor: ${JSON.stringify(violation)}`);
}

async function unwell({ nobody }: TestApp): Promise<string[]> {
  const { status } = await nobody.get('/health/ready');
  return status === 200 ? [] : [`The service answers ${status} when it is asked whether it is ready.`];
}
