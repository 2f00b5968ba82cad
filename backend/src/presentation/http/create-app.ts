import cookie from '@fastify/cookie';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Configuration } from '../../configuration/configuration.js';
import { serveWrittenMails } from '../accounts/serve-written-mails.js';
import { routeUpgrades } from '../live/route-upgrades.js';
import { serveDocs } from '../openapi/serve-docs.js';
import { stripeWebhookPath } from '../payments/stripe-webhook.js';
import { closeInTime } from './close-in-time.js';
import { FrameworkLogger } from './framework-logger.js';
import { guardEdge } from './guard-edge.js';
import { createLogger } from './logging.js';
import { readJson } from './read-json.js';
import { serverOptions } from './server-options.js';
import { SharedCounts } from './shared-counts.js';
import { patience } from './slow-clients.js';

/** What tests set otherwise. */
const usual = { createLogger, patience };

/** The whole service on an HTTP server that does not listen yet; `module` holds everything it serves, and `SharedCounts`. */
export async function createApp(
  module: DynamicModule,
  configuration: Configuration,
  { createLogger, patience }: typeof usual = usual,
): Promise<NestFastifyApplication> {
  const logger = createLogger(configuration);
  const app = await NestFactory.create<NestFastifyApplication>(
    module,
    new FastifyAdapter({ ...serverOptions(configuration.edge, patience), loggerInstance: logger }),
    { bodyParser: false, logger: new FrameworkLogger(logger), abortOnError: false },
  );
  const fastify = app.getHttpAdapter().getInstance();
  fastify.removeContentTypeParser('text/plain');
  readJson(fastify, stripeWebhookPath);
  await fastify.register(cookie);
  await guardEdge(fastify, configuration, app.get(SharedCounts, { strict: false }));
  closeInTime(fastify);
  routeUpgrades(fastify);
  serveDocs(app);
  serveWrittenMails(app, configuration);
  return app;
}
