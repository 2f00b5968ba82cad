import { drive } from '../load/drive.js';
import { withHttpLanes } from '../load/http-lanes.js';
import type { Shop } from '../setup/shop.js';
import type { Outcome } from './row.js';

export interface Sale {
  readonly shop: Shop;
  readonly ports: readonly number[];
  /** How many seats the concert has. */
  readonly seats: (count: number) => number;
  /** The seats that a request wants. */
  readonly seatsOf: (index: number, count: number) => readonly number[];
}

/** So many seats a booking, everybody others, until the concert is sold out. */
export function everyoneOthers(seatsEach = 1): Pick<Sale, 'seats' | 'seatsOf'> {
  return {
    seats: (count) => count * seatsEach,
    seatsOf: (index) => Array.from({ length: seatsEach }, (_, place) => index * seatsEach + place + 1),
  };
}

/** Bookings of assigned seats on a concert of their own. */
export async function sellSeats(sale: Sale, connections: number, count: number): Promise<Outcome> {
  const { shop, ports, seats, seatsOf } = sale;
  const concert = await shop.addConcert('assigned', seats(count));
  const requestOf = (index: number) =>
    shop.bookingRequest(index, { concertId: concert.id, seats: seatsOf(index, count) });
  const measurement = await withHttpLanes(ports, connections, requestOf, (lanes) => drive(lanes, count));
  return { measurement, sold: { shop, concert } };
}
