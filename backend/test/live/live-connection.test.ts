import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { type ClientOptions, WebSocket, WebSocketServer } from 'ws';
import { LiveConnection } from '../../src/presentation/live/live-connection.js';
import { liveLimits } from '../../src/presentation/live/live-limits.js';
import { textFrame } from '../../src/presentation/live/text-frame.js';

let server: Server;
let accepted: (connection: LiveConnection) => void;
beforeAll(async () => {
  const upgrader = new WebSocketServer({ noServer: true });
  server = createServer().on('upgrade', (request, socket, head) => {
    upgrader.handleUpgrade(request, socket, head, (webSocket) =>
      accepted(new LiveConnection(webSocket, request.socket, { seesDrafts: false })),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => void server.close());

async function connect(options: ClientOptions = {}) {
  const there = new Promise<LiveConnection>((resolve) => (accepted = resolve));
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`, options);
  const closed = new Promise<number>((resolve) => client.on('close', resolve));
  await once(client, 'open');
  return { client, closed, connection: await there };
}

test('who does not read what there is for half a minute is sent away', async () => {
  const { client, closed, connection } = await connect();
  let heard = 0;
  client.on('message', () => heard++);
  client.pause();
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'performance'] });
  const frame = textFrame('x'.repeat(liveLimits.unreadBytes));
  const sent = 100;
  for (let count = 0; count < sent; count++) connection.send(frame);
  jest.advanceTimersByTime(liveLimits.unreadMs);
  jest.useRealTimers();
  client.resume();
  expect(await closed).toBe(1013);
  expect(heard).toBeGreaterThan(0);
  expect(heard).toBeLessThan(sent);
});

test('who answers pings stays, and who does not is cut off', async () => {
  const there = await connect();
  const away = await connect({ autoPong: false });
  for (const { connection } of [there, away]) connection.ping();
  await once(there.client, 'ping');
  for (const { connection, client } of [there, away]) {
    // What the client said before has arrived once this has.
    const answered = once(client, 'pong');
    client.ping();
    await answered;
    connection.ping();
  }
  expect(await away.closed).toBe(1006);
  expect(there.client.readyState).toBe(WebSocket.OPEN);
  there.client.close();
  await there.closed;
});
