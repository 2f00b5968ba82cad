import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Configuration } from '../../configuration/configuration.js';
import { answerProblem } from './answer-problem.js';
import { isApi } from './is-api.js';
import { sessionCookie } from './session-cookie.js';

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);

/** They set the cookie: a foreign page must not log its visitor in as somebody else. */
const cookieSetters = new Set(['/api/auth/guest', '/api/auth/login', '/api/auth/register']);

/** Browsers let pages of any origin open them and read what comes, cookie and all. */
const sockets = new Set(['/api/live']);

/**
 * A browser adds the session's cookie to whatever any page sends here. A write that relies on it must come from a page of
 * ours or of an origin that the operator allows, before anything else is done.
 */
export function refuseForeignOrigins(fastify: FastifyInstance, { edge, publicUrl }: Configuration): void {
  const allowed = new Set([publicUrl, ...edge.corsOrigins]);
  fastify.addHook('onRequest', (request, reply, done) => {
    if (!isApi(request) || !needsOrigin(request)) return done();
    if (isFromUs(request, allowed)) return done();
    answerProblem(request, reply, {
      code: 'ORIGIN_REFUSED',
      detail: 'Pages of this origin may not do this in the name of their visitors.',
    });
  });
}

function needsOrigin({ method, headers, cookies, routeOptions }: FastifyRequest): boolean {
  const route = routeOptions.url ?? '';
  if (sockets.has(route)) return true;
  if (harmless.has(method)) return false;
  if (cookieSetters.has(route)) return true;
  return !headers.authorization && cookies[sessionCookie] !== undefined;
}

/** Who is no browser sends none of the three headers, and no page can make it send the cookie. */
function isFromUs(request: FastifyRequest, allowed: ReadonlySet<string>): boolean {
  const { origin, referer } = request.headers;
  const from = origin ?? originOf(referer);
  if (from !== undefined) return from === ownOrigin(request) || allowed.has(from);
  const site = request.headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}

/** A referrer that is no URL is nobody's origin. */
function originOf(referer: string | undefined): string | undefined {
  if (referer === undefined) return undefined;
  return URL.canParse(referer) ? new URL(referer).origin : 'null';
}

function ownOrigin({ protocol, host }: FastifyRequest): string {
  return `${protocol}://${host}`;
}
