import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ApiKeyRepository } from '../../src/domain/api-keys/api-key-repository.js';
import { CachedApiKeyRepository } from '../../src/infrastructure/api-keys/cached-api-key-repository.js';
import { MysqlApiKeyRepository } from '../../src/infrastructure/api-keys/mysql-api-key-repository.js';
import { RandomSessionTokens } from '../../src/infrastructure/customers/random-session-tokens.js';
import { UuidV7Generator } from '../../src/infrastructure/kernel/uuid-v7-generator.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const ids = new UuidV7Generator();
const tokens = new RandomSessionTokens();
const now = new Date('2026-03-01T10:00:00.123Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
let database: TestDatabase;
let here: ApiKeyRepository;
let elsewhere: ApiKeyRepository;

beforeAll(async () => {
  database = await createTestDatabase();
  here = new CachedApiKeyRepository(new MysqlApiKeyRepository(database.dataSource));
  elsewhere = new CachedApiKeyRepository(new MysqlApiKeyRepository(database.dataSource));
});
afterAll(() => database.drop());

async function makeKey() {
  const key = {
    id: ids.next(),
    name: 'Tours',
    hint: 'abcd',
    scopes: ['sales:read'] as const,
    createdBy: ids.next(),
    keyHash: tokens.hash(tokens.draw()),
    createdAt: now,
    expiresAt: null,
    lastUsedAt: null,
    revokedAt: null,
  };
  await here.add(key);
  return key;
}

const lastUseOf = async (id: string) => (await here.list()).find((key) => key.id === id)!.lastUsedAt;

test('a key that is revoked here is over at once, elsewhere a second later', async () => {
  const { id, keyHash } = await makeKey();
  for (const keys of [here, elsewhere]) expect(await keys.findLive(keyHash, now)).toMatchObject({ id });
  await here.revoke(id, now);
  expect(await here.findLive(keyHash, now)).toBeNull();
  expect(await elsewhere.findLive(keyHash, now)).toMatchObject({ id });
  await pause(1050);
  expect(await elsewhere.findLive(keyHash, now)).toBeNull();
});

test('the last use is noted at most once a minute', async () => {
  const { id, keyHash } = await makeKey();
  const stored = new MysqlApiKeyRepository(database.dataSource);
  for (const [seconds, noted] of [
    [0, 0],
    [59, 0],
    [60, 60],
    [30, 60],
  ] as const) {
    await stored.findLive(keyHash, later(seconds));
    expect(await lastUseOf(id)).toEqual(later(noted));
  }
});
