import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Connection } from '../load/connection.js';
import { ask } from './ask.js';

export interface Server {
  readonly port: number;
  /** Asks a server that answers questions. */
  ask<T>(question: object): Promise<T>;
  stop(): Promise<void>;
}

/** Environment variables of a server. */
export type Settings = Readonly<Record<string, string>>;

export const admin = { email: 'admin@example.com', password: 'a password for the benchmark' };

/** The instances of a product share theirs. */
const appSecret = randomBytes(32).toString('base64url');

/** The service as it runs in production. */
export const product = fileURLToPath(new URL('../../../main.js', import.meta.url));
export const bareServer = fileURLToPath(new URL('../servers/bare-server.js', import.meta.url));
export const liveServer = fileURLToPath(new URL('../live/live-server.js', import.meta.url));
export const knownCallersServer = fileURLToPath(
  new URL('../servers/known-callers-server.js', import.meta.url),
);
export const referenceServer = fileURLToPath(new URL('../servers/reference-server.js', import.meta.url));

/** Starts a server in a process of its own on a free port, and waits until it listens. */
export async function startServer(
  script: string,
  schema: string,
  words: readonly string[] = [],
  settings: Settings = {},
): Promise<Server> {
  const port = await freePort();
  const child = spawn(process.execPath, [...profiling(), script, ...words], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      LOG_LEVEL: 'error',
      RATE_LIMITS: 'off',
      APP_SECRET: appSecret,
      SEED_DEMO: 'false',
      BACKGROUND_JOBS: 'false',
      HOST: '127.0.0.1',
      PORT: String(port),
      WEB_PORT: String(await freePort()),
      DB_DATABASE: schema,
      ADMIN_EMAIL: admin.email,
      ADMIN_PASSWORD: admin.password,
      ...settings,
    },
  });
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  while (!(await listens(port))) {
    if (hasEnded()) throw new Error(`${script} ended while it was starting.`);
    await pause(50);
  }
  return {
    port,
    ask: (question) => ask(child, question),
    async stop() {
      if (hasEnded()) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** With BENCH_PROFILE naming a folder, every server leaves a CPU profile there when it stops. */
function profiling(): string[] {
  const folder = process.env.BENCH_PROFILE;
  return folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : [];
}

async function listens(port: number): Promise<boolean> {
  try {
    (await Connection.open(port)).close();
    return true;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
