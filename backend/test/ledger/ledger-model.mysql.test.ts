import { expect, test } from '@jest/globals';
import { MysqlAuditor } from '../../src/infrastructure/audit/mysql-auditor.js';
import { createMysqlWorld, type MysqlWorld } from '../support/mysql-world.js';
import { describeModel } from './ledger-model.js';

let world: MysqlWorld;

describeModel('the ledger on MySQL', async () => (world = await createMysqlWorld()), {
  numRuns: 30,
  steps: 30,
});

test('after all of that the auditor finds nothing wrong', async () => {
  expect(await new MysqlAuditor(world.database.dataSource).audit()).toEqual([]);
});
