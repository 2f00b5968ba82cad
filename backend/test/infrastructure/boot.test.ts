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

/** Every column of ours, and what the indexes are made of. */
async function columnsOf(dataSource: DataSource): Promise<unknown[]> {
  const rows = await Promise.all(
    [
      `SELECT TABLE_NAME, COLUMN_NAME, ORDINAL_POSITION, COLUMN_TYPE, IS_NULLABLE FROM information_schema.COLUMNS
        WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME <> 'migrations' ORDER BY TABLE_NAME, ORDINAL_POSITION`,
      `SELECT TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX, COLUMN_NAME FROM information_schema.STATISTICS
        WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME <> 'migrations' ORDER BY TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX`,
    ].map((statement) => dataSource.query<unknown[]>(statement)),
  );
  return rows.flat();
}

describe('booting', () => {
  test('several instances may start at once where there is no database yet', async () => {
    const instances = await Promise.all([boot(), boot(), boot(), boot()]);
    const names = instances[0].migrations.map(({ name }) => ({ name }));
    expect(names[0]).toEqual({ name: 'InitialSchema1763600000000' });
    expect(await instances[0].query('SELECT name FROM migrations')).toEqual(names);
    for (const instance of instances) expect(await new Readiness(instance).isReady()).toBe(true);
  });

  const cutOff: [where: string, undone: readonly string[]][] = [
    ['in the first', ['DROP TABLE history']],
    ['between two tables', ['DROP TABLE simulated_refund', 'DROP TABLE simulated_payment']],
    [
      'between two alterations',
      [
        'DROP TABLE simulated_refund, simulated_payment, refund, payment',
        'ALTER TABLE booking DROP KEY booking_held_by, DROP KEY booking_lapse, DROP KEY booking_lapse_of_concert',
        'ALTER TABLE booking DROP COLUMN heldBy, DROP COLUMN extensionsLeft',
      ],
    ],
  ];

  test.each(cutOff)('a migration that was cut off %s is taken up again', async (_, undone) => {
    const dataSource = await boot();
    const schema = await columnsOf(dataSource);
    for (const statement of [...undone, 'DELETE FROM migrations']) await dataSource.query(statement);
    expect(await new Readiness(dataSource).isReady()).toBe(false);
    await boot();
    expect(await columnsOf(dataSource)).toEqual(schema);
    expect(await new Readiness(dataSource).isReady()).toBe(true);
  });

  test('the schema goes away as it came', async () => {
    const dataSource = await boot();
    const schema = await columnsOf(dataSource);
    for (let left = dataSource.migrations.length; left > 0; left--) await dataSource.undoLastMigration();
    expect(await columnsOf(dataSource)).toEqual([]);
    await dataSource.runMigrations();
    expect(await columnsOf(dataSource)).toEqual(schema);
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
