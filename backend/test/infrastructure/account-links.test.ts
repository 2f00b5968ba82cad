import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { type AccountLink, linkLifetimes, type Purpose } from '../../src/domain/accounts/account-links.js';
import { LinkSigner } from '../../src/infrastructure/accounts/link-signer.js';
import { MysqlAccountLinks } from '../../src/infrastructure/accounts/mysql-account-links.js';
import { MysqlCustomerRepository } from '../../src/infrastructure/customers/mysql-customer-repository.js';
import { UuidV7Generator } from '../../src/infrastructure/kernel/uuid-v7-generator.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const ids = new UuidV7Generator();
const secret = 'a secret of the test that is long enough';
const all: readonly Purpose[] = ['verify-email', 'reset-password', 'invite'];
let now = new Date('2026-03-01T10:00:00.000Z');
let database: TestDatabase;
let links: MysqlAccountLinks;
let verify: AccountLink;

beforeAll(async () => {
  database = await createTestDatabase();
  links = linksOf(secret);
});
afterAll(() => database.drop());
beforeEach(async () => {
  const { id } = await new MysqlCustomerRepository(database.dataSource).addGuest(ids.next(), now);
  verify = { purpose: 'verify-email', customerId: id, email: 'ann@example.org' };
});

function linksOf(appSecret: string): MysqlAccountLinks {
  return new MysqlAccountLinks(database.dataSource, ids, { now: () => now }, new LinkSigner(appSecret));
}

describe('a link', () => {
  test('says whose address it proves, once', async () => {
    const token = await links.issue(verify);
    expect(token).toMatch(/^[\w-]{38}\.[\w-]{43}$/);
    expect(await links.redeem(['reset-password', 'verify-email'], token)).toEqual(verify);
    expect(await links.redeem(all, token)).toBeNull();
  });

  test('can be looked at without being used up', async () => {
    const token = await links.issue(verify);
    expect(await links.find(['verify-email'], token)).toEqual(verify);
    expect(await links.find(['reset-password'], token)).toBeNull();
    expect(await links.redeem(['verify-email'], token)).toEqual(verify);
    expect(await links.find(['verify-email'], token)).toBeNull();
  });

  test('can be drawn for nobody, and is good for nothing', async () => {
    const token = await links.issue({ ...verify, customerId: ids.next() });
    expect(await links.find(all, token)).toBeNull();
    expect(await links.redeem(all, token)).toBeNull();
  });

  test('that many use at once works for one of them', async () => {
    const token = await links.issue(verify);
    const answers = await Promise.all(Array.from({ length: 16 }, () => links.redeem(all, token)));
    expect(answers.filter((answer) => answer !== null)).toEqual([verify]);
  });

  test.each(all)('for %s lapses in its time', async (purpose) => {
    const [early, late] = [await links.issue({ ...verify, purpose }), now];
    now = new Date(late.getTime() + linkLifetimes[purpose] - 1);
    expect(await links.redeem(all, early)).toMatchObject({ purpose });
    const token = await links.issue({ ...verify, purpose });
    now = new Date(now.getTime() + linkLifetimes[purpose]);
    expect(await links.redeem(all, token)).toBeNull();
  });

  test('is no good for another purpose, and is not used up by trying', async () => {
    const token = await links.issue(verify);
    expect(await links.redeem(['reset-password', 'invite'], token)).toBeNull();
    expect(await links.redeem(['verify-email'], token)).toEqual(verify);
  });

  test('ends when the next of its purpose is made, and only of its purpose', async () => {
    const first = await links.issue(verify);
    const reset = await links.issue({ ...verify, purpose: 'reset-password' });
    const second = await links.issue(verify);
    expect(await links.redeem(all, first)).toBeNull();
    expect(await links.redeem(all, second)).not.toBeNull();
    expect(await links.redeem(all, reset)).not.toBeNull();
  });

  test('is the only one of its purpose even if several are made at once', async () => {
    for (let round = 1; round <= 10; round++) {
      const tokens = await Promise.all(Array.from({ length: 8 }, () => links.issue(verify)));
      const answers = await Promise.all(tokens.map((token) => links.redeem(all, token)));
      expect(answers.filter((answer) => answer !== null)).toHaveLength(1);
    }
  });

  test("ends with all others of its customer, and nobody else's", async () => {
    const { customerId } = verify;
    const other = { ...verify, customerId: ids.next() };
    await new MysqlCustomerRepository(database.dataSource).addGuest(other.customerId, now);
    const tokens = await Promise.all(
      [verify, { ...verify, purpose: 'invite' as const }].map((link) => links.issue(link)),
    );
    const otherToken = await links.issue(other);
    await links.revokeOf(customerId);
    for (const token of tokens) expect(await links.redeem(all, token)).toBeNull();
    expect(await links.redeem(all, otherToken)).toEqual(other);
  });

  test('ends with those of its purpose where only these are revoked', async () => {
    const [kept, ended] = [
      await links.issue(verify),
      await links.issue({ ...verify, purpose: 'reset-password' }),
    ];
    await links.revokeOf(verify.customerId, 'reset-password');
    expect(await links.redeem(all, ended)).toBeNull();
    expect(await links.redeem(all, kept)).toEqual(verify);
  });
});

describe('a token that was not made here', () => {
  test('is refused before the database is asked', async () => {
    const token = await links.issue(verify);
    const [payload, signature] = token.split('.') as [string, string];
    const foreign = await linksOf(`${secret}!`).issue({ ...verify, purpose: 'invite' });
    const otherPurpose = Buffer.from(payload, 'base64url').subarray(0, 16).toString('base64url');
    const query = jest.spyOn(database.dataSource, 'query');
    for (const wrong of [
      '',
      '.',
      payload,
      `${payload}.`,
      `.${signature}`,
      `${payload}.${signature}.`,
      `${payload}.${signature}=`,
      `${payload}=.${signature}`,
      `${payload}.${signature.slice(0, -1)}`,
      `${payload}.${signature.slice(0, -1)}é`,
      `${flipped(payload)}.${signature}`,
      `${payload}.${flipped(signature)}`,
      `${otherPurpose}.${signature}`,
      foreign,
      'x'.repeat(100_000),
    ]) {
      expect([wrong.slice(0, 120), await links.redeem(all, wrong)]).toEqual([wrong.slice(0, 120), null]);
    }
    expect(query).not.toHaveBeenCalled();
    expect(await links.redeem(all, token)).toEqual(verify);
    expect(query).toHaveBeenCalled();
    query.mockRestore();
  });
});

/** The first letter, which counts in full, is another one. */
function flipped(text: string): string {
  return (text.startsWith('A') ? 'B' : 'A') + text.slice(1);
}
