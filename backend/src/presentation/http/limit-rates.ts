import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerProblem } from './answer-problem.js';
import { isApi } from './is-api.js';
import type { Count } from './call-windows.js';
import { type ClassCounters, type Counter, countersOf } from './rate-counters.js';
import { rateLimits, type RouteClass } from './rate-limits.js';
import { routeClassOf } from './route-class.js';
import type { SharedCounts } from './shared-counts.js';

/** Holds back who asks too much: before anything else is done, and by the e-mail address once the body is read. */
export function limitRates(fastify: FastifyInstance, shared: SharedCounts): void {
  const everything = countersOf('all', rateLimits.all, shared);
  const counters = new Map(
    (Object.keys(rateLimits) as RouteClass[]).map((name) => [
      name,
      countersOf(name, rateLimits[name], shared),
    ]),
  );
  const countersFor = (request: FastifyRequest): ClassCounters | undefined => {
    const routeClass = isApi(request) ? routeClassOf(request) : null;
    return routeClass ? counters.get(routeClass) : undefined;
  };
  fastify.addHook('onRequest', (request, reply, done) => {
    const own = countersFor(request);
    if (!own || isWithin(request, reply, [everything.address, own.address, own.session])) done();
  });
  fastify.addHook('preHandler', (request, reply, done) => {
    const byEmail = countersFor(request)?.email;
    if (!byEmail || isWithin(request, reply, [byEmail])) done();
  });
}

/** Counts a call by each of the counters, tells the caller of the one that is nearest its end, and refuses past that. */
function isWithin(
  request: FastifyRequest,
  reply: FastifyReply,
  counters: readonly (Counter | null)[],
): boolean {
  let tightest: Count | null = null;
  for (const counter of counters) {
    const count = counter?.(request);
    if (!count) continue;
    if (!tightest || leftOf(count) < leftOf(tightest)) tightest = count;
    if (count.calls > count.max) break;
  }
  if (!tightest) return true;
  tell(reply, tightest);
  if (tightest.calls <= tightest.max) return true;
  refuse(request, reply, tightest);
  return false;
}

function tell(reply: FastifyReply, count: Count): void {
  const told = reply.getHeader('ratelimit-remaining');
  if (told !== undefined && Number(told) < leftOf(count)) return;
  reply.header('ratelimit-limit', count.max);
  reply.header('ratelimit-remaining', Math.max(0, leftOf(count)));
  reply.header('ratelimit-reset', secondsOf(count));
}

function refuse(request: FastifyRequest, reply: FastifyReply, count: Count): void {
  const seconds = secondsOf(count);
  reply.header('retry-after', seconds);
  const detail = `Too many requests. Please try again in ${seconds} seconds.`;
  answerProblem(request, reply, { code: 'RATE_LIMITED', detail });
}

function leftOf({ max, calls }: Count): number {
  return max - calls;
}

function secondsOf({ resetMs }: Count): number {
  return Math.ceil(resetMs / 1000);
}
