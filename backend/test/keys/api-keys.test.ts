import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { scopes } from '../../src/domain/access/right.js';
import type { ApiKeyList, CreatedApiKey } from '../support/answers.js';
import { createDraft, expectOk } from '../support/concerts.js';
import { integrate } from '../support/integrators.js';
import { expectProblem } from '../support/problems.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { TestClient } from '../support/test-client.js';

const path = '/api/admin/api-keys';
let shop: TestApp;
let admin: TestClient;

beforeAll(async () => {
  shop = await startTestApp();
  admin = await shop.admin();
});
afterAll(() => shop.close());

const listed = async (id: string) =>
  (await expectOk(admin.get<ApiKeyList>(path))).items.find((key) => key.id === id)!;

const withBearer = (token: string) => new TestClient(shop.url, shop.api, token);

describe('a new key', () => {
  test('is told once, and only its hash is stored', async () => {
    const made = await expectOk(
      admin.post<CreatedApiKey>(path, { name: ' Tours ', scopes: ['sales:read', 'concerts:read'] }),
    );
    expect(made.key).toMatch(/^fk_[\w-]{43}$/);
    expect(made).toMatchObject({ name: 'Tours', hint: made.key.slice(-4), lastUsedAt: null });
    const { key, ...rest } = made;
    expect(await listed(made.id)).toEqual({ ...rest, scopes: ['concerts:read', 'sales:read'] });
    const [row] = await shop.database.dataSource.query<object[]>(
      'SELECT keyHash, createdBy, CAST(scopes AS CHAR) AS scopes FROM api_key WHERE name = ?',
      ['Tours'],
    );
    expect(row).toMatchObject({
      keyHash: createHash('sha256').update(key).digest(),
      createdBy: Buffer.from(admin.customerId.replaceAll('-', ''), 'hex'),
    });
    expect(JSON.stringify(row)).not.toContain(key);
  });

  test.each([
    ['/name', { name: ' ' }],
    ['/name', { name: 'n'.repeat(81) }],
    ['/scopes', { scopes: [] }],
    ['/scopes', { scopes: ['sales:read', 'sales:read'] }],
    ['/scopes/0', { scopes: ['staff:manage'] }],
    ['/expiresAt', { expiresAt: new Date().toISOString() }],
    ['/expiresAt', { expiresAt: 'tomorrow' }],
    ['/key', { key: 'fk_mine' }],
  ])('that is wrong at %s is refused', async (pointer, wrong) => {
    const body = { name: 'Tours', scopes: ['sales:read'], ...wrong };
    await expectProblem(admin.post(path, body), 400, 'INVALID_INPUT', [pointer]);
  });

  test('is made by admins, and by no key', async () => {
    const { client } = await integrate(shop, admin, ...scopes);
    const manager = await shop.staff('manager');
    for (const who of [client, manager]) {
      await expectProblem(who.post(path, { name: 'Mine', scopes: ['sales:read'] }), 403, 'FORBIDDEN');
    }
  });
});

describe('with a key', () => {
  test('one may do what its scopes name, and sees what they let see', async () => {
    const draft = await createDraft(admin);
    const reader = (await integrate(shop, admin, 'concerts:read')).client;
    const seller = (await integrate(shop, admin, 'bookings:read')).client;
    expect((await reader.get('/api/admin/concerts')).status).toBe(200);
    expect((await reader.get(`/api/concerts/${draft.id}`)).status).toBe(200);
    expect((await seller.get(`/api/concerts/${draft.id}`)).status).toBe(404);
    await expectProblem(seller.get('/api/admin/concerts'), 403, 'FORBIDDEN');
    await expectProblem(reader.post(`/api/admin/concerts/${draft.id}/publish`), 403, 'FORBIDDEN');
  });

  test('nothing is called that belongs to a session', async () => {
    const { client } = await integrate(shop, admin, ...scopes);
    for (const own of ['/api/auth/me', '/api/bookings', '/api/me/history']) {
      await expectProblem(client.get(own), 403, 'FORBIDDEN');
    }
  });

  test('the use is noted', async () => {
    const { key, client } = await integrate(shop, admin, 'concerts:read');
    expect((await listed(key.id)).lastUsedAt).toBeNull();
    await expectOk(client.get('/api/admin/concerts'));
    expect((await listed(key.id)).lastUsedAt).not.toBeNull();
  });

  test('in a cookie nobody is somebody', async () => {
    const { key } = await integrate(shop, admin, 'concerts:read');
    const cookie = { cookie: `fermata_session=${key.key}` };
    await expectProblem(shop.nobody.get('/api/admin/concerts', cookie), 401, 'UNAUTHENTICATED');
  });

  test('that was made up nobody is somebody', async () => {
    for (const token of [`fk_${'a'.repeat(43)}`, 'fk_', `fk_${'a'.repeat(500)}`]) {
      await expectProblem(withBearer(token).get('/api/admin/concerts'), 401, 'UNAUTHENTICATED');
    }
  });
});

