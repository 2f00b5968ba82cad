import { expect } from '@jest/globals';
import { MysqlAuditor } from '../../src/infrastructure/audit/mysql-auditor.js';
import { faultsOf } from './faults-of.js';
import { readConcert } from './read-concert.js';
import type { StoredConcert } from './stored-concert.js';
import type { TestDatabase } from './test-database.js';

/**
 * No seat has two live reservations, every counter is exact and every history complete: found by rules that
 * know nothing of the auditor, and by the auditor. Answers what is stored of the concert.
 */
export async function expectSound({ dataSource }: TestDatabase, concertId: string): Promise<StoredConcert> {
  const concert = await readConcert(dataSource, concertId);
  expect(faultsOf(concert)).toEqual([]);
  expect(await new MysqlAuditor(dataSource).audit()).toEqual([]);
  return concert;
}
