import type { FastifyRequest } from 'fastify';

/** The route of every preflight, whatever it is for. */
const anything = '*';

/**
 * Whether a request is for the API rather than for a page. The route says it: an address may be spelled in several
 * ways, such as `/%61pi`.
 */
export function isApi({ routeOptions, url }: FastifyRequest): boolean {
  const route = routeOptions.url;
  return (route === undefined || route === anything ? url : route).startsWith('/api/');
}