describe('a key ends', () => {
  test('at once when it is revoked, also one that was just used; twice changes nothing twice', async () => {
    const { key, client } = await integrate(shop, admin, 'concerts:read');
    await expectOk(client.get('/api/admin/concerts'));
    expect((await admin.delete(`${path}/${key.id}`)).status).toBe(204);
    await expectProblem(client.get('/api/admin/concerts'), 401, 'UNAUTHENTICATED');
    const { revokedAt } = await listed(key.id);
    expect((await admin.delete(`${path}/${key.id}`)).status).toBe(204);
    expect(await listed(key.id)).toMatchObject({ revokedAt: revokedAt! });
    const nothing = '01890000-0000-7000-8000-000000000000';
    await expectProblem(admin.delete(`${path}/${nothing}`), 404, 'NOT_FOUND');
  });

  test('at its time, although it is remembered', async () => {
    const expiresAt = new Date(Date.now() + 700);
    const body = { name: 'Short', scopes: ['concerts:read'], expiresAt };
    const client = withBearer((await expectOk(admin.post<CreatedApiKey>(path, body))).key);
    await expectOk(client.get('/api/admin/concerts'));
    while (new Date() <= expiresAt) await new Promise((resolve) => setTimeout(resolve, 50));
    await expectProblem(client.get('/api/admin/concerts'), 401, 'UNAUTHENTICATED');
  });
});

describe('the OpenAPI document', () => {
  const nowhere = '01890000-0000-7000-8000-000000000000';

  /** What a route answers somebody who asks for nothing that there is. */
  const statusOf = async (client: TestClient, method: string, template: string) => {
    const target = template.replace(/\{\w+\}/g, nowhere);
    const body = method === 'GET' ? {} : { body: { nonsense: true } };
    return (await client.request(method, target, body)).status;
  };

  test('says of every operation whether a session or a key is needed, as the guard does', async () => {
    const all = (await integrate(shop, admin, ...scopes)).client;
    const said: Record<string, unknown> = {};
    const done: Record<string, unknown> = {};
    for (const { method, path: template, operation } of shop.api.routes) {
      const schemes = operation.security!.flatMap((each) => Object.keys(each));
      said[operation.operationId] = [schemes.length > 0, schemes.length === 0 || schemes.includes('apiKey')];
      const [nobody, key] = [
        await statusOf(shop.nobody, method, template),
        await statusOf(all, method, template),
      ];
      done[operation.operationId] = [nobody === 401, key !== 403];
    }
    expect(said).toEqual(done);
  });

  test('names the right without which a key is refused', async () => {
    for (const scope of scopes) {
      const others = scopes.filter((other) => other !== scope);
      const { client } = await integrate(shop, admin, ...others);
      for (const { method, path: template, operation } of shop.api.routes) {
        const needed = operation.security!.flatMap((each) => ('apiKey' in each ? each.apiKey : []));
        if (needed.length === 0) continue;
        const refused = (await statusOf(client, method, template)) === 403;
        expect([operation.operationId, refused]).toEqual([
          operation.operationId,
          (needed as string[]).includes(scope),
        ]);
      }
    }
  });

  test('tells the right of staff, also where no key is let in', () => {
    const rightsOf = Object.fromEntries(
      shop.api.routes.map(({ operation }) => [
        operation.operationId,
        (operation as { 'x-required-right'?: string })['x-required-right'],
      ]),
    );
    expect(rightsOf).toMatchObject({
      createApiKey: 'api-keys:manage',
      runAudit: 'audit:read',
      listHistory: 'history:read',
      cancelBookingForCustomer: 'bookings:write',
      createBooking: undefined,
      listConcerts: undefined,
    });
  });
});
