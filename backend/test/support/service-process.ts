import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildBackend } from '../../../scripts/build/backend.mjs';
import { findFreePort } from '../../../scripts/processes/ports.mjs';
import type { Supervisor } from '../../../scripts/processes/supervisor.mjs';
import type { DatabaseSettings } from '../../src/configuration/database-settings.js';
import { openConnection } from '../../src/infrastructure/database/open-connection.js';
import type { Session } from './answers.js';
import { expectOk } from './concerts.js';
import { OpenApiCheck, type OpenApiDocument } from './open-api-check.js';
import { TestClient } from './test-client.js';

export interface ServiceProcess {
  readonly pid: number;
  isRunning(): boolean;
  /** Somebody without a session. */
  readonly nobody: TestClient;
  /** A new guest session. */
  guest(): Promise<TestClient>;
  /** The admin, logged in. */
  admin(): Promise<TestClient>;
  /** The same person with the same session, who talks to this process. */
  reach(client: TestClient): TestClient;
}

const backend = fileURLToPath(new URL('../..', import.meta.url));
const adminLogin = { email: 'admin@example.com', password: 'a test password' };

/** The service in a process of its own, as it runs in production; every answer is held against its OpenAPI document. */
export async function startServiceProcess(
  supervisor: Supervisor,
  name: string,
  database: DatabaseSettings,
): Promise<ServiceProcess> {
  await buildBackend(new AbortController().signal);
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const child = supervisor.start({
    name,
    command: process.execPath,
    args: [join(backend, 'dist', 'main.js')],
    cwd: backend,
    env: {
      ...process.env,
      ...variablesOf(database),
      NODE_ENV: 'production',
      NODE_OPTIONS: '',
      LOG_LEVEL: 'warn',
      RATE_LIMITS: 'off',
      APP_SECRET: randomBytes(32).toString('base64url'),
      SEED_DEMO: 'false',
      HOST: '127.0.0.1',
      PORT: String(port),
      WEB_PORT: String(await findFreePort()),
      ADMIN_EMAIL: adminLogin.email,
      ADMIN_PASSWORD: adminLogin.password,
    },
  });
  await supervisor.waitUntil(child, () => isReady(url), 120);
  const api = new OpenApiCheck((await (await fetch(`${url}/api/openapi.json`)).json()) as OpenApiDocument);
  const nobody = new TestClient(url, api, null);
  const session = async (path: string, body?: object) => {
    const { token, customer } = await expectOk(nobody.post<Session>(path, body));
    return new TestClient(url, api, token, customer.id);
  };
  return {
    pid: child.pid,
    isRunning: () => child.running,
    nobody,
    guest: () => session('/api/auth/guest'),
    async admin() {
      await keepFirstPassword(database);
      return session('/api/auth/login', adminLogin);
    },
    reach: ({ token, customerId }) => new TestClient(url, api, token, customerId),
  };
}

/** The first admin of a service in production has to choose a new one before anything else. */
async function keepFirstPassword(database: DatabaseSettings): Promise<void> {
  const connection = await openConnection(database);
  await connection.query(`UPDATE \`${database.database}\`.customer SET mustChangePassword = FALSE`);
  await connection.end();
}

function variablesOf({ host, port, username, password, database, ssl }: DatabaseSettings) {
  return {
    DATABASE_URL: '',
    DB_HOST: host,
    DB_PORT: String(port),
    DB_USERNAME: username,
    DB_PASSWORD: password,
    DB_DATABASE: database,
    DB_SSL: String(ssl),
  };
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health/ready`)).ok;
  } catch {
    return false;
  }
}
