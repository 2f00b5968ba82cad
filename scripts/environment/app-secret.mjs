import { join } from 'node:path';
import { keepSecret } from './keep-secret.mjs';

/**
 * What the backend signs links with: from the environment, or made once and kept in the data folder, so that a link
 * that was sent still works after a restart. The web app does not get it.
 * @param {string} folder
 * @returns {Record<string, string>}
 */
export function appSecretVariables(folder) {
  return { APP_SECRET: process.env.APP_SECRET || keepSecret(join(folder, 'app-secret'), 32) };
}
