import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startToyApp, type ToyApp } from '../support/toy-app.js';

const hurry = { headers: 200, request: 400, idle: 700, check: 20 };
const quickly = 'GET /api/toy HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n';
let toy: ToyApp;

beforeAll(async () => {
  toy = await startToyApp({}, hurry);
});
afterAll(() => toy.app.close());

/** Sends the pieces one after the other until the server hangs up, and tells what it said. */
function talk(pieces: Iterable<string>, { every = 0 } = {}): Promise<string> {
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect(toy.port, '127.0.0.1', () => void send());
    socket.on('data', (data) => (heard += data.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(heard));
    async function send() {
      for (const piece of pieces) {
        if (socket.destroyed) return;
        socket.write(piece);
        await pause(every);
      }
    }
  });
}

function* forEver(beginning: string, piece: string) {
  yield beginning;
  for (;;) yield piece;
}

describe('a client is cut off that', () => {
  test('sends its headers bit by bit', async () => {
    const heard = await talk(forEver('GET /api/toy HTTP/1.1\r\n', 'x-a: b\r\n'), { every: 10 });
    expect(heard).toContain('HTTP/1.1 408 ');
    expect(heard).toContain('"code":"REQUEST_TIMEOUT"');
  });

  test('sends its body bit by bit', async () => {
    const head =
      'POST /api/toy HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 99999\r\n\r\n[';
    expect(await talk(forEver(head, '1,'), { every: 10 })).toContain('HTTP/1.1 408 ');
  });

  test('says nothing at all', async () => {
    expect(await talk([])).toContain('HTTP/1.1 408 ');
  });

  test('stops in the middle of its body', async () => {
    const head =
      'POST /api/toy HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n[';
    expect(await talk([head])).toContain('HTTP/1.1 408 ');
  });
});

test('others are served while slow clients hold their connections', async () => {
  const slow = Array.from({ length: 50 }, () =>
    talk(forEver('GET /api/toy HTTP/1.1\r\n', 'a: b\r\n'), { every: 30 }),
  );
  expect(await talk([quickly])).toContain('HTTP/1.1 200 ');
  for (const heard of await Promise.all(slow)) expect(heard).toContain('HTTP/1.1 408 ');
});

describe('a flood of headers is refused:', () => {
  test.each<[string, string]>([
    ['one of 20 KiB', `x-a: ${'b'.repeat(20 * 1024)}\r\n`],
    ['two thousand of them', 'x-a: b\r\n'.repeat(2000)],
    ['more than a hundred', 'x-a: b\r\n'.repeat(101)],
    ['a cookie without an end', `cookie: ${'a=b; '.repeat(5000)}\r\n`],
  ])('%s', async (_, headers) => {
    const heard = await talk([`GET /api/toy HTTP/1.1\r\nhost: a\r\nconnection: close\r\n${headers}\r\n`]);
    expect(heard).toContain('HTTP/1.1 431 ');
    expect(heard).toMatch(/content-type: application\/problem\+json/i);
    expect(heard).toContain('"code":"HEADERS_TOO_LARGE"');
  });
});

test('as many headers as a browser may send behind several proxies are fine', async () => {
  const headers = 'x-a: b\r\n'.repeat(90);
  const heard = await talk([`GET /api/toy HTTP/1.1\r\nhost: a\r\nconnection: close\r\n${headers}\r\n`]);
  expect(heard).toContain('HTTP/1.1 200 ');
});

test('what is not HTTP gets a problem document and no more', async () => {
  const heard = await talk(['\x16\x03\x01 hello\r\n\r\n']);
  expect(heard).toContain('HTTP/1.1 400 ');
  expect(heard).toContain('"code":"BAD_REQUEST"');
});
