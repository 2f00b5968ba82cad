import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { buildBackend } from '../../../scripts/build/backend.mjs';
import { findFreePort } from '../../../scripts/processes/ports.mjs';
import { Argon2PasswordHasher } from '../../src/infrastructure/customers/argon2-password-hasher.js';
import { RandomSessionTokens } from '../../src/infrastructure/customers/random-session-tokens.js';
import { SystemClock } from '../../src/infrastructure/kernel/system-clock.js';
import { UuidV7Generator } from '../../src/infrastructure/kernel/uuid-v7-generator.js';
import { MysqlStaffRepository } from '../../src/infrastructure/staff/mysql-staff-repository.js';
import { EnsureAdmin } from '../../src/use-cases/staff/ensure-admin.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

// Builds the service and starts it three times.
jest.setTimeout(120_000);

interface Instance {
  readonly url: string;
  readonly output: string;
  stop(): Promise<void>;
}

const backend = fileURLToPath(new URL('../..', import.meta.url));
const printed = /logs in at \/admin as (\S+) with the password (\S+)/;

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await buildBackend(new AbortController().signal);
});
afterAll(() => database.drop());

const admins = () =>
  database.dataSource.query<object[]>(
    "SELECT name, email, mustChangePassword FROM customer WHERE role = 'admin'",
  );

describe('of two instances that start at once where nobody told them of an admin', () => {
  test('one makes an admin and prints the password, and no later start does', async () => {
    const instances = await Promise.all([start(), start()]);
    const outputs = instances.map(({ output }) => printed.exec(output)).filter((found) => found !== null);
    await Promise.all(instances.map((instance) => instance.stop()));
    expect(outputs).toHaveLength(1);
    expect(await admins()).toEqual([{ name: null, email: 'admin@example.com', mustChangePassword: 1 }]);

    const later = await start();
    expect(later.output).not.toMatch(printed);
    const [, email, password] = outputs[0]!;
    const login = await post(`${later.url}/api/auth/login`, { email, password });
    expect(login.status).toBe(200);
    const { token } = (await login.json()) as { token: string };
    const refused = await fetch(`${later.url}/api/admin/concerts`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(await refused.json()).toMatchObject({ status: 403, code: 'PASSWORD_CHANGE_REQUIRED' });
    await later.stop();
  });
});

test('an account with the address of the first admin becomes it, and the sessions it had end', async () => {
  const { dataSource } = database;
  await dataSource.query('DELETE FROM session');
  await dataSource.query('DELETE FROM customer');
  const id = Buffer.alloc(16, 1);
  await dataSource.query(
    "INSERT INTO customer (id, role, email, createdAt) VALUES (?, 'customer', ?, NOW(3))",
    [id, 'ann@example.com'],
  );
  await dataSource.query(
    'INSERT INTO session (tokenHash, id, customerId, createdAt, expiresAt) VALUES (?, ?, ?, NOW(3), NOW(3))',
    [Buffer.alloc(32, 1), id, id],
  );
  const ensure = new EnsureAdmin(
    new MysqlStaffRepository(dataSource),
    new RandomSessionTokens(),
    new Argon2PasswordHasher(),
    new UuidV7Generator(),
    new SystemClock(),
  );
  const admin = { email: ' Ann@Example.com', password: 'a given password', mustChangePassword: false };
  expect(await ensure.execute(admin)).toEqual({ email: 'ann@example.com', drawnPassword: null });
  expect(await admins()).toEqual([{ name: null, email: 'ann@example.com', mustChangePassword: 0 }]);
  expect(await dataSource.query('SELECT id FROM session')).toEqual([]);
});

/** The service in a process of its own, once it is ready. */
async function start(): Promise<Instance> {
  const { host, port: databasePort, username, password, database: name } = database.configuration.database;
  const port = await findFreePort();
  const child = spawn(process.execPath, ['dist/main.js'], {
    cwd: backend,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      LOG_LEVEL: 'error',
      DATABASE_URL: '',
      DB_HOST: host,
      DB_PORT: String(databasePort),
      DB_USERNAME: username,
      DB_PASSWORD: password,
      DB_DATABASE: name,
      SEED_DEMO: 'false',
      BACKGROUND_JOBS: 'false',
      ADMIN_EMAIL: '',
      ADMIN_PASSWORD: '',
      HOST: '127.0.0.1',
      PORT: String(port),
      WEB_PORT: String(await findFreePort()),
    },
  });
  const chunks: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
  const url = `http://127.0.0.1:${port}`;
  while (!(await isReady(url))) {
    if (child.exitCode !== null) throw new Error('The service ended while it was starting.');
    await pause(50);
  }
  return {
    url,
    get output() {
      return chunks.join('');
    },
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health/ready`)).ok;
  } catch {
    return false;
  }
}

function post(url: string, body: object): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
}
