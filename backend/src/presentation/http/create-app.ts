import cookie from '@fastify/cookie';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Configuration } from '../../configuration/configuration.js';
import { serveWrittenMails } from '../accounts/serve-written-mails.js';
import { serveDocs } from '../openapi/serve-docs.js';
import { stripeWebhookPath } from '../payments/stripe-webhook.js';
import { closeInTime } from './close-in-time.js';
import { answerFrameworkErrors } from './framework-errors.js';
import { FrameworkLogger } from './framework-logger.js';
import { keepRaw } from './keep-raw.js';
import { createLogger } from './logging.js';
import { serverOptions } from './server-options.js';

/** The whole service on an HTTP server that does not listen yet; `module` holds everything it serves. */
export async function createApp(
  module: DynamicModule,
  configuration: Configuration,
): Promise<NestFastifyApplication> {
  const logger = createLogger(configuration);
  const app = await NestFactory.create<NestFastifyApplication>(
    module,
    new FastifyAdapter({ ...serverOptions, loggerInstance: logger, frameworkErrors: answerFrameworkErrors }),
    { bodyParser: false, logger: new FrameworkLogger(logger), abortOnError: false },
  );
  const fastify = app.getHttpAdapter().getInstance();
  fastify.removeContentTypeParser('text/plain');
  keepRaw(fastify, stripeWebhookPath);
  await fastify.register(cookie);
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
    done();
  });
  closeInTime(fastify);
  serveDocs(app);
  serveWrittenMails(app, configuration);
  return app;
}
