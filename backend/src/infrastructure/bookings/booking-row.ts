import type { Booking, Reservation } from '../../domain/bookings/booking.js';
import type { BookingStatus } from '../../domain/bookings/booking-status.js';
import { uuidFromBytes } from '../database/uuid-column.js';

/** The columns of `booking` that a booking is made of. */
export interface BookingRow {
  id: Buffer;
  reference: string;
  concertId: Buffer;
  customerId: Buffer;
  contactName: string | null;
  contactEmail: string | null;
  status: BookingStatus;
  totalMinor: number;
  currency: string;
  expiresAt: Date | null;
  extensionsLeft: number;
  createdAt: Date;
}

export function toBooking<R extends readonly Reservation[]>(
  row: BookingRow,
  reservations: R,
): Booking & { readonly reservations: R } {
  return {
    id: uuidFromBytes(row.id),
    reference: row.reference,
    concertId: uuidFromBytes(row.concertId),
    customerId: uuidFromBytes(row.customerId),
    contact: row.contactEmail === null ? null : { name: row.contactName!, email: row.contactEmail },
    status: row.status,
    totalMinor: row.totalMinor,
    currency: row.currency,
    expiresAt: row.expiresAt,
    extensionsLeft: row.extensionsLeft,
    createdAt: row.createdAt,
    reservations,
  };
}
