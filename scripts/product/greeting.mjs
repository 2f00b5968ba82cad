import { relative } from 'node:path';
import { backendAddress } from './backend-address.mjs';

/**
 * What a person needs to know once everything runs.
 * @param {import('./environments.mjs').ProductSettings} settings
 * @param {ReturnType<typeof import('../environment/admin-login.mjs').readAdminLogin>} admin
 * @param {string | null} [logs]
 */
export function greeting(settings, admin, logs) {
  const address = backendAddress(settings).replace('127.0.0.1', 'localhost');
  const password = admin.isOwn ? 'the one you set in ADMIN_PASSWORD' : admin.password;
  return [
    '',
    `Fermata runs at  ${address}`,
    `Admin            ${address}/admin`,
    `  e-mail         ${admin.email}`,
    `  password       ${password} (unless it was changed)`,
    ...(logs ? [`Logs             ${relative(process.cwd(), logs) || logs}`] : []),
    'Stop with Ctrl-C.',
    '',
  ].join('\n');
}
