import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { DataSource } from 'typeorm';
import { Configuration, readConfiguration } from '../../src/configuration/configuration.js';
import { openDatabase } from '../../src/infrastructure/database/open-database.js';

export interface TestDatabase {
  readonly configuration: Configuration;
  readonly dataSource: DataSource;
  drop(): Promise<void>;
}

/** A migrated schema of its own on the server that `DB_*` or `DATABASE_URL` names; `drop` removes it. */
export async function createTestDatabase(environment = process.env): Promise<TestDatabase> {
  const configuration = testConfiguration(environment);
  const dataSource = await openDatabase(configuration);
  return {
    configuration,
    dataSource,
    async drop() {
      await dataSource.query(`DROP DATABASE \`${configuration.database.database}\``);
      await dataSource.destroy();
      await rm(dirname(configuration.mail.folder), { recursive: true, force: true });
    },
  };
}

/** The environment's configuration with the name of a schema that does not exist yet. */
export function testConfiguration(environment = process.env): Configuration {
  const database = `fermata_test_${randomBytes(6).toString('hex')}`;
  const configuration = readConfiguration({
    ...environment,
    SEED_DEMO: 'false',
    BACKGROUND_JOBS: 'false',
    RATE_LIMITS: 'off',
    SMTP_URL: '',
    REDIS_URL: '',
    DATA_DIR: join(tmpdir(), database),
  });
  return new Configuration({ ...configuration, database: { ...configuration.database, database } });
}
