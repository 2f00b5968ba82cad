import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { RunAudit } from '../../src/use-cases/audit/run-audit.js';
import { expectProblem } from '../support/problems.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let shop: TestApp;

beforeAll(async () => {
  shop = await startTestApp({ logLevel: 'silent' });
});
afterAll(() => shop.close());

describe('an unknown route is a problem document', () => {
  test.each<[string, string]>([
    ['GET', '/api/nothing'],
    ['GET', '/api/'],
    ['PUT', '/api/concerts'],
    ['DELETE', '/api/bookings'],
    ['GET', '/health/other'],
  ])('%s %s', async (method, path) => {
    await expectProblem(shop.nobody.request(method, path), 404, 'ROUTE_NOT_FOUND');
  });
});

test('a malformed address is a problem document', async () => {
  await expectProblem(shop.nobody.get('/api/concerts/%zz'), 400, 'BAD_REQUEST');
});

test('an address too long to be read is a problem document', async () => {
  await expectProblem(shop.nobody.get(`/api/concerts/${'x'.repeat(20_000)}`), 431, 'HEADERS_TOO_LARGE');
});

test('what is not HTTP is a problem document, and the connection ends', async () => {
  const socket = connect(Number(new URL(shop.url).port), '127.0.0.1');
  socket.write('GET /api/concerts\u0000 HTTP/1.1\r\nHost: localhost\r\n\r\n');
  const answer = await text(socket);
  expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\nContent-Type: application\/problem\+json/);
  expect(JSON.parse(answer.split('\r\n\r\n')[1]!)).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
});

test('every answer carries the id of its request, and a problem names it', async () => {
  const answer = await shop.nobody.get<{ instance: string }>('/api/concerts/no-such-concert');
  const id = answer.headers.get('x-request-id');
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  expect(answer.body.instance).toBe(`urn:uuid:${id}`);
});

test('a client cannot choose the id of its request', async () => {
  const answer = await shop.nobody.get('/api/concerts', { 'x-request-id': 'mine', 'request-id': 'mine' });
  expect(answer.headers.get('x-request-id')).not.toBe('mine');
});

test('an unexpected error shows an id and nothing else', async () => {
  const audit = shop.app.get(RunAudit, { strict: false });
  const broken = jest.spyOn(audit, 'execute').mockRejectedValue(new Error('secret of the database'));
  const admin = await shop.admin();
  const response = await fetch(`${shop.url}/api/admin/audit`, {
    headers: { authorization: `Bearer ${admin.token}` },
  });
  broken.mockRestore();
  const text = await response.text();
  expect(response.status).toBe(500);
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(JSON.parse(text)).toEqual({
    type: '/api/docs/errors#INTERNAL',
    title: 'Unexpected error',
    status: 500,
    detail: 'Something went wrong.',
    code: 'INTERNAL',
    instance: `urn:uuid:${response.headers.get('x-request-id')}`,
  });
});

test('answers of the API are not kept by caches unless they say so', async () => {
  expect((await shop.nobody.get('/api/concerts')).headers.get('cache-control')).toBe('no-store');
  expect((await shop.nobody.get('/api/auth/me')).headers.get('cache-control')).toBe('no-store');
});

test('health tells that the process lives and that the database answers', async () => {
  expect((await shop.nobody.get('/health/live')).body).toEqual({ status: 'ok' });
  expect((await shop.nobody.get('/health/ready')).body).toEqual({ status: 'ok' });
});
