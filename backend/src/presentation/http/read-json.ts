import type { FastifyInstance } from 'fastify';
import { invalidInput } from '../../domain/kernel/domain-error.js';
import { nestsDeeper } from './nesting.js';

/** Nothing that is sent here nests deeper than five. */
const deepest = 64;

/**
 * Reads JSON bodies. One that would reach the prototype of an object, or nests without end, is refused. The bodies of
 * one route stay as they came, for a signature is over their very characters.
 */
export function readJson(fastify: FastifyInstance, rawPath: string): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeContentTypeParser('application/json');
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = body as string;
    if (request.url.startsWith(rawPath)) done(null, text);
    else if (nestsDeeper(text, deepest)) done(tooDeep());
    else void parse(request, text, done);
  });
}

function tooDeep() {
  return invalidInput({ pointer: '', detail: `Must not nest deeper than ${deepest} levels.` });
}
