import { randomUUID } from 'node:crypto';
import { Argon2PasswordHasher } from '../../src/infrastructure/customers/argon2-password-hasher.js';
import { CustomerRow } from '../../src/infrastructure/customers/customer-row.js';
import type { Session } from './answers.js';
import { expectOk } from './concerts.js';
import type { TestApp } from './test-app.js';
import { TestClient } from './test-client.js';

export const accountPassword = 'a password of mine';

export interface Account {
  readonly id: string;
  readonly email: string;
  /** Logs in on one more device. */
  logIn(device?: string): Promise<TestClient>;
}

/** Somebody with a proved address and a password; `changes` may say more about them. */
export async function createAccount(
  { database, nobody, url, api }: TestApp,
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
    async logIn(device = 'a test') {
      const body = { email, password: accountPassword };
      const headers = { 'user-agent': device };
      const { token } = await expectOk(nobody.post<Session>('/api/auth/login', body, headers));
      return new TestClient(url, api, token, id);
    },
  };
}
