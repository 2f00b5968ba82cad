import Fastify from 'fastify';
import { cannedBooking } from './canned-booking.js';

/** Fastify and nothing else: the same bodies checked by a compiled JSON schema, answered at once. */
const fastify = Fastify();

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
