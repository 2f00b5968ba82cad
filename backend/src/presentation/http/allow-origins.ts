import cors, { type FastifyCorsOptions } from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import type { EdgeSettings } from '../../configuration/edge-settings.js';
import { isApi } from './is-api.js';

/** What a page of another origin may read besides the usual. */
const exposed = [
  'ETag',
  'Idempotency-Replayed',
  'RateLimit-Limit',
  'RateLimit-Remaining',
  'RateLimit-Reset',
  'Retry-After',
  'X-Request-Id',
];

const noSay = { origin: false };

/** Pages of the allowed origins may call the API in their visitor's name; those of any other get no say. */
export async function allowOrigins(fastify: FastifyInstance, { corsOrigins }: EdgeSettings): Promise<void> {
  if (corsOrigins.length === 0) return;
  const allowed = new Set(corsOrigins);
  const answer: FastifyCorsOptions = {
    origin: [...allowed],
    credentials: true,
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowedHeaders: [
      'Authorization',
      'Content-Type',
      'Idempotency-Key',
      'If-None-Match',
      'Waiting-Room-Ticket',
    ],
    exposedHeaders: exposed,
    maxAge: 600,
    strictPreflight: false,
  };
  await fastify.register(cors, {
    delegator: (request, decide) => {
      const { origin } = request.headers;
      decide(null, origin !== undefined && allowed.has(origin) && isApi(request) ? answer : noSay);
    },
  });
}
