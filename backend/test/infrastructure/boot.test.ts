import { afterEach, describe, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { BootLock } from '../../src/infrastructure/database/boot-lock.js';
import { openDatabase } from '../../src/infrastructure/database/open-database.js';
import { openConnection } from '../../src/infrastructure/database/open-connection.js';
import { Readiness } from '../../src/infrastructure/database/readiness.js';
import { testConfiguration } from '../support/test-database.js';

const configuration = testConfiguration();
const opened: DataSource[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((dataSource) => dataSource.destroy()));
  const connection = await openConnection(configuration.database);
  await connection.query(`DROP DATABASE IF EXISTS \`${configuration.database.database}\``);
  await connection.end();
});

async function boot(): Promise<DataSource> {
  const dataSource = await openDatabase(configuration);
  opened.push(dataSource);
  return dataSource;
}

async function tables(dataSource: DataSource): Promise<number> {
  const rows = await dataSource.query<unknown[]>('SHOW TABLES');
  return rows.length;
}

describe('booting', () => {
  test('several instances may start at once where there is no database yet', async () => {
    const instances = await Promise.all([boot(), boot(), boot(), boot()]);
    expect(await instances[0].query('SELECT name FROM migrations')).toEqual([
      { name: 'InitialSchema1763600000000' },
    ]);
    for (const instance of instances) expect(await new Readiness(instance).isReady()).toBe(true);
  });

  test('a migration that was cut off is taken up again', async () => {
    const dataSource = await boot();
    await dataSource.query('DROP TABLE history');
    await dataSource.query('DELETE FROM migrations');
    expect(await new Readiness(dataSource).isReady()).toBe(false);
    await boot();
    expect(await dataSource.query('SELECT COUNT(*) AS entries FROM history')).toEqual([{ entries: 0 }]);
    expect(await new Readiness(dataSource).isReady()).toBe(true);
  });

  test('the schema goes away as it came', async () => {
    const dataSource = await boot();
    await dataSource.undoLastMigration();
    expect(await tables(dataSource)).toBe(1);
    await dataSource.runMigrations();
    expect(await tables(dataSource)).toBe(9);
  });

  test('an instance without a database is not ready', async () => {
    const dataSource = await boot();
    await dataSource.query(`DROP DATABASE \`${configuration.database.database}\``);
    expect(await new Readiness(dataSource).isReady()).toBe(false);
  });
});

test('the boot lock lets one in at a time, also after a failure', async () => {
  const log: string[] = [];
  const enter = (name: string, fail = false) =>
    new BootLock(configuration).hold(async () => {
      log.push(`${name} in`);
      await new Promise((resolve) => setTimeout(resolve, 20));
      log.push(`${name} out`);
      if (fail) throw new Error(name);
    });
  await Promise.allSettled([enter('a', true), enter('b'), enter('c', true)]);
  for (let i = 0; i < log.length; i += 2) expect(log[i + 1]).toBe(log[i]!.replace('in', 'out'));
  expect(log).toHaveLength(6);
});
