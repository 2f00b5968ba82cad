import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../../src/app.module.js';
import { Configuration } from '../../src/configuration/configuration.js';
import type { StaffRole } from '../../src/domain/access/right.js';
import { Argon2PasswordHasher } from '../../src/infrastructure/customers/argon2-password-hasher.js';
import { CustomerRow } from '../../src/infrastructure/customers/customer-row.js';
import { createApp } from '../../src/presentation/http/create-app.js';
import { EnsureAdmin } from '../../src/use-cases/staff/ensure-admin.js';
import { OpenApiCheck, type OpenApiDocument } from './open-api-check.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';
import type { Session } from './answers.js';
import { type Answer, TestClient } from './test-client.js';

export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly database: TestDatabase;
  readonly api: OpenApiCheck;
  /** Somebody without a session. */
  readonly nobody: TestClient;
  /** A new guest session. */
  guest(): Promise<TestClient>;
  /** The admin, logged in. */
  admin(): Promise<TestClient>;
  /** Somebody new with this role, logged in. */
  staff(role: StaffRole): Promise<TestClient>;
  close(): Promise<void>;
}

export const adminLogin = { email: 'admin@example.com', password: 'a test password' };

/** The whole service on a free port with a fresh database; every answer is held against the OpenAPI document. */
export async function startTestApp(changes: Partial<Configuration> = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  const configuration = new Configuration({ ...database.configuration, logLevel: 'error', ...changes });
  const app = await createApp(AppModule.with(configuration), configuration);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const document = (await (await fetch(`${url}/api/openapi.json`)).json()) as OpenApiDocument;
  const api = new OpenApiCheck(document);
  const nobody = new TestClient(url, api, null);
  await app.get(EnsureAdmin, { strict: false }).execute({ ...adminLogin, mustChangePassword: false });

  return {
    app,
    url,
    database,
    api,
    nobody,
    guest: () => session(nobody.post('/api/auth/guest')),
    admin: () => session(nobody.post('/api/auth/login', adminLogin)),
    async staff(role) {
      const { password } = adminLogin;
      const email = `${role}-${randomUUID()}@example.com`;
      await database.dataSource.getRepository(CustomerRow).insert({
        id: randomUUID(),
        role,
        name: `The ${role}`,
        email,
        passwordHash: await new Argon2PasswordHasher().hash(password),
        createdAt: new Date(),
      });
      return session(nobody.post('/api/auth/login', { email, password }));
    },
    async close() {
      await app.close();
      await database.drop();
    },
  };

  async function session(started: Promise<Answer<Session>>): Promise<TestClient> {
    const { body } = await started;
    return new TestClient(url, api, body.token, body.customer.id);
  }
}
