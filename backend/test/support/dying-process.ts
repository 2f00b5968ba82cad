import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { TestApp } from './test-app.js';
import { TestClient } from './test-client.js';

export interface DyingProcess {
  /** The same person with the same session, who talks to this process. */
  reach(client: TestClient): TestClient;
  /** Has it look at what is due. */
  reconcile(): void;
  /** All that it has logged so far. */
  logged(): string;
  /** Resolves to the signal that ended it. */
  readonly ended: Promise<NodeJS.Signals | null>;
  kill(): void;
}

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** The service on the database of a test's, in a process of its own that is killed at the moment that `dies` names. */
export async function startDyingProcess(
  { database, api }: TestApp,
  dies: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<DyingProcess> {
  const settings = database.configuration.database;
  const child = spawn(process.execPath, ['--import', here('run-typescript.mjs'), here('dying-service.ts')], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: {
      ...process.env,
      NODE_OPTIONS: '--no-warnings',
      DIES: dies,
      LOG_LEVEL: 'trace',
      DATABASE_URL: '',
      DB_HOST: settings.host,
      DB_PORT: String(settings.port),
      DB_USERNAME: settings.username,
      DB_PASSWORD: settings.password,
      DB_DATABASE: settings.database,
      DB_SSL: String(settings.ssl),
      ...environment,
    },
  });
  let logged = '';
  child.stdout!.on('data', (chunk: Buffer) => (logged += chunk.toString()));
  const ended = once(child, 'exit').then(([, signal]) => signal as NodeJS.Signals | null);
  const port = await Promise.race([portOf(child), ended]);
  if (typeof port !== 'number') throw new Error('The service did not start.');
  return {
    reach: ({ token, customerId }) => new TestClient(`http://127.0.0.1:${port}`, api, token, customerId),
    reconcile: () => void child.send('reconcile'),
    logged: () => logged,
    ended,
    kill: () => void child.kill('SIGKILL'),
  };
}

async function portOf(child: ChildProcess): Promise<number> {
  const [port] = (await once(child, 'message')) as [number];
  return port;
}
