import type { DataSource } from 'typeorm';
import type { Configuration } from '../../configuration/configuration.js';
import { BootLock } from './boot-lock.js';

/** Brings the schema up to date; instances that start at the same time take turns. */
export async function migrate(dataSource: DataSource, configuration: Configuration): Promise<void> {
  await new BootLock(configuration).hold(() => dataSource.runMigrations());
}
