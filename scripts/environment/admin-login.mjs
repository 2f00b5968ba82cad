import { join } from 'node:path';
import { keepSecret } from './keep-secret.mjs';

/**
 * The first admin's login: from the environment, or a password made once and kept in the data folder. Only the first
 * start on a database uses it: who changes the password later is not overruled.
 * @param {string} folder
 * @returns {{ email: string, password: string, isOwn: boolean }} isOwn says that the person chose the password
 */
export function readAdminLogin(folder) {
  const email = process.env.ADMIN_EMAIL || 'admin@example.com';
  const own = process.env.ADMIN_PASSWORD;
  if (own) return { email, password: own, isOwn: true };
  return { email, password: keepSecret(join(folder, 'admin-password'), 12), isOwn: false };
}
