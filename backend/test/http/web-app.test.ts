import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../../src/app.module.js';
import { createApp } from '../../src/presentation/http/create-app.js';
import { serveWebApp } from '../../src/presentation/web/serve-web-app.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const pagePolicy = "default-src 'self'; script-src 'nonce-1'";
let database: TestDatabase;
let app: NestFastifyApplication;
let web: Server;
let url: string;
let seen: IncomingMessage[];

beforeAll(async () => {
  database = await createTestDatabase();
  web = createServer((request, response) => {
    seen.push(request);
    request.pipe(response.setHeader('x-from', 'web').setHeader('content-security-policy', pagePolicy));
  });
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
  const configuration = { ...database.configuration, logLevel: 'silent' as const };
  app = await createApp(AppModule.with(configuration), configuration);
  await serveWebApp(app, (web.address() as AddressInfo).port);
  await app.listen(0, '127.0.0.1');
  url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  seen = [];
});
afterAll(async () => {
  web.close();
  await app.close();
  await database.drop();
});

describe('the web app gets', () => {
  test.each(['/', '/concerts/gala?x=1', '/apiary', '/healthy', '/_next/static/a.js'])('%s', async (path) => {
    const response = await fetch(url + path);
    expect([response.status, response.headers.get('x-from')]).toEqual([200, 'web']);
    expect(seen.at(-1)!.url).toBe(path);
  });

  test('bodies of any kind as they are', async () => {
    for (const [type, body] of [
      ['application/json', '{not json'],
      ['text/plain', 'words'],
      ['image/png', '\u0001'],
    ]) {
      const response = await fetch(`${url}/upload`, {
        method: 'POST',
        body,
        headers: { 'content-type': type! },
      });
      expect(await response.text()).toBe(body);
      expect(seen.at(-1)!.headers['content-type']).toBe(type);
    }
  });

  test('the address that the browser sees, and not what a client claims about itself', async () => {
    await fetch(`${url}/`, { headers: { 'x-forwarded-for': '1.2.3.4', 'x-forwarded-host': 'evil.example' } });
    const { host } = new URL(url);
    expect(seen.at(-1)!.headers).toMatchObject({
      host,
      'x-forwarded-host': host,
      'x-forwarded-proto': 'http',
      'x-forwarded-for': '127.0.0.1',
    });
  });
});

test('what the web app says about a page arrives at the browser', async () => {
  const { headers } = await fetch(`${url}/`);
  expect(headers.get('content-security-policy')).toBe(pagePolicy);
});

describe('the web app never gets', () => {
  test.each(['/api', '/api/', '/api/nothing', '/api/concerts/x/y/z', '/health', '/health/nothing'])(
    '%s',
    async (path) => {
      const count = seen.length;
      const response = await fetch(url + path, { method: 'POST' });
      expect(response.status).toBe(404);
      expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
      expect(await response.json()).toMatchObject({ code: 'ROUTE_NOT_FOUND' });
      expect(seen).toHaveLength(count);
    },
  );

  test('what the API serves, and the API parses its bodies itself', async () => {
    const count = seen.length;
    expect((await fetch(`${url}/api/concerts`)).status).toBe(200);
    expect((await fetch(`${url}/api/docs`)).status).toBe(200);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    expect((await fetch(`${url}/dev/mail`)).status).toBe(200);
    const headers = { 'content-type': 'application/json' };
    const broken = await fetch(`${url}/api/auth/login`, { method: 'POST', body: '{not json', headers });
    expect(await broken.json()).toMatchObject({ code: 'MALFORMED_JSON' });
    expect(seen).toHaveLength(count);
  });
});

test('while the web app is away there is a page that says so', async () => {
  await new Promise((resolve) => {
    web.close(resolve);
    web.closeAllConnections();
  });
  const response = await fetch(`${url}/concerts`);
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('2');
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await response.text()).toContain('The shop is starting');
  expect((await fetch(`${url}/api/concerts`)).status).toBe(200);
});

test('a body that was meant for it does not stand in the way of the next request', async () => {
  const body = 'x'.repeat(3 * 1024 * 1024);
  for (let time = 0; time < 3; time++) {
    expect((await fetch(`${url}/upload`, { method: 'POST', body })).status).toBe(503);
    expect((await fetch(`${url}/api/concerts/%zz`)).status).toBe(400);
  }
});
