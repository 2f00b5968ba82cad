import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Me, SessionList } from '../support/answers.js';
import { createAccount } from '../support/account.js';
import { expectOk } from '../support/concerts.js';
import { expectProblem } from '../support/problems.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestClient } from '../support/test-client.js';

let shop: TestApp;

beforeAll(async () => {
  shop = await startTestApp();
});
afterAll(() => shop.close());

const sessionsOf = async (client: TestClient) =>
  (await expectOk(client.get<SessionList>('/api/auth/sessions'))).items;

test('somebody sees on which devices they are logged in, and which one they use now', async () => {
  const account = await createAccount(shop);
  const phone = await account.logIn('A phone');
  const laptop = await account.logIn('A laptop');
  for (const [client, device] of [
    [phone, 'A phone'],
    [laptop, 'A laptop'],
  ] as const) {
    const items = await sessionsOf(client);
    expect(items.map((item) => item.device).sort()).toEqual(['A laptop', 'A phone']);
    expect(items.filter(({ current }) => current).map((item) => item.device)).toEqual([device]);
  }
});

test('a session that is over is not listed, whether its time or its patience ended', async () => {
  const account = await createAccount(shop);
  const [old, idle, current] = [
    await account.logIn('old'),
    await account.logIn('idle'),
    await account.logIn('now'),
  ];
  const { dataSource } = shop.database;
  await dataSource.query("UPDATE session SET expiresAt = UTC_TIMESTAMP(3) WHERE device = 'old'");
  await dataSource.query(
    "UPDATE session SET lastUsedAt = UTC_TIMESTAMP(3) - INTERVAL idleSeconds SECOND WHERE device = 'idle'",
  );
  expect((await sessionsOf(current)).map(({ device }) => device)).toEqual(['now']);
  for (const over of [old, idle]) await expectProblem(over.get('/api/auth/me'), 401, 'UNAUTHENTICATED');
});

test('one session is ended from another, at once, and others go on', async () => {
  const account = await createAccount(shop);
  const [lost, kept] = [await account.logIn('lost'), await account.logIn('kept')];
  await expectOk(lost.get<Me>('/api/auth/me'));
  const { id } = (await sessionsOf(kept)).find(({ device }) => device === 'lost')!;
  expect((await kept.delete(`/api/auth/sessions/${id}`)).status).toBe(204);
  await expectProblem(lost.get('/api/auth/me'), 401, 'UNAUTHENTICATED');
  expect((await sessionsOf(kept)).map(({ device }) => device)).toEqual(['kept']);
  await expectProblem(kept.delete(`/api/auth/sessions/${id}`), 404, 'NOT_FOUND');
});

test('ending the session that asks clears its cookie', async () => {
  const guest = await shop.guest();
  const [own] = await sessionsOf(guest);
  const { status, headers } = await guest.delete(`/api/auth/sessions/${own!.id}`);
  expect(status).toBe(204);
  expect(headers.get('set-cookie')).toMatch(/^fermata_session=; .*Expires=Thu, 01 Jan 1970/);
  await expectProblem(guest.get('/api/auth/me'), 401, 'UNAUTHENTICATED');
});

test('somebody else’s session and one that never was cannot be told apart, and neither is ended', async () => {
  const [mine, theirs] = [await shop.guest(), await shop.guest()];
  const [their] = await sessionsOf(theirs);
  for (const id of [their!.id, randomUUID(), 'not-an-id']) {
    const problem = await expectProblem(mine.delete(`/api/auth/sessions/${id}`), 404, 'NOT_FOUND');
    expect(problem.detail).toBe('There is no such session.');
  }
  expect(await sessionsOf(theirs)).toHaveLength(1);
});
