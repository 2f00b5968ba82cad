import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { capture } from '../processes/capture.mjs';
import { lastLines } from '../processes/last-lines.mjs';
import { Problem } from '../reporting/problem.mjs';
import { say, sayWhile } from '../reporting/say.mjs';
import { readCredentials } from './credentials.mjs';
import { isGreeting } from './handshake.mjs';
import { keepPort } from './keep-port.mjs';
import { encryption } from './server-options.mjs';

const IMAGE = 'mysql:8.4';

/** Whether a Docker engine answers. */
export async function hasDocker() {
  return (await capture('docker', ['info'], { seconds: 8 })).ok;
}

/**
 * Runs MySQL in a container that belongs to this run alone; its data lies in a volume.
 * @param {import('./private-server.mjs').PrivateDatabase} wanted
 * @param {import('../processes/supervisor.mjs').Supervisor} supervisor
 * @returns {Promise<import('./private-server.mjs').DatabaseAccess>}
 */
export async function startDockerServer({ folder, durable, certificates }, supervisor) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { password } = readCredentials(folder);
  // The password is part of the name: a volume left by a deleted data folder would refuse the new one.
  const name = `fermata-${createHash('sha256').update(folder).update(password).digest('hex').slice(0, 12)}`;
  await pullImage(supervisor.stopping);
  await removeContainer(name);
  say(`Starting a private MySQL in Docker (${IMAGE})`);

  const port = await keepPort(folder);
  const variables = join(folder, 'container.env');
  writeFileSync(variables, `MYSQL_ROOT_PASSWORD=${password}\n`, { mode: 0o600 });
  const volume = durable ? ['--volume', `${name}:/var/lib/mysql`] : [];
  const container = [
    '--name',
    name,
    '--env-file',
    variables,
    '--publish',
    `127.0.0.1:${port}:3306`,
    ...volume,
    ...(certificates ? ['--volume', `${certificates}:/certificates:ro`] : []),
  ];
  const child = supervisor.start({
    name: 'database',
    command: 'docker',
    args: [
      'run',
      '--rm',
      ...container,
      IMAGE,
      ...containerOptions(durable),
      ...(certificates ? encryption('/certificates') : []),
    ],
    graceSeconds: 60,
  });
  await supervisor.waitUntil(child, () => isGreeting(port), 180);
  return { host: '127.0.0.1', port, user: 'root', password };
}

/** @param {boolean} durable */
function containerOptions(durable) {
  return [
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_unicode_ci',
    '--skip-log-bin',
    `--innodb-flush-log-at-trx-commit=${durable ? 1 : 2}`,
    '--max-connections=300',
  ];
}

/** @param {AbortSignal} stopping */
async function pullImage(stopping) {
  if ((await capture('docker', ['image', 'inspect', IMAGE], { stopping })).ok) return;
  const pull = () => capture('docker', ['pull', IMAGE], { seconds: 1200, stopping });
  const { ok, output } = await sayWhile(`Downloading the Docker image ${IMAGE}`, pull);
  if (!ok) throw new Problem(`docker pull ${IMAGE} failed:\n${lastLines(output, 5)}`);
}

/** @param {string} name of a container that a killed run may have left behind */
async function removeContainer(name) {
  await capture('docker', ['stop', '--time', '60', name], { seconds: 90 });
  await capture('docker', ['rm', '--force', '--volumes', name]);
}
