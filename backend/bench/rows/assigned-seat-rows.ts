import { drive } from '../load/drive.js';
import { withHttpLanes } from '../load/http-lanes.js';
import type { Shop } from '../setup/shop.js';
import type { Stage } from '../setup/stage.js';
import type { Row } from './row.js';
import type { Sizes } from './sizes.js';

interface Sale {
  readonly shop: Shop;
  readonly ports: readonly number[];
  readonly count: number;
  /** How many seats the concert has. */
  readonly seats: (count: number) => number;
  /** The seat that a request wants. */
  readonly seatOf: (index: number, count: number) => number;
}

const everyoneAnother = { seats: (count: number) => count, seatOf: (index: number) => index + 1 };
/**
 * Seat by seat in the same order, so that those who want the same one come together. The concert has more seats than
 * are wanted: no counter stops a design that sells a seat twice.
 */
const everyoneTheSame = {
  seats: (count: number) => 100 + count,
  seatOf: (index: number, count: number) => 1 + Math.floor((index * 100) / count),
};

/** Rows (b), (c), (f) and (g): one seat a booking on one concert. */
export function assignedSeatRows(stage: Stage, { bookings, referenceBookings: few }: Sizes): Row[] {
  const { shop, seatRowLockShop, unprotectedShop } = stage;
  const first = [stage.first.port];
  const concertRow = [stage.concertRowLock.port];
  const seatRow = [stage.seatRowLock.port];
  const none = [stage.unprotected.port];
  return [
    row('b', 'bookings, distinct seats', { shop, ports: first, count: bookings, ...everyoneAnother }),
    row('c', 'everybody wants the same 100 seats', {
      shop,
      ports: first,
      count: bookings,
      ...everyoneTheSame,
    }),
    row('f1', '(b), concert row locked per request', {
      shop,
      ports: concertRow,
      count: few,
      ...everyoneAnother,
    }),
    row('f2', '(b), seat row locked per request', {
      shop: seatRowLockShop,
      ports: seatRow,
      count: few,
      ...everyoneAnother,
    }),
    row('f3', '(b), check then act, unprotected', {
      shop: unprotectedShop,
      ports: none,
      count: few,
      ...everyoneAnother,
    }),
    row('f4', '(c), check then act, unprotected', {
      shop: unprotectedShop,
      ports: none,
      count: few,
      ...everyoneTheSame,
    }),
    row('g', '(b) with two instances', {
      shop,
      ports: [...first, stage.second.port],
      count: bookings,
      ...everyoneAnother,
    }),
  ];
}

function row(id: string, title: string, { shop, ports, count, seats, seatOf }: Sale): Row {
  return {
    id,
    title,
    async run(connections, effort) {
      const requests = Math.ceil(count * effort);
      const concert = await shop.addConcert('assigned', seats(requests));
      const requestOf = (index: number) =>
        shop.bookingRequest(index, { concertId: concert.id, seats: [seatOf(index, requests)] });
      const measurement = await withHttpLanes(ports, connections, requestOf, (lanes) =>
        drive(lanes, requests),
      );
      return { measurement, sold: { shop, concert } };
    },
  };
}
