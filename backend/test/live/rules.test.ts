import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Concert, CreatedApiKey } from '../support/answers.js';
import { createConcert, createDraft, expectOk } from '../support/concerts.js';
import { LiveSocket } from '../support/live-socket.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestClient } from '../support/test-client.js';

let shop: TestApp;
let admin: TestClient;
beforeAll(async () => {
  shop = await startTestApp();
  admin = await shop.admin();
});
afterAll(() => shop.close());

const notFound = (concertId: string) => ({ error: { code: 'NOT_FOUND', concertId } });
const openWith = (headers: Record<string, string>) => LiveSocket.open(shop.url, { headers });

describe('a draft', () => {
  let draft: Concert;
  beforeAll(async () => {
    draft = await createDraft(admin);
  });

  test('can be watched by who may see drafts: by the session, the cookie or the key that came along', async () => {
    const key = await expectOk(
      admin.post<CreatedApiKey>('/api/admin/api-keys', { name: 'Tours', scopes: ['concerts:read'] }),
    );
    const ways: Record<string, string>[] = [
      { authorization: `Bearer ${admin.token}` },
      { cookie: `fermata_session=${(await shop.staff('viewer')).token}` },
      { authorization: `Bearer ${key.key}` },
    ];
    for (const headers of ways) {
      const socket = await openWith(headers);
      expect(await socket.watch(draft.id)).toEqual({ concertId: draft.id, version: 0 });
      await socket.close();
    }
  });

  test('is nothing that others can watch, also while somebody does who may, until it is published', async () => {
    const watching = await openWith({ authorization: `Bearer ${admin.token}` });
    await watching.watch(draft.id);
    const others: Record<string, string>[] = [{}, { authorization: `Bearer ${(await shop.guest()).token}` }];
    for (const headers of others) {
      const socket = await openWith(headers);
      expect(await socket.watch(draft.id)).toEqual(notFound(draft.id));
      await socket.close();
    }
    const nobody = await LiveSocket.open(shop.url);
    await expectOk(admin.post(`/api/admin/concerts/${draft.id}/publish`));
    expect(await nobody.watch(draft.id)).toMatchObject({ concertId: draft.id, version: expect.any(Number) });
    await Promise.all([watching.close(), nobody.close()]);
  });
});

test('who watches a concert that is deleted learns that it does not exist', async () => {
  const { id } = await createConcert(admin);
  const socket = await LiveSocket.open(shop.url);
  await socket.watch(id);
  await expectOk(admin.delete(`/api/admin/concerts/${id}`));
  expect(await socket.hear()).toEqual(notFound(id));
  expect(await socket.watch(id)).toEqual(notFound(id));
  await socket.close();
});

test('who does not watch any more hears nothing', async () => {
  const { id } = await createConcert(admin);
  const socket = await LiveSocket.open(shop.url);
  await socket.watch(id);
  socket.say({ unwatch: id });
  const body = { concertId: id, seats: [1] };
  await expectOk((await shop.guest()).post('/api/bookings', body));
  socket.say('?');
  expect(await socket.hear()).toEqual({ error: { code: 'INVALID_MESSAGE' } });
  expect(await socket.watch(id)).toEqual({ concertId: id, version: 1 });
  await socket.close();
});

test('messages that are none of ours are refused, and the connection goes on', async () => {
  const socket = await LiveSocket.open(shop.url);
  const id = randomUUID();
  for (const message of [
    '',
    'watch',
    '{"watch":',
    [],
    {},
    null,
    { watch: 1 },
    { watch: 'gala' },
    { watch: id, unwatch: id },
    { watch: id, also: 1 },
    { watch: [id] },
    `{"__proto__":{"watch":"${id}"}}`,
  ]) {
    socket.say(message);
    expect(await socket.hear()).toEqual({ error: { code: 'INVALID_MESSAGE' } });
  }
  socket.webSocket.send(Buffer.from([0xff, 0x00]));
  expect(await socket.hear()).toEqual({ error: { code: 'INVALID_MESSAGE' } });
  expect(await socket.watch(id)).toEqual(notFound(id));
  await socket.close();
});

test('one connection watches twenty concerts and no more; what it lets go of counts no longer', async () => {
  const ids: string[] = [];
  for (let count = 0; count < 21; count++) ids.push((await createConcert(admin)).id);
  const socket = await LiveSocket.open(shop.url);
  for (const id of ids.slice(0, 20)) expect(await socket.watch(id)).toMatchObject({ version: 0 });
  expect(await socket.watch(ids[0]!)).toMatchObject({ version: 0 });
  const tooMany = { error: { code: 'TOO_MANY_WATCHES', concertId: ids[20] } };
  expect(await socket.watch(ids[20]!)).toEqual(tooMany);
  socket.say({ unwatch: ids[3] });
  expect(await socket.watch(ids[20]!)).toMatchObject({ version: 0 });
  await socket.close();
});

test('who sends more than fifty messages in ten seconds is sent away', async () => {
  const socket = await LiveSocket.open(shop.url);
  for (let count = 0; count < 50; count++) socket.say('?');
  for (let count = 0; count < 50; count++) await socket.hear();
  socket.say('?');
  await expect(socket.closed).resolves.toBe(1008);
});

test('who sends a message of more than one KiB is sent away', async () => {
  const socket = await LiveSocket.open(shop.url);
  socket.say(' '.repeat(1024));
  expect(await socket.hear()).toEqual({ error: { code: 'INVALID_MESSAGE' } });
  socket.say(' '.repeat(1025));
  await expect(socket.closed).resolves.toBe(1009);
});
