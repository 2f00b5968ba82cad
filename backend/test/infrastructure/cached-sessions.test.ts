import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import type { Customer } from '../../src/domain/customers/customer.js';
import type { SessionRepository } from '../../src/domain/customers/session-repository.js';
import { CachedSessionRepository } from '../../src/infrastructure/customers/cached-session-repository.js';
import { MysqlCustomerRepository } from '../../src/infrastructure/customers/mysql-customer-repository.js';
import {
  MysqlSessionRepository,
  type StoredSession,
} from '../../src/infrastructure/customers/mysql-session-repository.js';
import { RandomSessionTokens } from '../../src/infrastructure/customers/random-session-tokens.js';
import { UuidV7Generator } from '../../src/infrastructure/kernel/uuid-v7-generator.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const ids = new UuidV7Generator();
const tokens = new RandomSessionTokens();
const now = new Date('2026-03-01T10:00:00.123Z');
const expiresAt = new Date(now.getTime() + 500);
let database: TestDatabase;
let here: SessionRepository;
let elsewhere: SessionRepository;

beforeAll(async () => {
  database = await createTestDatabase();
  here = new CachedSessionRepository(new MysqlSessionRepository(database.dataSource));
  elsewhere = new CachedSessionRepository(new MysqlSessionRepository(database.dataSource));
});
afterEach(() => void jest.restoreAllMocks());
afterAll(() => database.drop());

/** Somebody with a session. */
async function arrive(): Promise<{ guest: Customer; tokenHash: Buffer }> {
  const guest = await new MysqlCustomerRepository(database.dataSource).addGuest(ids.next(), now);
  const tokenHash = tokens.hash(tokens.draw());
  await elsewhere.add(sessionOf(guest, tokenHash));
  return { guest, tokenHash };
}

const sessionOf = ({ id: customerId }: Customer, tokenHash: Buffer) => ({
  id: ids.next(),
  tokenHash,
  customerId,
  createdAt: now,
  idleSeconds: 60,
  expiresAt,
  device: null,
});

async function findCustomer(sessions: SessionRepository, tokenHash: Buffer, at: Date) {
  return (await sessions.findOwner(tokenHash, at))?.customer ?? null;
}

/** Sees the statements that reach the real database from now on. */
const watchStatements = () => jest.spyOn(database.dataSource, 'query');

test('who was found is found again without asking the database', async () => {
  const { guest, tokenHash } = await arrive();
  const statements = watchStatements();
  expect(await findCustomer(here, tokenHash, now)).toEqual(guest);
  expect(statements).toHaveBeenCalledTimes(1);
  expect(await findCustomer(here, Buffer.from(tokenHash), now)).toEqual(guest);
  expect(statements).toHaveBeenCalledTimes(1);
});

test('everybody is found behind their own token, and those who ask together share statements', async () => {
  const arrived = await Promise.all(Array.from({ length: 50 }, arrive));
  const statements = watchStatements();
  const found = await Promise.all(
    [...arrived, ...arrived].map(({ tokenHash }) => findCustomer(here, tokenHash, now)),
  );
  expect(found).toEqual([...arrived, ...arrived].map(({ guest }) => guest));
  expect(statements).toHaveBeenCalledTimes(1);
});

test('a session that ends here is over at once', async () => {
  const { guest, tokenHash } = await arrive();
  expect(await findCustomer(here, tokenHash, now)).toEqual(guest);
  await here.remove(tokenHash);
  expect(await findCustomer(here, tokenHash, now)).toBeNull();
});

test('a session in place of another keeps its id and its places in waiting rooms, and the old token is over at once', async () => {
  const { guest, tokenHash } = await arrive();
  const account = await new MysqlCustomerRepository(database.dataSource).addGuest(ids.next(), now);
  await database.dataSource.query("UPDATE session SET places = '[1]' WHERE tokenHash = ?", [tokenHash]);
  const old = await here.findOwner(tokenHash, now);
  expect(old!.customer).toEqual(guest);
  const renewed = { ...sessionOf(account, tokens.hash(tokens.draw())), device: 'Phone' };
  expect(await here.replace(tokenHash, renewed)).toBe(old!.sessionId);
  expect(await findCustomer(here, tokenHash, now)).toBeNull();
  expect(await here.findOwner(renewed.tokenHash, now)).toMatchObject({
    sessionId: old!.sessionId,
    customer: account,
  });
  expect(await here.listLive(guest.id, now)).toEqual([]);
  expect(await here.listLive(account.id, now)).toMatchObject([{ device: 'Phone', createdAt: now }]);
  const [stored] = await database.dataSource.query<{ places: string }[]>(
    'SELECT places FROM session WHERE tokenHash = ?',
    [renewed.tokenHash],
  );
  expect(stored!.places).toBe('[1]');
});

