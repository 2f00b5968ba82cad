import type { FastifyInstance } from 'fastify';

const patienceMs = 5000;

/** When the server closes, requests under way get their answer; whoever does not read it is not waited for. */
export function closeInTime(fastify: FastifyInstance): void {
  fastify.addHook('preClose', (done) => {
    setTimeout(() => fastify.server.closeAllConnections(), patienceMs).unref();
    done();
  });
}
