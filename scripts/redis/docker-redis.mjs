import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { capture } from '../processes/capture.mjs';
import { lastLines } from '../processes/last-lines.mjs';
import { Problem } from '../reporting/problem.mjs';
import { say, sayWhile } from '../reporting/say.mjs';
import { answersPing } from './answers-ping.mjs';

const IMAGE = 'redis:7-alpine';

/** The password goes into a file of the container, so that no list of processes shows it. */
const COMMAND =
  'umask 077; printf "requirepass %s\\n" "$REDIS_PASSWORD" > /tmp/redis.conf; exec redis-server /tmp/redis.conf --save ""';

/**
 * Runs Redis in a container that belongs to this run alone.
 * @param {import('./private-redis.mjs').PrivateRedis} wanted
 * @param {import('../processes/supervisor.mjs').Supervisor} supervisor
 */
export async function startDockerRedis({ folder, port, password }, supervisor) {
  await pullImage(supervisor.stopping);
  say(`Starting a private Redis in Docker (${IMAGE})`);
  const variables = join(folder, 'container.env');
  writeFileSync(variables, `REDIS_PASSWORD=${password}\n`, { mode: 0o600 });
  const name = `fermata-redis-${createHash('sha256').update(folder).update(password).digest('hex').slice(0, 12)}`;
  const container = ['--name', name, '--user', 'redis', '--env-file', variables];
  const child = supervisor.start({
    name: 'redis',
    command: 'docker',
    args: ['run', '--rm', ...container, '--publish', `127.0.0.1:${port}:6379`, IMAGE, 'sh', '-c', COMMAND],
  });
  await supervisor.waitUntil(child, () => answersPing(port, password), 60);
}

/** @param {AbortSignal} stopping */
async function pullImage(stopping) {
  if ((await capture('docker', ['image', 'inspect', IMAGE], { stopping })).ok) return;
  const pull = () => capture('docker', ['pull', IMAGE], { seconds: 1200, stopping });
  const { ok, output } = await sayWhile(`Downloading the Docker image ${IMAGE}`, pull);
  if (!ok) throw new Problem(`docker pull ${IMAGE} failed:\n${lastLines(output, 5)}`);
}
