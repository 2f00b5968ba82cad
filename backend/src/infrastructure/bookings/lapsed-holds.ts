import type { BookingStatus } from '../../domain/bookings/booking-status.js';

/**
 * A hold is over on its very millisecond, whether or not anything has ended it: what is read counts it as expired
 * and its seats as free. These are the words for that in SQL; the time is the statement's, unless it is given.
 */
export function isLapsed(booking: string, now = 'UTC_TIMESTAMP(3)'): string {
  return `${booking}.status = 'held' AND ${booking}.expiresAt <= ${now}`;
}

/** The status of a booking, or of one of its reservations, as it is at this moment. */
export function currentStatus(booking: string, row = booking): string {
  return `CASE WHEN ${row}.status = 'held' AND ${isLapsed(booking)} THEN 'expired' ELSE ${row}.status END`;
}

/** The bookings `b` and reservations `r` of lapsed holds at one concert; found by booking_lapse_of_concert. */
export function lapsedReservationsAt(concertId: string, now?: string): string {
  return `booking b JOIN reservation r ON r.bookingId = b.id AND r.status = 'held'
    WHERE b.concertId = ${concertId} AND ${isLapsed('b', now)}`;
}

/** How many seats `available` of a tier leaves out, as nothing has ended their holds yet. */
export function lapsedSeatsOfTier(tier: string): string {
  return `(SELECT COUNT(*) FROM ${lapsedReservationsAt(`${tier}.concertId`)} AND r.tierId = ${tier}.id)`;
}

/** The same for all tiers of a concert. */
export function lapsedSeatsOfConcert(concert: string): string {
  return `(SELECT COUNT(*) FROM ${lapsedReservationsAt(`${concert}.id`)})`;
}

/** Conditions on `booking`, each with an index of its own, that together find what has this status now. */
export function conditionsOfStatus(status: BookingStatus): readonly string[] {
  switch (status) {
    case 'held':
      return [`booking.status = 'held' AND booking.expiresAt > UTC_TIMESTAMP(3)`];
    case 'expired':
      return [`booking.status = 'expired'`, isLapsed('booking')];
    default:
      return [`booking.status = '${status}'`];
  }
}
