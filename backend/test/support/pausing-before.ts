import type { DataSource, QueryRunner } from 'typeorm';
import type { Turnstile } from './turnstile.js';

/** The data source, with connections that wait at the turnstile before their first statement of this kind. */
export function pausingBefore(first: RegExp, dataSource: DataSource, turnstile: Turnstile): DataSource {
  const createQueryRunner = (): QueryRunner => {
    const runner = dataSource.createQueryRunner();
    const query = runner.query.bind(runner);
    let passed = false;
    runner.query = (async (...statement: Parameters<typeof query>) => {
      if (!passed && first.test(statement[0])) {
        passed = true;
        await turnstile.enter();
      }
      return query(...statement) as Promise<unknown>;
    }) as typeof query;
    return runner;
  };
  return Object.assign(Object.create(dataSource) as DataSource, { createQueryRunner });
}
