/**
 * What the backend needs so that a newcomer finds a shop with concerts and can log in as its admin.
 * @param {{ email: string, password: string }} admin
 * @returns {Record<string, string>}
 */
export function demoVariables({ email, password }) {
  return { ADMIN_EMAIL: email, ADMIN_PASSWORD: password, SEED_DEMO: process.env.SEED_DEMO || 'true' };
}
