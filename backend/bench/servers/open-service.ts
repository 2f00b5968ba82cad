import 'reflect-metadata';
import { AppModule } from '../../src/app.module.js';
import { type Configuration, readConfiguration } from '../../src/configuration/configuration.js';
import { createApp } from '../../src/presentation/http/create-app.js';
import { serveWebApp } from '../../src/presentation/web/serve-web-app.js';
import { EnsureAdmin } from '../../src/use-cases/staff/ensure-admin.js';

export interface OpenService {
  readonly app: Awaited<ReturnType<typeof createApp>>;
  readonly configuration: Configuration;
}

/** The whole service as the environment says, with its admin; parts of it may be exchanged before it listens. */
export async function openService(): Promise<OpenService> {
  const configuration = readConfiguration(process.env);
  const app = await createApp(AppModule.with(configuration), configuration);
  app.enableShutdownHooks([], { useProcessExit: true });
  await serveWebApp(app, configuration.webPort);
  await app.init();
  const { adminEmail, adminPassword } = configuration;
  await app
    .get(EnsureAdmin, { strict: false })
    .execute({ email: adminEmail, password: adminPassword, mustChangePassword: false });
  return { app, configuration };
}
