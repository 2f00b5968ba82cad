import { accessVariables } from './access-variables.mjs';
import { givenDatabase, requireAnswer } from './given-database.mjs';
import { provideThrowawayServer } from './throwaway-server.mjs';

/**
 * A server for the tests, which make schemas of their own on it: the one the environment names, or one that is thrown
 * away. What `.env` names, and the data of `npm start`, is never touched.
 * @param {import('../processes/throwaway-run.mjs').ThrowawayRun} run
 * @returns {Promise<Record<string, string>>} DB_HOST and its companions
 */
export async function provideTestDatabase(run) {
  const given = givenDatabase();
  if (given) await requireAnswer(given);
  return accessVariables(given ?? (await provideThrowawayServer(run)));
}
