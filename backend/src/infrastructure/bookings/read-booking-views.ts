import type { DataSource } from 'typeorm';
import type { BookingStatus } from '../../domain/bookings/booking-status.js';
import type { Reservation } from '../../domain/bookings/booking.js';
import type { ConcertStatus } from '../../domain/concerts/sale-phase.js';
import type { BookingView } from '../../use-cases/bookings/booking-views.js';
import { uuidFromBytes } from '../database/uuid-column.js';
import { type BookingRow, toBooking } from './booking-row.js';

interface BookingLine extends BookingRow {
  slug: string;
  concertName: string;
  concertStatus: ConcertStatus;
  startsAt: Date | null;
  timeZone: string;
  venueName: string | null;
  cancellableUntil: Date | null;
  reservationId: Buffer;
  seatNumber: number;
  label: string | null;
  tierId: Buffer;
  priceMinor: number;
  reservationStatus: BookingStatus;
}

/**
 * The bookings whose ids a subquery picks, from the newest to the oldest, with their concerts and reservations.
 * One statement sees one moment: a booking's status and its seats agree.
 */
export async function readBookingViews(
  dataSource: DataSource,
  idsQuery: string,
  parameters: readonly unknown[],
): Promise<BookingView[]> {
  const lines = await dataSource.query<BookingLine[]>(
    `SELECT b.id, b.reference, b.concertId, b.customerId, b.contactName, b.contactEmail, b.status, b.totalMinor,
            b.currency, b.expiresAt, b.createdAt, c.slug, c.name AS concertName, c.status AS concertStatus,
            c.startsAt, c.timeZone, c.venueName, c.cancellableUntil, r.id AS reservationId, r.seatNumber,
            s.label, r.tierId, r.priceMinor, r.status AS reservationStatus
       FROM (${idsQuery}) picked
       JOIN booking b ON b.id = picked.id
       JOIN concert c ON c.id = b.concertId
       JOIN reservation r ON r.bookingId = b.id
       JOIN seat s ON s.concertId = r.concertId AND s.seatNumber = r.seatNumber
      ORDER BY b.createdAt DESC, b.id DESC, r.seatNumber`,
    [...parameters],
  );
  const views: (BookingView & { readonly reservations: Reservation[] })[] = [];
  for (const line of lines) {
    if (views.at(-1)?.id !== uuidFromBytes(line.id)) views.push(toView(line));
    views.at(-1)!.reservations.push(toReservation(line));
  }
  return views;
}

function toView(line: BookingLine): BookingView & { readonly reservations: Reservation[] } {
  return {
    ...toBooking(line, []),
    concert: {
      id: uuidFromBytes(line.concertId),
      slug: line.slug,
      name: line.concertName,
      status: line.concertStatus,
      startsAt: line.startsAt,
      timeZone: line.timeZone,
      venueName: line.venueName,
      cancellableUntil: line.cancellableUntil ?? line.startsAt,
    },
  };
}

function toReservation(line: BookingLine): Reservation {
  return {
    id: uuidFromBytes(line.reservationId),
    seatNumber: line.seatNumber,
    label: line.label,
    tierId: uuidFromBytes(line.tierId),
    priceMinor: line.priceMinor,
    status: line.reservationStatus,
  };
}
