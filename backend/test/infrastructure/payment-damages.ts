/** What the damages are done to, at a concert that is paid online. */
export type DamagedBooking = 'paid' | 'sold' | 'partly' | 'returned' | 'held' | 'changed' | 'expired';

/** The statement's parameter is the booking; `also` names what the same rows cannot but break with it. */
export type PaymentDamage = readonly [
  invariant: string,
  damage: string,
  booking: DamagedBooking,
  sql: string,
  also?: readonly string[],
];

export const paymentDamages: readonly PaymentDamage[] = [
  ['hold-has-its-end', 'a hold has no end', 'held', 'UPDATE booking SET expiresAt = NULL WHERE id = ?'],
  [
    'hold-has-its-end',
    'an expired booking had no end',
    'expired',
    'UPDATE booking SET expiresAt = NULL WHERE id = ?',
  ],
  [
    'hold-has-its-end',
    'nobody pays online where seats are held',
    'held',
    `UPDATE concert c JOIN booking b ON b.concertId = c.id SET c.payment = 'at_door' WHERE b.id = ?`,
  ],
  [
    'live-reservation-has-its-seat',
    'a held seat turns sold',
    'held',
    `UPDATE seat SET state = 'sold' WHERE bookingId = ?`,
    ['taken-seat-has-its-reservation'],
  ],
  [
    'booking-status-agrees',
    'an expired booking turns cancelled',
    'expired',
    `UPDATE booking SET status = 'cancelled', totalMinor = 0 WHERE id = ?`,
  ],
  [
    'reservation-has-its-history',
    'the holding is missing',
    'held',
    `DELETE FROM history WHERE bookingId = ? AND action = 'hold'`,
  ],
  [
    'reservation-has-its-history',
    'what was never held is extended',
    'paid',
    `UPDATE history SET action = 'extend' WHERE bookingId = ? AND action = 'hold'`,
  ],
  [
    'reservation-has-its-history',
    'the expiring is missing',
    'expired',
    `DELETE FROM history WHERE bookingId = ? AND action = 'expire'`,
  ],
  [
    'reservation-has-its-history',
    'what was taken out of a hold had expired before',
    'changed',
    `UPDATE history h JOIN reservation r ON r.id = h.reservationId AND r.status = 'cancelled'
        SET h.action = 'expire' WHERE h.bookingId = ? AND h.action = 'extend'`,
  ],
  [
    'active-booking-is-paid',
    'its payment was declined',
    'paid',
    `UPDATE payment SET status = 'declined' WHERE bookingId = ?`,
  ],
  ['active-booking-is-paid', 'nobody paid', 'paid', 'DELETE FROM payment WHERE bookingId = ?'],
  [
    'payment-is-for-what-was-reserved',
    'somebody paid too much',
    'paid',
    'UPDATE payment SET amountMinor = amountMinor + 1 WHERE bookingId = ?',
  ],
  [
    'payment-is-for-what-was-reserved',
    'somebody was charged without a ticket',
    'held',
    `UPDATE payment SET status = 'captured' WHERE bookingId = ?`,
  ],
  [
    'payment-is-for-what-was-reserved',
    'nothing tells of what was bought',
    'paid',
    `DELETE FROM history WHERE bookingId = ? AND action = 'reserve'`,
    ['reservation-has-its-history'],
  ],
  [
    'payment-agrees-with-its-booking',
    'it is in another currency',
    'paid',
    `UPDATE payment SET currency = 'SEK' WHERE bookingId = ?`,
  ],
  [
    'payment-agrees-with-its-booking',
    'somebody else paid',
    'paid',
    'UPDATE payment SET customerId = id WHERE bookingId = ?',
  ],
  [
    'payment-agrees-with-its-booking',
    'an open one is for less',
    'held',
    'UPDATE payment SET amountMinor = 1 WHERE bookingId = ?',
  ],
  [
    'payment-agrees-with-its-booking',
    'an open one is for what is over',
    'returned',
    `UPDATE payment SET status = 'open' WHERE bookingId = ?`,
    ['refund-agrees-with-its-payment'],
  ],
  [
    'refund-agrees-with-its-payment',
    'it is in another currency',
    'returned',
    `UPDATE refund SET currency = 'SEK' WHERE bookingId = ?`,
  ],
  [
    'refund-agrees-with-its-payment',
    'it is for another booking',
    'returned',
    'UPDATE refund SET bookingId = id WHERE bookingId = ?',
  ],
  [
    'refund-agrees-with-its-payment',
    'what was let go goes back once more',
    'returned',
    `UPDATE payment SET status = 'voided' WHERE bookingId = ?`,
  ],
  [
    'refund-is-within-what-was-cancelled',
    'more goes back than was paid',
    'returned',
    'UPDATE refund SET amountMinor = amountMinor + 1 WHERE bookingId = ?',
  ],
  [
    'refund-is-within-what-was-cancelled',
    'more goes back than the seats cost that were cancelled',
    'partly',
    'UPDATE refund SET amountMinor = 2501 WHERE bookingId = ?',
  ],
  [
    'what-the-venue-cancels-is-refunded',
    'nothing goes back',
    'returned',
    'DELETE FROM refund WHERE bookingId = ?',
  ],
  [
    'what-the-venue-cancels-is-refunded',
    'not all goes back',
    'returned',
    'UPDATE refund SET amountMinor = amountMinor - 1 WHERE bookingId = ?',
  ],
  [
    'what-is-unsettled-comes-up-again',
    'an open payment is forgotten',
    'held',
    'UPDATE payment SET nextCheckAt = NULL WHERE bookingId = ?',
  ],
  [
    'what-is-unsettled-comes-up-again',
    'a confirmed payment is forgotten',
    'paid',
    'UPDATE payment SET nextCheckAt = NULL WHERE bookingId = ?',
  ],
  [
    'what-is-unsettled-comes-up-again',
    'a refund is forgotten',
    'returned',
    'UPDATE refund SET nextCheckAt = NULL WHERE bookingId = ?',
  ],
  [
    'desk-money-is-settled',
    'a desk is to be paid once more',
    'sold',
    `UPDATE payment SET status = 'confirmed', nextCheckAt = createdAt WHERE bookingId = ?`,
  ],
  [
    'desk-money-is-settled',
    'what a desk has paid back is due',
    'sold',
    `UPDATE refund SET status = 'due', nextCheckAt = createdAt WHERE bookingId = ?`,
  ],
];
