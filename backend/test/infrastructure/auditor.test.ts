import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { invariants } from '../../src/infrastructure/audit/invariants.js';
import { MysqlAuditor } from '../../src/infrastructure/audit/mysql-auditor.js';
import { uuidToBytes } from '../../src/infrastructure/database/uuid-column.js';
import type { Booking } from '../../src/domain/bookings/booking.js';
import { paymentDamages } from './payment-damages.js';
import { Shop } from './shop.js';

let shop: Shop;
let concertId: string;
let booking: Booking;
let cancelled: Booking;

beforeAll(async () => {
  shop = await Shop.open();
  for (const statement of [
    'ALTER TABLE seat DROP CONSTRAINT seat_state',
    'ALTER TABLE reservation DROP FOREIGN KEY reservation_seat',
    'ALTER TABLE reservation ADD KEY plain (concertId, liveSeat), DROP KEY reservation_live_seat',
  ]) {
    await shop.dataSource.query(statement);
  }
});
afterAll(() => shop.close());

beforeEach(async () => {
  for (const table of ['history', 'reservation', 'booking', 'seat', 'tier', 'concert']) {
    await shop.dataSource.query(`DELETE FROM ${table}`);
  }
  concertId = await shop.concert({
    tiers: [{ name: 'Stalls', priceMinor: 2500, seating: 'assigned', quantity: 10 }],
  });
  booking = await shop.book(concertId, { seats: [1, 2] });
  cancelled = await shop.cancel(await shop.book(concertId, { seats: [3, 4] }));
  await shop.ledger.submit(concertId, {
    kind: 'block-seats',
    actor: await shop.guest(),
    seats: [9],
    blocked: true,
    reason: null,
  });
});

const audit = () => new MysqlAuditor(shop.dataSource).audit();

test('what went through the ledger is clean', async () => {
  expect(await audit()).toEqual([]);
});

