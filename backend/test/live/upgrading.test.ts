import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { WebSocket, WebSocketServer } from 'ws';
import { createApp } from '../../src/presentation/http/create-app.js';
import { serveWebApp } from '../../src/presentation/web/serve-web-app.js';
import { AppModule } from '../../src/app.module.js';
import { Configuration } from '../../src/configuration/configuration.js';
import { LiveGateway } from '../../src/presentation/live/live-gateway.js';
import { liveLimits } from '../../src/presentation/live/live-limits.js';
import { expectProblem } from '../support/problems.js';
import { LiveSocket } from '../support/live-socket.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let shop: TestApp;
beforeAll(async () => {
  shop = await startTestApp({
    publicUrl: 'https://tickets.example',
    edge: { rateLimits: true, trustedProxies: ['127.0.0.1'], corsOrigins: ['https://partner.example'] },
  });
});
afterAll(() => shop.close());

const open = (headers: Record<string, string> = {}) => LiveSocket.tryToOpen(shop.url, { headers });

test('a request for no WebSocket is told to upgrade', async () => {
  await expectProblem(shop.nobody.get('/api/live'), 426, 'UPGRADE_REQUIRED');
  const { headers } = await shop.nobody.get('/api/live');
  expect(headers.get('upgrade')).toBe('websocket');
  const old = await LiveSocket.tryToOpen(shop.url, { protocolVersion: 8 });
  expect(old).toMatchObject({ status: 426, body: { code: 'UPGRADE_REQUIRED' } });
});

describe('pages that may open a live connection are', () => {
  test.each([
    ['those of our own address', () => shop.url],
    ['those of the public address', () => 'https://tickets.example'],
    ['those of an allowed origin', () => 'https://partner.example'],
  ])('%s', async (_, origin) => {
    const socket = await LiveSocket.open(shop.url, { headers: { origin: origin() } });
    await socket.close();
  });

  test('no others, with a session or without', async () => {
    const refused = { status: 403, body: { code: 'ORIGIN_REFUSED' } };
    expect(await open({ origin: 'https://evil.example' })).toMatchObject(refused);
    expect(await open({ origin: 'null' })).toMatchObject(refused);
    const cookie = `fermata_session=${(await shop.guest()).token}`;
    expect(await open({ origin: 'https://evil.example', cookie })).toMatchObject(refused);
  });
});

test('an address has so many connections and no more; a network of IPv6 is one address', async () => {
  const from = (address: string) => open({ 'x-forwarded-for': address });
  const sockets: LiveSocket[] = [];
  for (let count = 0; count < liveLimits.connectionsOfAddress; count++) {
    sockets.push((await from(`2001:db8::${count.toString(16)}`)) as LiveSocket);
  }
  const refused = await from('2001:db8::ffff');
  expect(refused).toMatchObject({ status: 429, body: { code: 'RATE_LIMITED' } });
  expect(refused).toMatchObject({ headers: { 'retry-after': '10' } });
  for (const address of ['2001:db8:0:1::1', '192.0.2.1']) {
    sockets.push((await from(address)) as LiveSocket);
  }
  await sockets[0]!.close();
  sockets[0] = (await from('2001:db8::ffff')) as LiveSocket;
  await Promise.all(sockets.map((socket) => socket.close()));
});

describe('without a web app', () => {
  test('other addresses are not found', async () => {
    const error = await new Promise<Error>((resolve) =>
      new WebSocket(`${shop.url.replace('http', 'ws')}/_next/webpack-hmr`).on('error', resolve),
    );
    expect(error.message).toContain('404');
  });

  test('a client that goes away while it is asked who it is does no harm', async () => {
    const { port, hostname } = new URL(shop.url);
    const asks = [
      'GET /api/auth/me HTTP/1.1',
      `Host: ${hostname}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
      'Authorization: Bearer nobody',
    ];
    for (let time = 0; time < 20; time++) {
      const socket = connect(Number(port), hostname);
      await new Promise<void>((resolve) => socket.write(`${asks.join('\r\n')}\r\n\r\n`, () => resolve()));
      socket.resetAndDestroy();
    }
    await (await LiveSocket.open(shop.url)).close();
  });
});

describe('with a web app', () => {
  let web: Server;
  let url: string;
  let close: () => Promise<void>;
  beforeAll(async () => {
    web = createServer();
    new WebSocketServer({ server: web }).on('connection', (webSocket, { url: path }) => {
      webSocket.send(`the web app at ${path}`);
    });
    await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
    const configuration = new Configuration({ ...shop.database.configuration, logLevel: 'silent' });
    const app = await createApp(AppModule.with(configuration), configuration);
    await serveWebApp(app, (web.address() as AddressInfo).port);
    await app.listen(0, '127.0.0.1');
    url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
    close = () => app.close();
  });
  afterAll(async () => {
    await close();
    web.close();
  });

  test('its own WebSockets reach it, and those of the API do not', async () => {
    const ofWeb = new WebSocket(`${url.replace('http', 'ws')}/_next/webpack-hmr`);
    const said = await new Promise((resolve) => ofWeb.on('message', (data: Buffer) => resolve(String(data))));
    expect(said).toBe('the web app at /_next/webpack-hmr');
    ofWeb.close();
    const live = await LiveSocket.open(url);
    live.say('?');
    expect(await live.hear()).toEqual({ error: { code: 'INVALID_MESSAGE' } });
    await live.close();
  });
});

test('what is going away takes nobody in', async () => {
  await shop.app.get(LiveGateway, { strict: false }).onModuleDestroy();
  const refused = { status: 503, body: { code: 'BUSY' }, headers: { 'retry-after': '10' } };
  expect(await open()).toMatchObject(refused);
});
