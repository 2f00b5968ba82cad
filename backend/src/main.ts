import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { type Configuration, readConfiguration } from './configuration/configuration.js';
import { loadEnvFiles } from './configuration/load-env-files.js';
import { warningsOf } from './configuration/warnings.js';
import { BootLock } from './infrastructure/database/boot-lock.js';
import { whyNoDatabase } from './infrastructure/database/why-no-database.js';
import { SeedDemo } from './presentation/demo/seed-demo.js';
import { createApp } from './presentation/http/create-app.js';
import { Schedules } from './presentation/schedule/schedules.js';
import { serveWebApp } from './presentation/web/serve-web-app.js';
import { EnsureAdmin } from './use-cases/staff/ensure-admin.js';

const logger = new Logger('Fermata');

try {
  await start();
} catch (error) {
  console.error(reasonOf(error));
  process.exit(1);
}

async function start(): Promise<void> {
  loadEnvFiles();
  const configuration = readConfiguration(process.env);
  const app = await createApp(AppModule.with(configuration), configuration);
  app.enableShutdownHooks([], { useProcessExit: true });
  await serveWebApp(app, configuration.webPort);
  for (const warning of warningsOf(configuration)) logger.warn(warning);
  await app.init();
  await prepare(app, configuration);
  await app.listen(configuration.port, configuration.host);
  logger.log(`Listening on ${configuration.host}:${configuration.port}`);
  app.get(Schedules, { strict: false }).start();
}

/** Of several instances that start together, one prepares and the others find it done. */
async function prepare(app: NestFastifyApplication, configuration: Configuration): Promise<void> {
  const { adminEmail: email, adminPassword: password, seedDemo } = configuration;
  await app.get(BootLock, { strict: false }).hold(async () => {
    const made = await app
      .get(EnsureAdmin, { strict: false })
      .execute({ email, password, mustChangePassword: !seedDemo });
    // Past the logger: a password does not belong into files that are kept.
    if (made?.drawnPassword) process.stdout.write(welcome(made.email, made.drawnPassword));
    if (seedDemo && (await app.get(SeedDemo, { strict: false }).execute()))
      logger.log('Made the demo concerts');
  });
}

function welcome(email: string, password: string): string {
  return `\nThe first admin logs in at /admin as ${email} with the password ${password}\nIt is not shown again.\n\n`;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'EADDRINUSE')
    return `${error.message}. Another program uses this port: set PORT to a free one.`;
  return whyNoDatabase(error) ?? `Fermata could not start. ${error.message || error.stack}`;
}
