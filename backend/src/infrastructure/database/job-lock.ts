import { createHash } from 'node:crypto';
import type { Configuration } from '../../configuration/configuration.js';
import { underNamedLock } from './named-lock.js';

/** Lets one of the instances on this database do a job; the others need not wait for their turn. */
export class JobLock {
  constructor(private readonly configuration: Configuration) {}

  async take(job: string, work: () => Promise<void>): Promise<boolean> {
    const { database } = this.configuration;
    const name = `fermata.${digestOf(`${database.database}/${job}`)}`;
    return (await underNamedLock(database, { name, patienceSeconds: 0 }, work)) !== null;
  }
}

/** A lock is the whole server's, and the names of a database and a job together may be too long for its name. */
function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 40);
}
