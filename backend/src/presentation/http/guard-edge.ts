import type { FastifyInstance } from 'fastify';
import type { Configuration } from '../../configuration/configuration.js';
import { allowOrigins } from './allow-origins.js';
import { isApi } from './is-api.js';
import { limitHeaders } from './limit-headers.js';
import { limitRates } from './limit-rates.js';
import { refuseForeignOrigins } from './refuse-foreign-origins.js';
import { setSecurityHeaders } from './security-headers.js';
import type { SharedCounts } from './shared-counts.js';

/** What every request passes before anything is done for it, in this order. */
export async function guardEdge(
  fastify: FastifyInstance,
  configuration: Configuration,
  counts: SharedCounts,
): Promise<void> {
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    if (isApi(request)) reply.header('cache-control', 'no-store');
    done();
  });
  await setSecurityHeaders(fastify);
  limitHeaders(fastify);
  await allowOrigins(fastify, configuration.edge);
  if (configuration.edge.rateLimits) limitRates(fastify, counts);
  refuseForeignOrigins(fastify, configuration);
}