describe('damage done by hand is found:', () => {
  const seat = (n: number) => [uuidToBytes(concertId), n];
  const firstReservation = () => uuidToBytes(booking.reservations[0]!.id);

  /** `also` names the invariants that the same rows cannot but break with it. */
  const damages: [
    invariant: string,
    damage: string,
    sql: string,
    parameters: () => unknown[],
    also?: string[],
  ][] = [
    [
      'one-live-reservation-per-seat',
      'a sold seat is sold once more',
      `INSERT INTO reservation (id, bookingId, concertId, customerId, seatNumber, tierId, priceMinor, status)
       SELECT UNHEX(REPLACE(UUID(), '-', '')), bookingId, concertId, customerId, seatNumber, tierId, 0, status
         FROM reservation WHERE id = ?`,
      () => [firstReservation()],
      ['reservation-has-its-history'],
    ],
    [
      'one-live-reservation-per-seat',
      'a cancelled reservation of a sold seat comes back',
      `UPDATE reservation SET status = 'active', seatNumber = 1 WHERE bookingId = ? AND seatNumber = 3`,
      () => [uuidToBytes(cancelled.id)],
      [
        'live-reservation-has-its-seat',
        'reservation-has-its-history',
        'history-tells-of-a-reservation',
        'booking-total-adds-up',
        'booking-status-agrees',
      ],
    ],
    [
      'live-reservation-has-its-seat',
      'a sold seat turns free, and is counted as free',
      `UPDATE seat s JOIN tier t ON t.id = s.tierId SET s.state = 'free', s.bookingId = NULL, t.available = t.available + 1
        WHERE s.concertId = ? AND s.seatNumber = ?`,
      () => seat(1),
    ],
    [
      'live-reservation-has-its-seat',
      'a sold seat turns held',
      `UPDATE seat SET state = 'held' WHERE concertId = ? AND seatNumber = ?`,
      () => seat(1),
      ['taken-seat-has-its-reservation'],
    ],
    [
      'live-reservation-has-its-seat',
      'a seat disappears',
      'DELETE FROM seat WHERE concertId = ? AND seatNumber = ?',
      () => seat(1),
      ['tier-counts-its-seats', 'concert-counts-its-seats'],
    ],
    [
      'taken-seat-has-its-reservation',
      'a free seat turns sold',
      `UPDATE seat SET state = 'sold' WHERE concertId = ? AND seatNumber = ?`,
      () => seat(5),
      ['tier-counts-its-seats'],
    ],
    [
      'taken-seat-has-its-reservation',
      'a free seat names a booking',
      'UPDATE seat SET bookingId = ? WHERE concertId = ? AND seatNumber = ?',
      () => [uuidToBytes(booking.id), ...seat(5)],
    ],
    ['tier-counts-its-seats', 'a counter drifts', 'UPDATE tier SET available = available - 1', () => []],
    [
      'tier-counts-its-seats',
      'a blocked seat turns free without being counted',
      `UPDATE seat SET state = 'free' WHERE concertId = ? AND seatNumber = ?`,
      () => seat(9),
    ],
    ['tier-counts-its-seats', 'a total drifts', 'UPDATE tier SET total = total + 1', () => []],
    [
      'concert-counts-its-seats',
      'a total drifts',
      'UPDATE concert SET totalSeats = totalSeats + 1',
      () => [],
    ],
    [
      'concert-counts-its-seats',
      'a number is skipped',
      'UPDATE seat SET seatNumber = 11 WHERE concertId = ? AND seatNumber = ?',
      () => seat(10),
    ],
    [
      'reservation-agrees-with-its-booking',
      'a reservation changes hands',
      'UPDATE reservation SET customerId = id WHERE id = ?',
      () => [firstReservation()],
    ],
    [
      'reservation-has-its-history',
      'the entry of a reservation is missing',
      'DELETE FROM history WHERE reservationId = ?',
      () => [firstReservation()],
    ],
    [
      'reservation-has-its-history',
      'the cancelling is missing',
      `DELETE FROM history WHERE action = 'cancel' LIMIT 1`,
      () => [],
    ],
    [
      'reservation-has-its-history',
      'a cancelling is told twice',
      `INSERT INTO history (id, concertId, version, bookingId, reservationId, seatNumber, customerId, action, actorId,
                            actorRole, createdAt)
       SELECT UNHEX(REPLACE(UUID(), '-', '')), concertId, version, bookingId, reservationId, seatNumber, customerId,
              action, actorId, actorRole, createdAt
         FROM history WHERE action = 'cancel' LIMIT 1`,
      () => [],
    ],
    [
      'reservation-has-its-history',
      'a cancelling is told of a live reservation',
      `UPDATE history SET action = 'cancel' WHERE reservationId = ?`,
      () => [firstReservation()],
    ],
    [
      'history-tells-of-a-reservation',
      'an entry tells of nothing',
      'UPDATE history SET reservationId = id WHERE reservationId = ?',
      () => [firstReservation()],
      ['reservation-has-its-history'],
    ],
    [
      'history-tells-of-a-reservation',
      'an entry tells of another seat',
      'UPDATE history SET seatNumber = 7 WHERE reservationId = ?',
      () => [firstReservation()],
    ],
    ['booking-total-adds-up', 'a total drifts', 'UPDATE booking SET totalMinor = totalMinor + 1', () => []],
    [
      'booking-total-adds-up',
      'a price changes afterwards',
      'UPDATE reservation SET priceMinor = 1 WHERE id = ?',
      () => [firstReservation()],
    ],
    [
      'booking-status-agrees',
      'a booking is cancelled, its seats are not',
      `UPDATE booking SET status = 'cancelled', totalMinor = 0 WHERE id = ?`,
      () => [uuidToBytes(booking.id)],
    ],
    [
      'booking-status-agrees',
      'the seats are cancelled, the booking is not',
      `UPDATE reservation SET status = 'cancelled' WHERE bookingId = ?`,
      () => [uuidToBytes(booking.id)],
      ['taken-seat-has-its-reservation', 'reservation-has-its-history', 'booking-total-adds-up'],
    ],
    [
      'booking-status-agrees',
      'a booking has no seats',
      'DELETE FROM reservation WHERE bookingId = ?',
      () => [uuidToBytes(cancelled.id)],
      ['history-tells-of-a-reservation', 'booking-total-adds-up'],
    ],
    [
      'called-off-concert-is-empty',
      'a concert is called off past the ledger',
      `UPDATE concert SET status = 'cancelled'`,
      () => [],
    ],
  ];

  test.each(damages)('%s: %s', async (invariant, _, sql, parameters, also = []) => {
    const { affectedRows } = await shop.dataSource.query<{ affectedRows: number }>(sql, parameters());
    expect(affectedRows).toBeGreaterThan(0);
    const found = await audit();
    expect([...new Set(found.map((violation) => violation.invariant))].sort()).toEqual(
      [invariant, ...also].sort(),
    );
    for (const violation of found) {
      expect(violation).toEqual({
        invariant: expect.any(String),
        concertId,
        detail: expect.not.stringMatching(/^$/),
      });
    }
  });

  test('of every invariant at least one', () => {
    const damaged = new Set([...damages, ...paymentDamages].map(([invariant]) => invariant));
    expect(damaged).toEqual(new Set(invariants.map(({ name }) => name)));
  });
});

test('the audit leaves its connection as it found it', async () => {
  await audit();
  const [row] = await shop.dataSource.query<{ isolation: string }[]>(
    `SHOW VARIABLES WHERE Variable_name IN ('tx_isolation', 'transaction_isolation')`,
  );
  expect(row).toMatchObject({ Value: 'READ-COMMITTED' });
});
