import { v7 } from 'uuid';
import { drive } from '../load/drive.js';
import { withHttpLanes } from '../load/http-lanes.js';
import { postRequest } from '../load/post-request.js';
import type { Stage } from '../setup/stage.js';
import type { Row } from './row.js';
import type { Sizes } from './sizes.js';

/** Row (a): POSTs that are checked and change nothing, here and on bare Fastify. */
export function idleRows(
  { shop, first, nothing, bare, bareWithSessions }: Stage,
  { bookings }: Sizes,
): Row[] {
  const concertId = v7();
  const booking = (index: number) => shop.bookingRequest(index, { concertId, seats: [1 + (index % 1000)] });
  const login = () => postRequest({ path: '/api/auth/login', body: { email: 'ann@example.com' } });
  const row = (id: string, title: string, port: number, requestOf: (index: number) => string): Row => ({
    id,
    title,
    run: async (connections, effort) => ({
      measurement: await withHttpLanes([port], connections, requestOf, (lanes) =>
        drive(lanes, Math.ceil(bookings * effort)),
      ),
    }),
  });
  return [
    row('a1', 'booking that does nothing, with a session', nothing.port, booking),
    row('a2', 'the same on bare Fastify, no session', bare.port, booking),
    row('a3', 'POST refused by its schema, no session', first.port, login),
    row('a4', 'the same on bare Fastify', bare.port, login),
    row('a5', 'a1 on bare Fastify, with a session', bareWithSessions.port, booking),
  ];
}
