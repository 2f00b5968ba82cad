import { join } from 'node:path';
import { backendFolder, frontendFolder, packageFile } from '../environment/places.mjs';
import { answers } from './answers.mjs';
import { backendAddress } from './backend-address.mjs';
import { backendEnvironment, webEnvironment } from './environments.mjs';

/**
 * Starts what was built, the backend first, and waits until both answer.
 * @param {import('./environments.mjs').ProductSettings} settings
 * @param {import('../processes/supervisor.mjs').Supervisor} supervisor
 */
export async function startProduct(settings, supervisor) {
  const { webPort } = settings.ports;
  const address = backendAddress(settings);
  const backend = supervisor.start({
    name: 'backend',
    command: process.execPath,
    args: [join(backendFolder, 'dist', 'main.js')],
    cwd: backendFolder,
    env: backendEnvironment(settings),
  });
  const web = supervisor.start({
    name: 'web app',
    command: process.execPath,
    args: [
      packageFile(frontendFolder, 'next/dist/bin/next'),
      'start',
      '-H',
      '127.0.0.1',
      '-p',
      String(webPort),
      // Longer than the backend's proxy keeps its idle connections, or it would use one that was just closed.
      '--keepAliveTimeout',
      '70000',
    ],
    cwd: frontendFolder,
    env: webEnvironment(settings, 'production'),
  });
  await supervisor.waitUntil(backend, () => answers(`${address}/health/ready`), 180);
  await supervisor.waitUntil(web, () => answers(`http://127.0.0.1:${webPort}/`), 90);
  await supervisor.waitUntil(backend, () => answers(`${address}/`), 30);
}
