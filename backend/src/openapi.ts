import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { controllers } from './presentation/controllers.js';
import { openApiDocument } from './presentation/openapi/open-api-document.js';

/** Writes the OpenAPI document. It comes from the controllers alone: what they call is left out. */
const [path = 'openapi.json'] = process.argv.slice(2);
const called = new Set(
  controllers.flatMap(
    (controller) => (Reflect.getMetadata('design:paramtypes', controller) as Type[] | undefined) ?? [],
  ),
);
const providers = [...called].map((provide) => ({ provide, useValue: null }));
const app = await NestFactory.create(
  { module: class Routes {}, controllers, providers },
  new FastifyAdapter(),
  {
    preview: true,
    logger: ['error'],
  },
);
await writeFile(path, `${JSON.stringify(openApiDocument(app), null, 2)}\n`);
await app.close();
