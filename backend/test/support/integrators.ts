import type { Scope } from '../../src/domain/access/right.js';
import type { CreatedApiKey } from './answers.js';
import { expectOk } from './concerts.js';
import type { TestApp } from './test-app.js';
import { TestClient } from './test-client.js';

export interface Integrator {
  readonly key: CreatedApiKey;
  readonly client: TestClient;
}

/** A program with a new key of these scopes, which the admin made. */
export async function integrate(app: TestApp, admin: TestClient, ...scopes: Scope[]): Promise<Integrator> {
  const key = await expectOk(
    admin.post<CreatedApiKey>('/api/admin/api-keys', { name: 'Tour operator', scopes }),
  );
  return { key, client: new TestClient(app.url, app.api, key.key) };
}
