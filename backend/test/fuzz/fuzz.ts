import { MysqlAuditor } from '../../src/infrastructure/audit/mysql-auditor.js';
import type { TestApp } from '../support/test-app.js';
import { FuzzRun } from './fuzz-run.js';

/** Operations in which nobody can succeed here, and why. */
const hopeless: Readonly<Record<string, string>> = {
  'POST /api/payments/stripe/webhook': 'payments are simulated, so Stripe has nothing to tell',
};

export interface FuzzOptions {
  readonly seed: number;
  readonly requests: number;
  /** How often each operation must be called at least. */
  readonly callsEach: number;
}

/**
 * One fuzz run, after which the books must be right, the service answer, and every operation have been called with
 * success. Answers lines that tell of it.
 */
export async function fuzz(app: TestApp, { seed, requests, callsEach }: FuzzOptions): Promise<string[]> {
  const run = await FuzzRun.of(app);
  const { tally, operations } = run;
  try {
    await run.send(seed, requests);
    for (const operation of operations)
      await run.insistOn(operation, seed, callsEach, !hopeless[operation.name]);
  } finally {
    run.close();
  }
  const faults = [
    ...operations.filter((o) => tally.callsOf(o) < callsEach).map(({ name }) => `${name} was hardly called.`),
    ...operations
      .filter((o) => tally.successesOf(o) > 0 === o.name in hopeless)
      .map(({ name }) => `${name}: ${hopeless[name] ? 'no longer hopeless.' : 'never a success.'}`),
    ...(await new MysqlAuditor(app.database.dataSource).audit()).map((violation) =>
      JSON.stringify(violation),
    ),
    ...(await unwell(app)),
  ];
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return [
    `${tally.requests} requests, seed ${seed}`,
    tally.statusLine,
    `${operations.length} operations, each called ${callsEach} times or more; the auditor found nothing`,
  ];
}

async function unwell({ nobody }: TestApp): Promise<string[]> {
  const { status } = await nobody.get('/health/ready');
  return status === 200 ? [] : [`The service answers ${status} when it is asked whether it is ready.`];
}
