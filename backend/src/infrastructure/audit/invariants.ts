import { holdBounds } from '../../domain/bookings/hold.js';

export interface Invariant {
  readonly name: string;
  /** Selects `concertId` and `detail` of what breaks it. */
  readonly sql: string;
}

const live = "('held', 'active')";
const paid = "('confirmed', 'captured')";
const stateOfLive = "CASE r.status WHEN 'held' THEN 'held' ELSE 'sold' END";

/**
 * What must hold at every moment, whatever happened before; each is one query over the whole database. Grouped by
 * primary keys and joined by indexes, they stream: none builds a table of its own.
 */
export const invariants: readonly Invariant[] = [
  {
    name: 'one-live-reservation-per-seat',
    sql: `
      SELECT concertId, CONCAT('seat ', seatNumber, ' has live reservations ', GROUP_CONCAT(${uuidText('id')})) AS detail
        FROM reservation WHERE status IN ${live}
       GROUP BY concertId, seatNumber HAVING COUNT(*) > 1`,
  },
  {
    name: 'live-reservation-has-its-seat',
    sql: `
      SELECT r.concertId, CONCAT('reservation ', ${uuidText('r.id')}, ' is ', r.status, ', seat ', r.seatNumber, ' is ',
             COALESCE(s.state, 'missing'), ' for booking ', COALESCE(${uuidText('s.bookingId')}, 'none')) AS detail
        FROM reservation r LEFT JOIN seat s ON s.concertId = r.concertId AND s.seatNumber = r.seatNumber
       WHERE r.status IN ${live}
         AND NOT (s.state <=> ${stateOfLive} AND s.bookingId <=> r.bookingId)`,
  },
  {
    name: 'taken-seat-has-its-reservation',
    sql: `
      SELECT s.concertId, CONCAT('seat ', s.seatNumber, ' is ', s.state, ' for booking ',
             COALESCE(${uuidText('s.bookingId')}, 'none'), ' without such a reservation') AS detail
        FROM seat s
        LEFT JOIN reservation r ON r.concertId = s.concertId AND r.liveSeat = s.seatNumber
             AND r.bookingId = s.bookingId AND s.state = ${stateOfLive}
       WHERE (s.state IN ('held', 'sold') OR s.bookingId IS NOT NULL) AND r.id IS NULL`,
  },
  {
    name: 'tier-counts-its-seats',
    sql: `
      SELECT t.concertId, CONCAT('tier ', ${uuidText('t.id')}, ' says ', t.available, ' of ', t.total,
             ' available, its seats are ', COALESCE(s.free, 0), ' of ', COALESCE(s.seats, 0)) AS detail
        FROM tier t
        LEFT JOIN (SELECT concertId, tierId, SUM(state = 'free') AS free,
                          SUM(state IN ('free', 'held', 'sold', 'blocked')) AS seats
                     FROM seat GROUP BY concertId, tierId) s ON s.concertId = t.concertId AND s.tierId = t.id
       WHERE t.available <> COALESCE(s.free, 0) OR t.total <> COALESCE(s.seats, 0)`,
  },
  {
    name: 'concert-counts-its-seats',
    sql: `
      SELECT c.id AS concertId, CONCAT('the concert says ', c.totalSeats, ' seats, there are ', COALESCE(s.seats, 0),
             ', numbered up to ', COALESCE(s.last, 0)) AS detail
        FROM concert c
        LEFT JOIN (SELECT concertId, COUNT(*) AS seats, MAX(seatNumber) AS last FROM seat GROUP BY concertId) s
             ON s.concertId = c.id
       WHERE c.totalSeats <> COALESCE(s.seats, 0) OR c.totalSeats <> COALESCE(s.last, 0)`,
  },
  {
    name: 'reservation-agrees-with-its-booking',
    sql: `
      SELECT r.concertId, CONCAT('reservation ', ${uuidText('r.id')}, ' and booking ', ${uuidText('b.id')},
             ' name different concerts or customers') AS detail
        FROM reservation r JOIN booking b ON b.id = r.bookingId
       WHERE r.concertId <> b.concertId OR r.customerId <> b.customerId`,
  },
  {
    name: 'reservation-has-its-history',
    sql: `
      SELECT MIN(r.concertId) AS concertId, CONCAT('reservation ', ${uuidText('r.id')}, ' is ', MIN(r.status),
             ', its history is ', COALESCE(GROUP_CONCAT(h.action), 'empty')) AS detail
        FROM reservation r LEFT JOIN history h ON h.bookingId = r.bookingId AND h.reservationId = r.id
       GROUP BY r.id
      HAVING COUNT(h.id) = 0 OR SUM(h.action IN ('hold', 'reserve')) = 0
          OR SUM(h.action = 'hold') > 1 OR SUM(h.action = 'reserve') > 1
          OR SUM(h.action = 'extend') > ${holdBounds.mostExtensions} * SUM(h.action = 'hold')
          OR SUM(h.action = 'reserve') < (MIN(r.status) = 'active')
          OR SUM(h.action = 'reserve') > (MIN(r.status) IN ('active', 'cancelled'))
          OR SUM(h.action = 'cancel') <> (MIN(r.status) = 'cancelled')
          OR SUM(h.action = 'expire') < (MIN(r.status) = 'expired')
          OR SUM(h.action = 'expire') > LEAST(SUM(h.action = 'hold'), SUM(h.action = 'reserve') + (MIN(r.status) = 'expired'))`,
  },
  {
    name: 'history-tells-of-a-reservation',
    sql: `
      SELECT h.concertId, CONCAT('history ', ${uuidText('h.id')}, ' tells of reservation ',
             ${uuidText('h.reservationId')}, ', which is not of its concert, booking and seat') AS detail
        FROM history h LEFT JOIN reservation r ON r.id = h.reservationId
       WHERE h.reservationId IS NOT NULL
         AND NOT (r.concertId <=> h.concertId AND r.bookingId <=> h.bookingId AND r.seatNumber <=> h.seatNumber)`,
  },
  {
    name: 'booking-total-adds-up',
    sql: `
      SELECT MIN(b.concertId) AS concertId, CONCAT('booking ', ${uuidText('b.id')}, ' comes to ', MIN(b.totalMinor),
             ', its reservations to ', COALESCE(SUM(r.priceMinor), 0)) AS detail
        FROM booking b LEFT JOIN reservation r ON r.bookingId = b.id AND r.status = b.status
       GROUP BY b.id HAVING MIN(b.totalMinor) <> COALESCE(SUM(r.priceMinor), 0)`,
  },
  {
    name: 'booking-status-agrees',
    sql: `
      SELECT MIN(b.concertId) AS concertId, CONCAT('booking ', ${uuidText('b.id')}, ' is ', MIN(b.status),
             ', its reservations are ', COALESCE(GROUP_CONCAT(r.status), 'none')) AS detail
        FROM booking b LEFT JOIN reservation r ON r.bookingId = b.id
       GROUP BY b.id
      HAVING COUNT(r.id) = 0
          OR (SUM(r.status = 'active') > 0) <> (MIN(b.status) = 'active')
          OR (SUM(r.status = 'held') > 0) <> (MIN(b.status) = 'held')
          OR (SUM(r.status = 'expired') > 0) <> (MIN(b.status) = 'expired')`,
  },
  {
    name: 'called-off-concert-is-empty',
    sql: `
      SELECT c.id AS concertId, CONCAT('reservation ', ${uuidText('r.id')}, ' is ', r.status) AS detail
        FROM concert c JOIN reservation r ON r.concertId = c.id AND r.status IN ${live}
       WHERE c.status = 'cancelled'`,
  },
  {
    name: 'hold-has-its-end',
    sql: `
      SELECT b.concertId, CONCAT('booking ', ${uuidText('b.id')}, ' is ', b.status, ' until ',
             COALESCE(b.expiresAt, 'no end'), ' for ', b.totalMinor, ', the concert is paid ', c.payment) AS detail
        FROM booking b JOIN concert c ON c.id = b.concertId
       WHERE b.status IN ('held', 'expired') AND (b.expiresAt IS NULL OR b.totalMinor = 0 OR c.payment <> 'online')`,
  },
  {
    name: 'active-booking-is-paid',
    sql: `
      SELECT b.concertId, CONCAT('booking ', ${uuidText('b.id')}, ' is active for ', b.totalMinor,
             ', not paid once') AS detail
        FROM booking b JOIN concert c ON c.id = b.concertId AND c.payment = 'online'
       WHERE b.status = 'active' AND b.totalMinor > 0
         AND (SELECT COUNT(*) FROM payment p WHERE p.bookingId = b.id AND p.status IN ${paid}) <> 1`,
  },
  {
    name: 'payment-is-for-what-was-reserved',
    sql: `
      SELECT MIN(b.concertId) AS concertId, CONCAT('payment ', ${uuidText('p.id')}, ' is ', MIN(p.status), ' for ',
             MIN(p.amountMinor), ', booking ', ${uuidText('MIN(b.id)')}, ' has reserved for ',
             COALESCE(SUM(r.priceMinor), 0)) AS detail
        FROM payment p
        JOIN booking b ON b.id = p.bookingId
        LEFT JOIN history h ON h.bookingId = b.id AND h.action = 'reserve'
        LEFT JOIN reservation r ON r.id = h.reservationId
       WHERE p.status IN ${paid}
       GROUP BY p.id HAVING MIN(p.amountMinor) <> COALESCE(SUM(r.priceMinor), 0)`,
  },
  {
    name: 'payment-agrees-with-its-booking',
    sql: `
      SELECT b.concertId, CONCAT('payment ', ${uuidText('p.id')}, ' is ', p.status, ' for ', p.amountMinor, ' ',
             p.currency, ', booking ', ${uuidText('b.id')}, ' is ', b.status, ' for ', b.totalMinor, ' ', b.currency,
             IF(p.customerId = b.customerId, '', ' of another customer')) AS detail
        FROM payment p JOIN booking b ON b.id = p.bookingId
       WHERE p.customerId <> b.customerId OR p.currency <> b.currency
          OR p.status = 'open' AND (b.status NOT IN ('held', 'expired') OR p.amountMinor <> b.totalMinor)`,
  },
  {
    name: 'refund-agrees-with-its-payment',
    sql: `
      SELECT b.concertId, CONCAT('refund ', ${uuidText('f.id')}, ' and payment ', ${uuidText('p.id')},
             ', which is ', p.status, ', do not belong together') AS detail
        FROM refund f JOIN payment p ON p.id = f.paymentId JOIN booking b ON b.id = p.bookingId
       WHERE f.bookingId <> p.bookingId OR f.currency <> p.currency OR p.status NOT IN ${paid}`,
  },
  {
    name: 'refund-is-within-what-was-cancelled',
    sql: `
      SELECT b.concertId, CONCAT('payment ', ${uuidText('p.id')}, ' is for ', p.amountMinor,
             ', more goes back than that or than was cancelled') AS detail
        FROM payment p JOIN booking b ON b.id = p.bookingId
       WHERE p.status IN ${paid}
         AND (SELECT SUM(f.amountMinor) FROM refund f WHERE f.paymentId = p.id) > LEAST(p.amountMinor, (
               SELECT COALESCE(SUM(r.priceMinor), 0)
                 FROM reservation r WHERE r.bookingId = p.bookingId AND r.status = 'cancelled'))`,
  },
  {
    name: 'what-the-venue-cancels-is-refunded',
    sql: `
      SELECT b.concertId, CONCAT('payment ', ${uuidText('p.id')},
             ' has refunds for less than what the venue cancelled') AS detail
        FROM payment p JOIN booking b ON b.id = p.bookingId
       WHERE p.status IN ${paid}
         AND (SELECT SUM(r.priceMinor)
                FROM history h
                JOIN history e ON e.bookingId = h.bookingId AND e.reservationId = h.reservationId AND e.action = 'reserve'
                JOIN reservation r ON r.id = h.reservationId
               WHERE h.bookingId = p.bookingId AND h.action = 'cancel' AND h.actorRole <> 'customer')
           > (SELECT COALESCE(SUM(f.amountMinor), 0) FROM refund f WHERE f.paymentId = p.id)`,
  },
  {
    name: 'desk-money-is-settled',
    sql: `
      SELECT b.concertId, CONCAT('payment ', ${uuidText('p.id')}, ' at the desk is ', p.status, ', its refund ',
             COALESCE(${uuidText('f.id')}, 'none'), ' is ', COALESCE(f.status, 'none')) AS detail
        FROM payment p JOIN booking b ON b.id = p.bookingId LEFT JOIN refund f ON f.paymentId = p.id
       WHERE p.gateway = 'desk'
         AND (p.method <> 'desk' OR p.status <> 'captured' OR p.nextCheckAt IS NOT NULL
              OR f.status <> 'sent' OR f.nextCheckAt IS NOT NULL)`,
  },
  {
    name: 'what-is-unsettled-comes-up-again',
    sql: `
      SELECT b.concertId, CONCAT('payment ', ${uuidText('p.id')}, ' is ', p.status, ' and never looked at') AS detail
        FROM payment p JOIN booking b ON b.id = p.bookingId
       WHERE p.status IN ('open', 'confirmed', 'rejected') AND p.nextCheckAt IS NULL
       UNION ALL
      SELECT b.concertId, CONCAT('refund ', ${uuidText('f.id')}, ' is due and never looked at')
        FROM refund f JOIN booking b ON b.id = f.bookingId
       WHERE f.status = 'due' AND f.nextCheckAt IS NULL`,
  },
];

/** Spells a BINARY(16) column as a UUID; MariaDB has no BIN_TO_UUID. */
function uuidText(column: string): string {
  return [9, 14, 19, 24].reduce((text, at) => `INSERT(${text}, ${at}, 0, '-')`, `LOWER(HEX(${column}))`);
}
