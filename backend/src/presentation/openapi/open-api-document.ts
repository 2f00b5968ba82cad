import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { problemSchema } from '../http/problem.js';
import { sessionCookie } from '../http/session-cookie.js';
import { documentEdge } from './edge-responses.js';
import { convertSchema } from './schema-converter.js';
import { tags } from './tags.js';

const description = `Everything that Fermata does, over HTTP.

Errors are RFC 9457 problem details with a stable \`code\`; [what each one means](/api/docs/errors).
A session token comes from \`POST /api/auth/guest\` or \`POST /api/auth/login\`, and goes into
\`Authorization: Bearer …\`; browsers have it in a cookie. Lists are read page by page: pass \`nextCursor\` as
\`cursor\` until it is null. Dates are ISO 8601 in UTC, money is an integer of minor units.`;

/** The OpenAPI 3.1 document of all controllers; needs no database. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Fermata')
    .setDescription(description)
    .setVersion('1')
    .setLicense('MIT', 'https://opensource.org/license/mit')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'opaque' }, 'bearer')
    .addCookieAuth(sessionCookie, { type: 'apiKey', in: 'cookie', name: sessionCookie }, 'cookie');
  for (const [name, about] of Object.entries(tags)) builder.addTag(name, about);
  const document = SwaggerModule.createDocument(app, builder.build(), {
    operationIdFactory: (_controller, method) => method,
    autoTagControllers: false,
    standardSchemaConverter: convertSchema,
  });
  const problem = convertSchema(problemSchema, { schemaType: 'output' });
  Object.assign(document.components!.schemas!, problem?.components);
  documentEdge(document);
  return document;
}
