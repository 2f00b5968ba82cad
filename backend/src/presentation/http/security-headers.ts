import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import { type FastifyInstance, type FastifyRequest, fastify as createFastify } from 'fastify';
import { isApi } from './is-api.js';

const yearSeconds = 365 * 24 * 3600;
const nothing = ["'none'"];
const framedByNobody = { 'base-uri': nothing, 'form-action': nothing, 'frame-ancestors': nothing };

/** What matters to pages that run scripts or open windows matters to no answer of ours but those of the web app. */
const forNobody = {
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
} satisfies FastifyHelmetOptions;

/** An answer of the API is data: opened as a page it loads nothing, runs nothing and is framed by nobody. */
const ofData = {
  ...forNobody,
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { 'default-src': nothing, ...framedByNobody },
  },
} satisfies FastifyHelmetOptions;

/** The readable API document: scripts from our own files only; the page styles itself inline. */
const ofDocs = {
  ...forNobody,
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': nothing,
      'script-src': ["'self'"],
      'style-src': ["'self'", "'unsafe-inline'"],
      'img-src': ["'self'", 'data:'],
      'connect-src': ["'self'"],
      ...framedByNobody,
    },
  },
} satisfies FastifyHelmetOptions;

/**
 * What a page of the web app gets unless it says so itself. Its content policy is its own affair, pictures of it may be
 * shown elsewhere, and a form of it must tell its origin.
 */
const ofPages = {
  contentSecurityPolicy: false,
  crossOriginOpenerPolicy: false,
  crossOriginResourcePolicy: false,
  originAgentCluster: false,
  referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
} satisfies FastifyHelmetOptions;

/** Tells browsers what an answer may do. A browser that came by https is told to stay there, another one is not. */
export async function setSecurityHeaders(fastify: FastifyInstance): Promise<void> {
  const data = await bothWays(ofData);
  const docs = await bothWays(ofDocs);
  const pages = await bothWays(ofPages);
  fastify.addHook('onRequest', (request, reply, done) => {
    const headers = !isApi(request) ? pages : isDocs(request) ? docs : data;
    reply.headers(request.protocol === 'https' ? headers.encrypted : headers.plain);
    done();
  });
}

type Options = typeof ofData | typeof ofDocs | typeof ofPages;

async function bothWays(options: Options) {
  return {
    plain: await headersOf(options, false),
    encrypted: await headersOf(options, { maxAge: yearSeconds }),
  };
}

/** Helmet would work them out for every request, which takes a fifth of a quick one: so it is asked once. */
async function headersOf(
  options: Options,
  strictTransportSecurity: false | { maxAge: number },
): Promise<Record<string, string>> {
  const probe = createFastify();
  await probe.register(helmet, { ...options, strictTransportSecurity, xFrameOptions: { action: 'deny' } });
  probe.get('/', (_request, reply) => reply.send(reply.raw.getHeaders()));
  return (await probe.inject('/')).json<Record<string, string>>();
}

function isDocs({ routeOptions }: FastifyRequest): boolean {
  return /^\/api\/docs(\/|$)/.test(routeOptions.url ?? '');
}
