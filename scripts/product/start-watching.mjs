import { join } from 'node:path';
import { backendFolder, frontendFolder, packageFile, root } from '../environment/places.mjs';
import { npm } from '../packages/npm.mjs';
import { answers } from './answers.mjs';
import { backendAddress } from './backend-address.mjs';
import { backendEnvironment, webEnvironment } from './environments.mjs';

/**
 * Starts the compiler, the backend and the web app so that each follows its sources.
 * @param {import('./environments.mjs').ProductSettings} settings
 * @param {import('../processes/supervisor.mjs').Supervisor} supervisor
 */
export async function startWatching(settings, supervisor) {
  const { webPort } = settings.ports;
  const node = process.execPath;
  supervisor.startInTerminal({
    name: 'compiler',
    command: node,
    args: [
      packageFile(root, 'typescript/bin/tsc'),
      '-p',
      'tsconfig.build.json',
      '--watch',
      '--preserveWatchOutput',
    ],
    cwd: backendFolder,
  });
  const backend = supervisor.startInTerminal({
    name: 'backend',
    command: node,
    args: ['--watch', '--watch-preserve-output', join(backendFolder, 'dist', 'main.js')],
    cwd: backendFolder,
    env: { NODE_ENV: 'development', ...backendEnvironment(settings) },
  });
  await supervisor.waitUntil(backend, () => answers(`${backendAddress(settings)}/health/ready`), 180);
  await supervisor.run({ name: 'types', ...npm(['run', 'types', '-w', 'frontend']), cwd: root });
  const web = supervisor.startInTerminal({
    name: 'web app',
    command: node,
    args: [
      packageFile(frontendFolder, 'next/dist/bin/next'),
      'dev',
      '-H',
      '127.0.0.1',
      '-p',
      String(webPort),
    ],
    cwd: frontendFolder,
    env: webEnvironment(settings, 'development'),
  });
  await supervisor.waitUntil(web, () => answers(`http://127.0.0.1:${webPort}/`), 120);
}
