import type { DataSource } from 'typeorm';
import type { BookingStatus } from '../../domain/bookings/booking-status.js';
import type { Reservation } from '../../domain/bookings/booking.js';
import type { ConcertStatus } from '../../domain/concerts/sale-phase.js';
import type { WayPaid } from '../../domain/payments/payment.js';
import type { PaymentStatus } from '../../domain/payments/payment-status.js';
import type { BookingView } from '../../use-cases/bookings/booking-views.js';
import { standingOf } from '../../use-cases/payments/payment-view.js';
import { uuidFromBytes } from '../database/uuid-column.js';
import { type BookingRow, toBooking } from './booking-row.js';
import { currentStatus } from './lapsed-holds.js';

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
  paymentStatus: PaymentStatus | null;
  method: WayPaid;
  amountMinor: number;
  refundedMinor: number;
}

/**
 * The bookings whose ids a subquery picks, from the newest to the oldest, with their concerts and reservations.
 * One statement sees one moment: a booking's status and its seats agree, also when its hold lapses.
 */
export async function readBookingViews(
  dataSource: DataSource,
  idsQuery: string,
  parameters: readonly unknown[],
): Promise<BookingView[]> {
  const lines = await dataSource.query<BookingLine[]>(
    `SELECT b.id, b.reference, b.concertId, b.customerId, b.contactName, b.contactEmail,
            ${currentStatus('b')} AS status, b.totalMinor, b.currency, b.expiresAt, b.extensionsLeft, b.createdAt,
            c.slug, c.name AS concertName, c.status AS concertStatus, c.startsAt, c.timeZone, c.venueName,
            c.cancellableUntil, r.id AS reservationId, r.seatNumber, s.label, r.tierId, r.priceMinor,
            ${currentStatus('b', 'r')} AS reservationStatus, p.status AS paymentStatus, p.method, p.amountMinor,
            (SELECT COALESCE(SUM(f.amountMinor), 0) FROM refund f WHERE f.paymentId = p.id) AS refundedMinor
       FROM (${idsQuery}) picked
       JOIN booking b ON b.id = picked.id
       JOIN concert c ON c.id = b.concertId
       JOIN reservation r ON r.bookingId = b.id
       JOIN seat s ON s.concertId = r.concertId AND s.seatNumber = r.seatNumber
       LEFT JOIN payment p ON p.id = (SELECT id FROM payment WHERE bookingId = b.id
                                       ORDER BY createdAt DESC, id DESC LIMIT 1)
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
    payment: line.paymentStatus && {
      status: standingOf(line.paymentStatus),
      method: line.method,
      amountMinor: line.amountMinor,
      refundedMinor: line.refundedMinor,
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
