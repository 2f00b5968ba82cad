import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { adminLogin, startTestApp, type TestApp } from '../support/test-app.js';

const partner = 'https://partner.example';
const publicUrl = 'https://tickets.example';
let shop: TestApp;
let cookie: string;

beforeAll(async () => {
  shop = await startTestApp({
    publicUrl,
    edge: { rateLimits: false, trustedProxies: [], corsOrigins: [partner] },
  });
  cookie = `fermata_session=${(await shop.guest()).token}`;
});
afterAll(() => shop.close());

type Headers = Record<string, string>;

const send = (method: string, path: string, headers: Headers, body?: string) =>
  fetch(shop.url + path, {
    method,
    body,
    headers: { ...(body && { 'content-type': 'application/json' }), ...headers },
  });

async function codeOf(response: Response): Promise<string | undefined> {
  const text = await response.text();
  return text ? (JSON.parse(text) as { code?: string }).code : undefined;
}

describe('a write with the cookie of a visitor', () => {
  const write = (headers: Headers) => send('POST', '/api/bookings', { cookie, ...headers }, '{}');
  const foreign: [string, Headers][] = [
    ['another site', { origin: 'https://evil.example' }],
    ['the same host by another protocol or port', { origin: 'https://127.0.0.1:1' }],
    ['a sandboxed page', { origin: 'null' }],
    ['a site whose name begins alike', { origin: `${publicUrl}.evil.example` }],
    ['a site that tells its page only', { referer: 'https://evil.example/page?x=https://tickets.example/' }],
    ['a page that cannot be read', { referer: 'nonsense' }],
    ['a site that tells neither', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour that tells neither', { 'sec-fetch-site': 'same-site' }],
    ['a foreign origin with a referrer of ours', { origin: 'https://evil.example', referer: publicUrl }],
    [
      'a site behind a forged host',
      { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
    ],
    ['a foreign origin with an empty authorization', { origin: 'https://evil.example', authorization: '' }],
  ];

  test.each(foreign)('is refused from %s', async (_, headers) => {
    const response = await write(headers);
    expect([response.status, await codeOf(response)]).toEqual([403, 'ORIGIN_REFUSED']);
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  const ours: [string, () => Headers][] = [
    ['a page of ours', () => ({ origin: shop.url })],
    ['the public address', () => ({ origin: publicUrl })],
    ['an allowed origin', () => ({ origin: partner })],
    ['a page of ours that tells its address only', () => ({ referer: `${shop.url}/concerts/gala` })],
    ['the address bar', () => ({ 'sec-fetch-site': 'none' })],
    ['a program that is no browser', () => ({})],
  ];

  test.each(ours)('is heard from %s', async (_, headers) => {
    expect(await codeOf(await write(headers()))).toBe('INVALID_INPUT');
  });

  test('is refused under another spelling of the path as well', async () => {
    const response = await send('DELETE', '/%61pi/bookings/x', { cookie, origin: 'https://evil.example' });
    expect(await codeOf(response)).toBe('ORIGIN_REFUSED');
  });

  test('needs no origin where the token is sent on purpose', async () => {
    const { token } = await shop.guest();
    const headers = { authorization: `Bearer ${token}`, cookie, origin: 'https://evil.example' };
    expect(await codeOf(await send('POST', '/api/bookings', headers, '{}'))).toBe('INVALID_INPUT');
  });

  test('that is refused does nothing', async () => {
    const response = await send('POST', '/api/auth/logout', { cookie, origin: 'https://evil.example' });
    expect(response.status).toBe(403);
    expect((await send('GET', '/api/auth/me', { cookie })).status).toBe(200);
  });
});

const person = { email: 'new@example.com', name: 'Newcomer', password: 'a long enough phrase' };

test.each<[string, object | undefined]>([
  ['/api/auth/guest', undefined],
  ['/api/auth/login', adminLogin],
  ['/api/auth/register', person],
])('%s lets no foreign page log its visitor in', async (path, body) => {
  const text = body && JSON.stringify(body);
  for (const headers of [{}, { authorization: 'Basic eDp5' }] as Headers[]) {
    const response = await send('POST', path, { ...headers, origin: 'https://evil.example' }, text);
    expect([response.status, response.headers.get('set-cookie')]).toEqual([403, null]);
  }
  const own = await send('POST', path, { origin: shop.url }, text);
  expect(own.headers.get('set-cookie')).toContain('HttpOnly');
});

test('a read with the cookie is answered, and a foreign page cannot see the answer', async () => {
  const response = await send('GET', '/api/auth/me', { cookie, origin: 'https://evil.example' });
  expect(response.status).toBe(200);
  expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  expect(response.headers.get('vary')).toContain('Origin');
});

describe('a page of an allowed origin', () => {
  test('reads answers and the headers that matter', async () => {
    const { headers } = await send('GET', '/api/concerts', { cookie, origin: partner });
    expect(headers.get('access-control-allow-origin')).toBe(partner);
    expect(headers.get('access-control-allow-credentials')).toBe('true');
    const exposed = headers.get('access-control-expose-headers');
    for (const name of ['ETag', 'Idempotency-Replayed', 'RateLimit-Remaining', 'Retry-After']) {
      expect(exposed).toContain(name);
    }
  });

  const preflight = {
    'access-control-request-method': 'PATCH',
    'access-control-request-headers': 'content-type',
  };

  test('may ask first', async () => {
    const response = await send('OPTIONS', '/api/bookings/x', { ...preflight, origin: partner });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe(partner);
    expect(response.headers.get('access-control-allow-methods')).toContain('PATCH');
    for (const header of ['Idempotency-Key', 'Waiting-Room-Ticket']) {
      expect(response.headers.get('access-control-allow-headers')).toContain(header);
    }
  });

  test('alone gets an answer when it asks first', async () => {
    for (const origin of ['https://evil.example', 'null', `${partner}.evil.example`]) {
      const { headers } = await send('OPTIONS', '/api/bookings/x', { ...preflight, origin });
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('access-control-allow-methods')).toBeNull();
    }
  });
});

describe('headers that protect', () => {
  const strict = "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'";

  test.each(['/api/concerts', '/api/none', '/api/auth/me', '/api/openapi.json'])(
    'come with %s',
    async (path) => {
      const { headers } = await send('GET', path, {});
      expect(headers.get('content-security-policy')).toBe(strict);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('strict-transport-security')).toBeNull();
      expect(headers.get('x-powered-by')).toBeNull();
    },
  );

  test('do not say https because a client says so', async () => {
    const forged = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'evil.example' };
    const response = await send('POST', '/api/auth/guest', forged);
    expect(response.headers.get('strict-transport-security')).toBeNull();
    expect(response.headers.get('set-cookie')).not.toContain('Secure');
  });

  test.each(['/api/docs', '/api/docs/errors'])(
    'let %s run its own files and nothing inline',
    async (path) => {
      const response = await send('GET', path, {});
      const policy = response.headers.get('content-security-policy');
      expect(policy).toContain("script-src 'self';");
      expect(policy).not.toContain('unsafe-eval');
      expect(policy).not.toMatch(/script-src[^;]*unsafe/);
      const scripts = (await response.text()).match(/<script[^>]*>[^<]*/g) ?? [];
      for (const script of scripts) expect(script).toMatch(/^<script src="[^":]+">\s*$/);
    },
  );
});

describe('a body is refused', () => {
  const nested = (depth: number) => `{"seats":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`;

  test.each<[string, string, string]>([
    ['that nests without end', nested(100_000), 'INVALID_INPUT'],
    ['that nests one too deep', nested(65), 'INVALID_INPUT'],
    ['that sets a prototype', '{"__proto__":{"role":"admin"}}', 'MALFORMED_JSON'],
    ['that sets a prototype inside', '{"contact":{"__proto__":{"x":1}}}', 'MALFORMED_JSON'],
    ['that hides a prototype', '{"\\u005f_proto__":{"x":1}}', 'MALFORMED_JSON'],
    ['that reaches it by the constructor', '{"constructor":{"prototype":{"x":1}}}', 'MALFORMED_JSON'],
  ])('%s', async (_, body, code) => {
    const response = await send('POST', '/api/auth/login', {}, body);
    expect([response.status, await codeOf(response)]).toEqual([400, code]);
  });

  test('for depth by its brackets and not by what it quotes', async () => {
    const quoted = JSON.stringify({ email: `${'['.repeat(100)}"\\`, password: '{'.repeat(100) });
    const response = await send('POST', '/api/auth/login', {}, quoted);
    const problem = (await response.json()) as { errors: { pointer: string }[] };
    expect(problem.errors.map(({ pointer }) => pointer)).toEqual(['/email']);
  });
});

test('very many query parameters, or strange ones, are no error of ours', async () => {
  const many = Array.from({ length: 700 }, (_, place) => `a${place}=1`).join('&');
  for (const query of [
    many,
    '__proto__=1&constructor=2',
    'city[]=a&city=b&city[__proto__]=c',
    '%00=%ff&=&&&',
  ]) {
    const response = await send('GET', `/api/concerts?${query}`, {});
    expect([200, 400]).toContain(response.status);
  }
});
