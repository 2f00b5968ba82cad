import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../../src/app.module.js';
import { Configuration } from '../../src/configuration/configuration.js';
import { createApp } from '../../src/presentation/http/create-app.js';
import type { TestApp } from './test-app.js';
import { TestClient } from './test-client.js';

export interface SecondInstance {
  readonly app: NestFastifyApplication;
  readonly url: string;
  /** The same person with the same session, who talks to this instance. */
  reach(client: TestClient): TestClient;
  close(): Promise<void>;
}

/** The service once more, on another port and on the database of the first. */
export async function startSecondInstance(
  { database, api }: TestApp,
  changes: Partial<Configuration> = {},
): Promise<SecondInstance> {
  const configuration = new Configuration({ ...database.configuration, logLevel: 'error', ...changes });
  const app = await createApp(AppModule.with(configuration), configuration);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return {
    app,
    url,
    reach: ({ token, customerId }) => new TestClient(url, api, token, customerId),
    close: () => app.close(),
  };
}
