import { randomUUID } from 'node:crypto';
import { Argon2PasswordHasher } from '../../src/infrastructure/customers/argon2-password-hasher.js';
import { CustomerRow } from '../../src/infrastructure/customers/customer-row.js';
import { SessionOpener } from '../../src/use-cases/customers/session-opener.js';
import type { TestApp } from './test-app.js';
import { TestClient } from './test-client.js';

export const accountPassword = 'a password of mine';

export interface Account {
  readonly id: string;
  readonly email: string;
  /** A session on one more device; a second factor is not asked for. */
  logIn(device?: string): Promise<TestClient>;
  /** From here on logging in asks for a code. */
  turnSecondFactorOn(since: Date): Promise<void>;
}

/** Somebody with a proved address and a password; `changes` may say more about them. */
export async function createAccount(
  { app, database, url, api }: TestApp,
  changes: Partial<CustomerRow> = {},
): Promise<Account> {
  const id = randomUUID();
  const email = `${id}@example.com`;
  await database.dataSource.getRepository(CustomerRow).insert({
    id,
    role: 'customer',
    name: 'Ann Example',
    email,
    passwordHash: await new Argon2PasswordHasher().hash(accountPassword),
    createdAt: new Date(),
    ...changes,
  });
  return {
    id,
    email,
    async turnSecondFactorOn(since) {
      const secondFactor = { totpSecret: Buffer.from('a totp secret'), totpConfirmedAt: since };
      await database.dataSource.getRepository(CustomerRow).update({ id }, secondFactor);
    },
    async logIn(device = 'a test') {
      const customer = { id, role: 'customer', name: 'Ann Example', email } as const;
      const { token } = await app.get(SessionOpener, { strict: false }).open(customer, device);
      return new TestClient(url, api, token, id);
    },
  };
}
