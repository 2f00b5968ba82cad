import { randomUUID } from 'node:crypto';
import Fastify, { type FastifyError, type FastifyRequest } from 'fastify';
import { readConfiguration } from '../../src/configuration/configuration.js';
import { createAccessPolicy } from '../../src/infrastructure/access/create-access-policy.js';
import { CachedSessionRepository } from '../../src/infrastructure/customers/cached-session-repository.js';
import { MysqlSessionRepository } from '../../src/infrastructure/customers/mysql-session-repository.js';
import { RandomSessionTokens } from '../../src/infrastructure/customers/random-session-tokens.js';
import { openDatabase } from '../../src/infrastructure/database/open-database.js';
import { SystemClock } from '../../src/infrastructure/kernel/system-clock.js';
import { IdentifyCaller } from '../../src/use-cases/customers/identify-caller.js';
import { cannedBooking } from './canned-booking.js';

/**
 * Fastify and nothing else: the same bodies checked by a compiled JSON schema, the same answers. `node bare-server.js
 * sessions` also finds out who is calling, with the service's own adapters; without that word nobody asks.
 */
const fastify = Fastify();

if (process.argv[2] === 'sessions') {
  const configuration = readConfiguration(process.env);
  const database = await openDatabase(configuration);
  const sessions = new CachedSessionRepository(new MysqlSessionRepository(database));
  const identify = new IdentifyCaller(
    sessions,
    new RandomSessionTokens(),
    createAccessPolicy(configuration),
    new SystemClock(),
  );
  fastify.addHook('preHandler', async (request: FastifyRequest) => {
    const token = request.headers.authorization?.slice('Bearer '.length) ?? '';
    if (!(await identify.execute(token))) throw new Error('There is no such session.');
  });
}

/** As long and as detailed as the service's problem documents. */
fastify.setErrorHandler((error: FastifyError, _request, reply) => {
  const problem = {
    type: '/api/docs/errors#INVALID_INPUT',
    title: 'Invalid input',
    status: error.statusCode ?? 500,
    detail: 'Some of the input is not valid.',
    code: 'INVALID_INPUT',
    instance: `urn:uuid:${randomUUID()}`,
    errors: error.validation?.map(({ instancePath, message }) => ({
      pointer: instancePath,
      detail: message,
    })),
  };
  void reply
    .code(problem.status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem));
});

const booking = {
  type: 'object',
  additionalProperties: false,
  required: ['concertId', 'seats'],
  properties: {
    concertId: {
      type: 'string',
      pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
    },
    seats: {
      type: 'array',
      minItems: 1,
      maxItems: 50,
      items: { type: 'integer', minimum: 1, maximum: 100_000 },
    },
  },
};

fastify.post<{ Body: { concertId: string } }>(
  '/api/bookings',
  { schema: { body: booking } },
  (request, reply) => reply.code(201).send(cannedBooking(request.body.concertId)),
);

const login = {
  type: 'object',
  additionalProperties: false,
  required: ['email', 'password'],
  properties: { email: { type: 'string', maxLength: 254 }, password: { type: 'string', maxLength: 200 } },
};

fastify.post('/api/auth/login', { schema: { body: login } }, (_request, reply) => reply.code(204).send());

await fastify.listen({ port: Number(process.env.PORT), host: process.env.HOST });
