import { isIPv4 } from 'node:net';
import { normalizeIP } from '@fastify/rate-limit';
import type { FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { readVisitorTicket, visitorHeader } from './visitor-ticket.js';

/** Whoever has one address of IPv6 has all of such a network. */
const subnetBits = 64;

/** Working a network out of an address takes nine microseconds, a look at this one. */
const networks = new LRUCache<string, string>({ max: 10_000 });

/** Under which address a request is counted: that of the visitor, also when the web app asks for one. */
export function visitorAddress(request: FastifyRequest): string {
  const ticket = request.headers[visitorHeader];
  const address = (ticket === undefined ? null : readVisitorTicket(ticket)) ?? ipOf(request);
  if (isIPv4(address)) return address;
  const known = networks.get(address);
  if (known !== undefined) return known;
  const network = normalizeIP(address, subnetBits);
  networks.set(address, network);
  return network;
}

/** Who has hung up already has no address any more. */
function ipOf({ ip }: { readonly ip: string | undefined }): string {
  return ip ?? 'gone';
}
