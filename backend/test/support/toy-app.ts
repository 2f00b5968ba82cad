import type { AddressInfo } from 'node:net';
import { All, Controller, Req } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { type Configuration, readConfiguration } from '../../src/configuration/configuration.js';
import type { EdgeSettings } from '../../src/configuration/edge-settings.js';
import { alone } from './alone.js';
import { createApp } from '../../src/presentation/http/create-app.js';
import { createLogger } from '../../src/presentation/http/logging.js';
import { patience, type Patience } from '../../src/presentation/http/slow-clients.js';

/** Tells what the service makes of a request. */
@Controller('api/toy')
class ToyController {
  @All()
  tell(@Req() { ip, host, protocol, body }: FastifyRequest) {
    return { ip, host, protocol, body };
  }
}

class ToyModule {}

export interface ToyApp {
  readonly app: NestFastifyApplication;
  readonly port: number;
  readonly url: string;
}

/** The service's edge before a single route at `/api/toy`, without a database; `prepare` runs before it listens. */
export async function startToyApp(
  edge: Partial<EdgeSettings>,
  hurry: Partial<Patience> = {},
  prepare: (app: NestFastifyApplication) => Promise<void> = () => Promise.resolve(),
): Promise<ToyApp> {
  const usual = readConfiguration({ RATE_LIMITS: 'off' });
  const configuration = { ...usual, logLevel: 'silent', edge: { ...usual.edge, ...edge } } as Configuration;
  const app = await createApp(
    { module: ToyModule, controllers: [ToyController], providers: [alone] },
    configuration,
    {
      createLogger,
      patience: { ...patience, ...hurry },
    },
  );
  await prepare(app);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return { app, port, url: `http://127.0.0.1:${port}` };
}
