import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Argon2PasswordHasher } from '../../src/infrastructure/customers/argon2-password-hasher.js';
import { MysqlCustomerRepository } from '../../src/infrastructure/customers/mysql-customer-repository.js';
import { MysqlSessionRepository } from '../../src/infrastructure/customers/mysql-session-repository.js';
import { RandomSessionTokens } from '../../src/infrastructure/customers/random-session-tokens.js';
import { UuidV7Generator } from '../../src/infrastructure/kernel/uuid-v7-generator.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const ids = new UuidV7Generator();
const createdAt = new Date('2026-03-01T10:00:00.123Z');
let database: TestDatabase;
let customers: MysqlCustomerRepository;
let sessions: MysqlSessionRepository;

beforeAll(async () => {
  database = await createTestDatabase();
  customers = new MysqlCustomerRepository(database.dataSource);
  sessions = new MysqlSessionRepository(database.dataSource);
});
afterAll(() => database.drop());

describe('customers', () => {
  test('a guest has neither e-mail nor password', async () => {
    const id = ids.next();
    expect(await customers.addGuest(id, createdAt)).toEqual({
      id,
      role: 'customer',
      name: null,
      email: null,
    });
  });
});

describe('sessions', () => {
  const tokens = new RandomSessionTokens();
  const minute = 60_000;
  const sessionOf = (customerId: string, tokenHash: Buffer) => ({
    id: ids.next(),
    tokenHash,
    customerId,
    createdAt,
    idleSeconds: 600,
    expiresAt: new Date(createdAt.getTime() + 60 * minute),
    device: null,
  });
  const after = (minutes: number) => new Date(createdAt.getTime() + minutes * minute);

  test('a session ends that is not used for too long, and using it counts', async () => {
    const guest = await customers.addGuest(ids.next(), createdAt);
    const [used, unused] = [tokens.hash(tokens.draw()), tokens.hash(tokens.draw())];
    await sessions.add(sessionOf(guest.id, used));
    await sessions.add(sessionOf(guest.id, unused));
    for (const minutes of [9, 18, 27]) expect(await sessions.findOwner(used, after(minutes))).not.toBeNull();
    expect(await sessions.findOwner(used, after(37))).toBeNull();
    expect(await sessions.findOwner(unused, after(10))).toBeNull();
  });

  test('a token finds its customer until it is over', async () => {
    const guest = await customers.addGuest(ids.next(), createdAt);
    const tokenHash = tokens.hash(tokens.draw());
    const expiresAt = new Date(createdAt.getTime() + 1000);
    await sessions.add({ ...sessionOf(guest.id, tokenHash), expiresAt });
    const owner = await sessions.findOwner(tokenHash, new Date(expiresAt.getTime() - 1));
    expect(owner).toMatchObject({ customer: guest, mustChangePassword: false, hasSecondFactor: false });
    expect(await sessions.findOwner(tokenHash, expiresAt)).toBeNull();
  });

  test('a removed or unknown token finds nobody', async () => {
    const guest = await customers.addGuest(ids.next(), createdAt);
    const tokenHash = tokens.hash(tokens.draw());
    await sessions.add(sessionOf(guest.id, tokenHash));
    await sessions.remove(tokenHash);
    await sessions.remove(tokenHash);
    expect(await sessions.findOwner(tokenHash, createdAt)).toBeNull();
  });

  test('a token has 256 random bits', () => {
    expect(Buffer.from(tokens.draw(), 'base64url')).toHaveLength(32);
    expect(tokens.draw()).not.toBe(tokens.draw());
  });
});

test('a password matches its hash only', async () => {
  const hasher = new Argon2PasswordHasher();
  const hash = await hasher.hash('correct horse');
  expect(hash).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
  expect(await hasher.matches(hash, 'correct horse')).toBe(true);
  expect(await hasher.matches(hash, 'battery staple')).toBe(false);
});
