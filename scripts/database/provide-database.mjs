import { join } from 'node:path';
import { say } from '../reporting/say.mjs';
import { accessVariables } from './access-variables.mjs';
import { givenDatabase, requireAnswer } from './given-database.mjs';
import { provideServer } from './provide-server.mjs';

/**
 * The product's database: the given one, or a private one whose data is kept in the data folder.
 * @param {string} folder data folder
 * @param {import('../processes/supervisor.mjs').Supervisor} supervisor
 * @returns {Promise<Record<string, string>>} what to add to the backend's environment
 */
export async function provideDatabase(folder, supervisor) {
  const given = givenDatabase();
  if (given) {
    await requireAnswer(given);
    say(`Using the database at ${given.host}:${given.port}`);
    return {};
  }
  return accessVariables(
    await provideServer({ folder: join(folder, 'database'), durable: true }, supervisor),
  );
}
