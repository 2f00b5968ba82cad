import { type IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

const heads = new WeakMap<IncomingMessage, Buffer>();
const key = /^[+/0-9A-Za-z]{22}==$/;

/**
 * Requests for a WebSocket take the way of all requests: through the same hooks, to the route that is found. Exactly one
 * listener sends them there: that of the web app's proxy, if there is one.
 */
export function routeUpgrades(fastify: FastifyInstance): void {
  fastify.server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    // From here on nobody else listens for it, and an error that nobody hears ends the process.
    socket.on('error', () => socket.destroy());
    heads.set(request, head);
    if (fastify.server.listenerCount('upgrade') > 1) return;
    const response = new ServerResponse(request);
    response.assignSocket(socket);
    response.on('finish', () => socket.destroySoon());
    fastify.routing(request, response);
  });
}

/** What came after the headers of a request for a WebSocket; null for any other request. */
export function headOf(request: IncomingMessage): Buffer | null {
  const { method, headers } = request;
  const asksForWebSocket =
    method === 'GET' &&
    headers.upgrade?.toLowerCase() === 'websocket' &&
    headers['sec-websocket-version'] === '13' &&
    key.test(headers['sec-websocket-key'] ?? '');
  return asksForWebSocket ? (heads.get(request) ?? null) : null;
}
