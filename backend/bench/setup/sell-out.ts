import type { Connection } from 'mysql2/promise';
import { uuidToBytes } from '../../src/infrastructure/database/uuid-column.js';
import { computedId, computedReference, computedTime } from './computed-values.js';

/** Seats of a booking; a concert that is sold out has a multiple of them. */
const seatsEach = 2;
/** Seats that share a version of their concert, as if their bookings had shared a transaction. */
const seatsAVersion = 100;

/** Guests who buy. */
export async function addBuyers(
  database: Connection,
  schema: string,
  concertId: string,
  count: number,
): Promise<void> {
  await database.query(
    `INSERT INTO ${schema}.customer (id, role, createdAt)
     SELECT ${buyerId('seatNumber')}, 'customer', ${computedTime('0')}
       FROM ${schema}.seat WHERE concertId = ? AND seatNumber <= ?`,
    [uuidToBytes(concertId), count],
  );
}

/**
 * Sells all seats of a concert in pairs, by SQL, and leaves what the ledger would have left. A seat has a serial number
 * in the whole shop; `before` seats belong to other concerts.
 */
export async function sellOut(
  database: Connection,
  schema: string,
  concertId: string,
  before: number,
  buyers: number,
): Promise<void> {
  const serial = `(${before} + s.seatNumber)`;
  const pair = `((${serial} - 1) DIV ${seatsEach})`;
  const bookingId = computedId('b', `(${pair} * ${seatsEach})`);
  const reservationId = computedId('d', serial);
  const customerId = buyerId(`(1 + ${pair} * 7919 % ${buyers})`);
  const seats = `FROM ${schema}.seat s
                 JOIN ${schema}.tier t ON t.id = s.tierId
                 JOIN ${schema}.concert c ON c.id = s.concertId
                WHERE s.concertId = ?`;
  const statements = [
    `INSERT INTO ${schema}.booking
            (id, reference, concertId, customerId, status, totalMinor, currency, createdAt)
     SELECT ${bookingId}, ${computedReference(pair)}, c.id, ${customerId}, 'active',
            ${seatsEach} * t.priceMinor, c.currency, ${computedTime(serial)}
       ${seats} AND s.seatNumber % ${seatsEach} = 1`,

    `INSERT INTO ${schema}.reservation
            (id, bookingId, concertId, customerId, seatNumber, tierId, priceMinor, status)
     SELECT ${reservationId}, ${bookingId}, c.id, ${customerId}, s.seatNumber, t.id, t.priceMinor, 'active'
       ${seats}`,

    `INSERT INTO ${schema}.history
            (id, concertId, version, bookingId, reservationId, seatNumber, customerId, action, actorId, actorRole,
             createdAt)
     SELECT ${computedId('e', serial)}, c.id, c.version + 1 + (s.seatNumber - 1) DIV ${seatsAVersion}, ${bookingId},
            ${reservationId}, s.seatNumber, ${customerId}, 'reserve', ${customerId}, 'customer', ${computedTime(serial)}
       ${seats}`,

    `UPDATE ${schema}.seat s SET s.state = 'sold', s.bookingId = ${bookingId} WHERE s.concertId = ?`,
    `UPDATE ${schema}.tier SET available = 0 WHERE concertId = ?`,
    `UPDATE ${schema}.concert SET version = version + 1 + totalSeats DIV ${seatsAVersion} WHERE id = ?`,
  ];
  await database.query('START TRANSACTION');
  for (const statement of statements) await database.query(statement, [uuidToBytes(concertId)]);
  await database.query('COMMIT');
}

function buyerId(number: string): string {
  return computedId('c', number);
}
