import { Problem } from '../reporting/problem.mjs';
import { isGreeting } from './handshake.mjs';

/** @typedef {import('./private-server.mjs').DatabaseAccess} DatabaseAccess */

/**
 * The database that the environment names with DATABASE_URL or DB_*, if any.
 * @returns {DatabaseAccess | null}
 */
export function givenDatabase(env = process.env) {
  if (env.DATABASE_URL) return { ...fromUrl(env.DATABASE_URL), sslCa: env.DB_SSL_CA ?? '' };
  if (!env.DB_HOST && !env.DB_PORT) return null;
  return {
    host: env.DB_HOST || '127.0.0.1',
    port: Number(env.DB_PORT || 3306),
    user: env.DB_USERNAME || 'root',
    password: env.DB_PASSWORD ?? '',
    ssl: env.DB_SSL || 'false',
    sslCa: env.DB_SSL_CA ?? '',
  };
}

/**
 * Stops with a sentence if no server answers there.
 * @param {DatabaseAccess} database
 */
export async function requireAnswer({ host, port }) {
  if (await isGreeting(port, host)) return;
  throw new Problem(
    `No database answers at ${host}:${port}: start it, or remove DATABASE_URL and DB_* from the environment and .env to use a private one.`,
  );
}

/**
 * @param {string} text
 * @returns {DatabaseAccess}
 */
function fromUrl(text) {
  if (!URL.canParse(text)) {
    throw new Problem('DATABASE_URL must look like mysql://user:password@host:3306/fermata.');
  }
  const url = new URL(text);
  return {
    host: url.hostname,
    port: Number(url.port || 3306),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    ssl: url.searchParams.has('ssl') ? 'true' : 'false',
  };
}
