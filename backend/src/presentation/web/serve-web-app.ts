import httpProxy from '@fastify/http-proxy';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { visitorHeader, writeVisitorTicket } from '../http/visitor-ticket.js';
import { startingPage, startingPagePolicy } from './starting-page.js';

/**
 * Hands every path that is neither the API's nor health's to the web app on loopback, so that the product has
 * one address. Call it before the app listens.
 */
export async function serveWebApp(app: NestFastifyApplication, webPort: number): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  for (const url of ['/api', '/api/*', '/health', '/health/*']) {
    fastify.all(url, (_request, reply) => reply.callNotFound());
  }
  // In a scope of its own, whose bodies are handed on as they come.
  await fastify.register(async (pages) => {
    pages.removeAllContentTypeParsers();
    await pages.register(httpProxy, {
      upstream: `http://127.0.0.1:${webPort}`,
      prefix: '/',
      websocket: true,
      // Preflights are answered here: no page of ours is asked for by another origin.
      httpMethods: ['DELETE', 'GET', 'HEAD', 'PATCH', 'POST', 'PUT'],
      disableRequestLogging: true,
      undici: { connections: 256, pipelining: 1 },
      replyOptions: {
        rewriteRequestHeaders: (request, headers) => ({
          ...headers,
          ...originHeaders(request as FastifyRequest),
        }),
        onError: (reply) => answerStarting(reply as FastifyReply),
      },
    });
  });
}

/** What is left of a body that nobody wants would stand before the next request of the connection, so that is closed. */
function answerStarting(reply: FastifyReply): void {
  if (!reply.request.raw.complete) reply.header('connection', 'close');
  void reply
    .code(503)
    .headers({
      'retry-after': '2',
      'cache-control': 'no-store',
      'content-security-policy': startingPagePolicy,
    })
    .type('text/html; charset=utf-8')
    .send(startingPage);
}

/**
 * The web app sees the address that the browser sees; what a client claims about itself is not passed on. With the
 * ticket its calls to the API count for the visitor.
 */
function originHeaders({ host, protocol, ip }: FastifyRequest) {
  return {
    host,
    'x-forwarded-host': host,
    'x-forwarded-proto': protocol,
    'x-forwarded-for': ip,
    [visitorHeader]: writeVisitorTicket(ip),
  };
}