test('a session in place of one that is gone is a new one', async () => {
  const { guest, tokenHash } = await arrive();
  await here.remove(tokenHash);
  const renewed = sessionOf(guest, tokens.hash(tokens.draw()));
  expect(await here.replace(tokenHash, renewed)).toBe(renewed.id);
  expect(await findCustomer(here, renewed.tokenHash, now)).toEqual(guest);
});

test('all sessions of somebody end at once but for the one that is kept', async () => {
  const { guest, tokenHash } = await arrive();
  const other = tokens.hash(tokens.draw());
  const kept = sessionOf(guest, other);
  await here.add(kept);
  expect(await findCustomer(here, tokenHash, now)).toEqual(guest);
  await here.removeAllOf(guest.id, kept.id);
  expect(await findCustomer(here, tokenHash, now)).toBeNull();
  expect(await findCustomer(here, other, now)).toEqual(guest);
  await here.removeAllOf(guest.id);
  expect(await findCustomer(here, other, now)).toBeNull();
});

test('a look-up that was under way when the session ended is not remembered', async () => {
  const { guest, tokenHash } = await arrive();
  const slow = new SlowSessions(database.dataSource);
  const cached = new CachedSessionRepository(slow);
  const early = findCustomer(cached, tokenHash, now);
  await slow.hasRead;
  await cached.remove(tokenHash);
  slow.goOn();
  expect(await early).toEqual(guest);
  expect(await findCustomer(cached, tokenHash, now)).toBeNull();
});

test('a look-up made while the session is being ended is not remembered', async () => {
  const { guest, tokenHash } = await arrive();
  const blocker = database.dataSource.createQueryRunner();
  await blocker.startTransaction();
  await blocker.query('SELECT 1 FROM session WHERE tokenHash = ? FOR UPDATE', [tokenHash]);
  const ended = here.remove(tokenHash);
  await pause(50);
  expect(await findCustomer(here, tokenHash, now)).toEqual(guest);
  await blocker.rollbackTransaction();
  await blocker.release();
  await ended;
  expect(await findCustomer(here, tokenHash, now)).toBeNull();
});

test('a session that ends elsewhere is over a second later', async () => {
  const { guest, tokenHash } = await arrive();
  expect(await findCustomer(here, tokenHash, now)).toEqual(guest);
  await elsewhere.remove(tokenHash);
  expect(await findCustomer(here, tokenHash, now)).toEqual(guest);
  await pause(1050);
  expect(await findCustomer(here, tokenHash, now)).toBeNull();
});

test('a session expires on time although it is remembered', async () => {
  const { guest, tokenHash } = await arrive();
  expect(await findCustomer(here, tokenHash, new Date(expiresAt.getTime() - 1))).toEqual(guest);
  expect(await findCustomer(here, tokenHash, expiresAt)).toBeNull();
});

test('that nobody was found is not remembered', async () => {
  const { guest, tokenHash } = await arrive();
  const other = tokens.hash(tokens.draw());
  expect(await findCustomer(here, other, now)).toBeNull();
  await elsewhere.add(sessionOf(guest, other));
  expect(await findCustomer(here, other, now)).toEqual(guest);
  expect(await findCustomer(here, tokenHash, now)).toEqual(guest);
});

test('that the database failed is not remembered', async () => {
  const { guest, tokenHash } = await arrive();
  await database.dataSource.query('RENAME TABLE session TO session_away');
  const failed = findCustomer(here, tokenHash, now).catch((error: unknown) => error);
  expect(await failed).toBeInstanceOf(Error);
  await database.dataSource.query('RENAME TABLE session_away TO session');
  expect(await findCustomer(here, tokenHash, now)).toEqual(guest);
});

/** Has read a session, and keeps the answer to itself for a while. */
class SlowSessions extends MysqlSessionRepository {
  goOn!: () => void;
  private readonly told = new Promise<void>((resolve) => (this.goOn = resolve));
  private read!: () => void;
  readonly hasRead = new Promise<void>((resolve) => (this.read = resolve));

  override async findSession(tokenHash: Buffer, at: Date): Promise<StoredSession | null> {
    const session = await super.findSession(tokenHash, at);
    this.read();
    await this.told;
    return session;
  }
}
