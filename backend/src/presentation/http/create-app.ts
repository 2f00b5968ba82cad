import cookie from '@fastify/cookie';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LoggerModule } from 'nestjs-pino';
import type { Configuration } from '../../configuration/configuration.js';
import { serveDocs } from '../openapi/serve-docs.js';
import { closeInTime } from './close-in-time.js';
import { answerFrameworkErrors } from './framework-errors.js';
import { FrameworkLogger } from './framework-logger.js';
import { createLogger } from './logging.js';
import { serverOptions } from './server-options.js';

/** The whole service on an HTTP server that does not listen yet; `module` holds everything it serves. */
export async function createApp(
  module: DynamicModule,
  configuration: Configuration,
): Promise<NestFastifyApplication> {
  const logger = createLogger(configuration);
  const root = {
    module: class Root {},
    imports: [module, LoggerModule.forRoot({ pinoHttp: { logger }, useExisting: true, forRoutes: [] })],
    providers: [FrameworkLogger],
  };
  const app = await NestFactory.create<NestFastifyApplication>(
    root,
    new FastifyAdapter({ ...serverOptions, loggerInstance: logger, frameworkErrors: answerFrameworkErrors }),
    { bodyParser: false, bufferLogs: true, abortOnError: false },
  );
  app.useLogger(app.get(FrameworkLogger));

  const fastify = app.getHttpAdapter().getInstance();
  fastify.removeContentTypeParser('text/plain');
  await fastify.register(cookie);
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
    done();
  });
  closeInTime(fastify);
  serveDocs(app);
  return app;
}
