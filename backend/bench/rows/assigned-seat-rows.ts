import type { Stage } from '../setup/stage.js';
import type { Row } from './row.js';
import { everyoneOthers, type Sale, sellSeats } from './sell-seats.js';
import type { Sizes } from './sizes.js';

/**
 * Seat by seat in the same order, so that those who want the same one come together. The concert has more seats than
 * are wanted: no counter stops a design that sells a seat twice.
 */
const everyoneTheSame = {
  seats: (count: number) => 100 + count,
  seatsOf: (index: number, count: number) => [1 + Math.floor((index * 100) / count)],
};

/** Rows (b), (s), (c), (f) and (g): one seat a booking on one concert. */
export function assignedSeatRows(stage: Stage, { bookings, referenceBookings: few }: Sizes): Row[] {
  const { shop, knownCallersShop, seatRowLockShop, unprotectedShop } = stage;
  const ours = { shop, ports: [stage.first.port] };
  const knownCallers = { shop: knownCallersShop, ports: [stage.knownCallers.port] };
  const concertRow = { shop, ports: [stage.concertRowLock.port] };
  const seatRow = { shop: seatRowLockShop, ports: [stage.seatRowLock.port] };
  const none = { shop: unprotectedShop, ports: [stage.unprotected.port] };
  const twice = { shop, ports: [stage.first.port, stage.second.port] };
  const everyoneAnother = everyoneOthers();
  return [
    row('b', 'bookings, distinct seats', bookings, { ...ours, ...everyoneAnother }),
    row('s', '(b), callers known without a session', bookings, { ...knownCallers, ...everyoneAnother }),
    row('c', 'everybody wants the same 100 seats', bookings, { ...ours, ...everyoneTheSame }),
    row('f1', '(b), concert row locked per request', few, { ...concertRow, ...everyoneAnother }),
    row('f2', '(b), seat row locked per request', few, { ...seatRow, ...everyoneAnother }),
    row('f3', '(b), check then act, unprotected', few, { ...none, ...everyoneAnother }),
    row('f4', '(c), check then act, unprotected', few, { ...none, ...everyoneTheSame }),
    row('g', '(b) with two instances', bookings, { ...twice, ...everyoneAnother }),
  ];
}

function row(id: string, title: string, count: number, sale: Sale): Row {
  return {
    id,
    title,
    run: (connections, effort) => sellSeats(sale, connections, Math.ceil(count * effort)),
  };
}
