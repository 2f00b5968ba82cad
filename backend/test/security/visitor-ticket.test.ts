import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { serveWebApp } from '../../src/presentation/web/serve-web-app.js';
import { startToyApp, type ToyApp } from '../support/toy-app.js';

const partner = 'https://partner.example';
let toy: ToyApp;
let web: Server;
const tickets: string[] = [];

/** A web app that calls the API once for each page, as Next does, and hands the ticket back. */
beforeAll(async () => {
  web = createServer((request, response) => {
    const ticket = String(request.headers['x-fermata-visitor']);
    tickets.push(ticket);
    if (request.url === '/') response.setHeader('content-security-policy', "default-src 'self'");
    void ask({ 'x-fermata-visitor': ticket }).then((left) => response.end(String(left)));
  });
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
  const { port } = web.address() as AddressInfo;
  toy = await startToyApp(
    { rateLimits: true, trustedProxies: ['127.0.0.1'], corsOrigins: [partner] },
    {},
    (app) => serveWebApp(app, port),
  );
});
afterAll(async () => {
  web.close();
  await toy.app.close();
});

/** How many calls whoever calls has left. */
async function ask(headers: Record<string, string>): Promise<number> {
  const response = await fetch(`${toy.url}/api/toy`, { headers });
  expect(response.status).toBe(200);
  return Number(response.headers.get('ratelimit-remaining'));
}

async function openPage(headers: Record<string, string>): Promise<number> {
  return Number(await (await fetch(toy.url, { headers })).text());
}

test('what a page asks of the API counts for its visitor and for nobody else', async () => {
  const visitor = { 'x-forwarded-for': '203.0.113.1' };
  const first = await ask(visitor);
  expect(await openPage(visitor)).toBe(first - 1);
  expect(await openPage(visitor)).toBe(first - 2);
  expect(await openPage({ 'x-forwarded-for': '203.0.113.2' })).toBe(first);
  expect(await ask(visitor)).toBe(first - 3);
});

test('a ticket that nobody signed, or that was signed for another, counts for whoever brings it', async () => {
  const mine = { 'x-forwarded-for': '203.0.113.3' };
  const first = await ask(mine);
  const [, signature] = tickets[0]!.split(' ');
  const forged = [
    '203.0.113.9',
    '203.0.113.9 ',
    '203.0.113.9 AAAA',
    `203.0.113.9 ${signature}`,
    'x'.repeat(4000),
  ];
  for (const [place, ticket] of forged.entries()) {
    expect(await ask({ ...mine, 'x-fermata-visitor': ticket })).toBe(first - 1 - place);
  }
});

test('what a browser sends as its ticket never reaches the web app', async () => {
  const stolen = tickets[0]!;
  expect(stolen).toContain('203.0.113.1 ');
  await openPage({ 'x-forwarded-for': '203.0.113.4', 'x-fermata-visitor': stolen });
  expect(tickets.at(-1)).toContain('203.0.113.4 ');
});

test('an allowed origin is heard by the API, and pages are none of its business', async () => {
  const headers = { origin: partner, 'access-control-request-method': 'POST' };
  const preflight = (path: string) => fetch(toy.url + path, { method: 'OPTIONS', headers });
  const api = await preflight('/api/toy');
  expect([api.status, api.headers.get('access-control-allow-origin')]).toEqual([204, partner]);
  const page = await preflight('/concerts');
  expect(page.headers.get('access-control-allow-origin')).toBeNull();
  expect((await fetch(toy.url, { headers })).headers.get('access-control-allow-origin')).toBeNull();
});

test('a page keeps its own content policy and gets the other headers that protect', async () => {
  const { headers } = await fetch(toy.url, { headers: { 'x-forwarded-proto': 'https' } });
  expect(headers.get('content-security-policy')).toBe("default-src 'self'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('strict-transport-security')).toContain('max-age=');
  const plain = await fetch(`${toy.url}/without-policy`);
  expect(plain.headers.get('content-security-policy')).toBeNull();
  expect(plain.headers.get('strict-transport-security')).toBeNull();
});
