import type { Configuration } from '../../configuration/configuration.js';
import { underNamedLock } from './named-lock.js';

const patienceSeconds = 120;

/** Lets one instance at a time prepare a database (migrate, seed). */
export class BootLock {
  constructor(private readonly configuration: Configuration) {}

  async hold<T>(work: () => Promise<T>): Promise<T> {
    const { database } = this.configuration;
    const name = `fermata.${database.database}`;
    const done = await underNamedLock(database, { name, patienceSeconds }, work);
    if (!done) throw new Error('Another instance is still preparing the database.');
    return done.result;
  }
}
