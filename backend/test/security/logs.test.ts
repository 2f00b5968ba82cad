import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../../src/app.module.js';
import { Configuration } from '../../src/configuration/configuration.js';
import { createApp } from '../../src/presentation/http/create-app.js';
import { createLogger } from '../../src/presentation/http/logging.js';
import { patience } from '../../src/presentation/http/slow-clients.js';
import { serveWebApp } from '../../src/presentation/web/serve-web-app.js';
import { RunAudit } from '../../src/use-cases/audit/run-audit.js';
import { EnsureAdmin } from '../../src/use-cases/staff/ensure-admin.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const admin = { email: 'admin@example.com', password: 'hunter2-of-the-admin' };
const secrets = ['hunter2', 'secret-token', 'secret-link', '4242424242424242', 'secret-signature'];
let log = '';
let database: TestDatabase;
let app: NestFastifyApplication;
let url: string;

/** All that the service writes, with nothing left out for its level. */
beforeAll(async () => {
  database = await createTestDatabase();
  const configuration = new Configuration({ ...database.configuration, logLevel: 'trace' });
  const destination = { write: (line: string) => void (log += line) };
  app = await createApp(AppModule.with(configuration), configuration, {
    createLogger: (settings) => createLogger(settings, destination),
    patience,
  });
  await serveWebApp(app, 9);
  await app.listen(0, '127.0.0.1');
  await app.get(EnsureAdmin, { strict: false }).execute({ ...admin, mustChangePassword: false });
  url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

function expectNoSecret(words: readonly string[] = secrets) {
  for (const word of words) expect(log).not.toContain(word);
}

const headers = {
  authorization: 'Bearer secret-token',
  cookie: 'fermata_session=secret-token',
  'x-fermata-visitor': 'secret-token',
  'stripe-signature': 't=1,v1=secret-signature',
  'waiting-room-ticket': 'secret-token',
  referer: 'http://127.0.0.1/verify?token=secret-link',
  'content-type': 'application/json',
};

test('no header, query or body is written into the log, whatever becomes of the request', async () => {
  const card = '{"note":"4242424242424242","password":"hunter2"';
  const bodies = [`${card}}`, card, `${card},"__proto__":1}`, `"${'4242424242424242'.repeat(200_000)}"`];
  const calls: [string, string][] = [
    ['POST', '/api/auth/login'],
    ['POST', '/api/bookings?token=secret-link'],
    ['POST', '/api/bookings/find'],
    ['POST', '/api/concerts/00000000-0000-7000-8000-000000000000/waiting-room/admission'],
    ['POST', '/api/payments/stripe/webhook?x=secret-link'],
    ['PUT', '/api/none?token=secret-link'],
    ['POST', '/verify?token=secret-link'],
  ];
  for (const [method, path] of calls) {
    for (const body of bodies) await fetch(url + path, { method, body, headers });
  }
  for (const path of ['/api/concerts', '/api/concerts/%zz', '/api/auth/me', '/verify', '/health/ready']) {
    await fetch(`${url}${path}?token=secret-link&card=4242424242424242`, { headers });
  }
  const lines = log.trim().split('\n');
  for (const path of ['/api/auth/login', '/api/bookings', '/api/none']) {
    expect(lines.some((line) => line.includes(`"path":"${path}"`))).toBe(true);
  }
  expectNoSecret();
});

test('the token of a session that was just begun is not written either', async () => {
  const started = await fetch(`${url}/api/auth/login`, {
    method: 'POST',
    body: JSON.stringify(admin),
    headers: { 'content-type': 'application/json' },
  });
  const { token } = (await started.json()) as { token: string };
  const broken = jest.spyOn(app.get(RunAudit, { strict: false }), 'execute').mockRejectedValue(
    Object.assign(new Error('no answer'), {
      headers: { 'set-cookie': 'secret-token' },
      config: { headers, data: 'hunter2' },
      request: { headers, body: 'hunter2', query: { token: 'secret-link' } },
      response: { headers: { cookie: 'secret-token' }, body: '4242424242424242' },
      parameters: ['hunter2'],
      driverError: Object.assign(new Error('no'), { sql: "VALUES ('hunter2')" }),
    }),
  );
  const answer = await fetch(`${url}/api/admin/audit?token=secret-link`, {
    headers: { authorization: `Bearer ${token}` },
  });
  broken.mockRestore();
  expect(answer.status).toBe(500);
  expect(log).toContain('no answer');
  expectNoSecret([...secrets, token]);
});

test('a request that somebody logs whole shows its method and path', () => {
  const lines: string[] = [];
  const logger = createLogger(
    { logLevel: 'info', nodeEnv: 'production' },
    { write: (line) => void lines.push(line) },
  );
  logger.info({ req: { method: 'GET', url: '/verify?token=secret-link', headers } }, 'incoming');
  expect(JSON.parse(lines[0]!)).toMatchObject({ req: { method: 'GET', path: '/verify' } });
  expect(lines[0]).not.toContain('secret');
});
