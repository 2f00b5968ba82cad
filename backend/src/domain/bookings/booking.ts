import type { BookingStatus } from './booking-status.js';

/** Whom a booking is for, as told at checkout; reference and e-mail together find it again. */
export interface Contact {
  readonly name: string;
  readonly email: string;
}

/** One seat in one booking. */
export interface Reservation {
  readonly id: string;
  readonly seatNumber: number;
  readonly label: string | null;
  readonly tierId: string;
  readonly priceMinor: number;
  readonly status: BookingStatus;
}

/** What one customer took in one go. `totalMinor` adds up the reservations that share the booking's status. */
export interface Booking {
  readonly id: string;
  readonly reference: string;
  readonly concertId: string;
  readonly customerId: string;
  readonly contact: Contact | null;
  readonly status: BookingStatus;
  readonly totalMinor: number;
  readonly currency: string;
  /** When the hold ends or ended; null for what was never held. */
  readonly expiresAt: Date | null;
  /** How often the hold may still be extended. */
  readonly extensionsLeft: number;
  readonly createdAt: Date;
  readonly reservations: readonly Reservation[];
}

export const bookingBounds = { seats: 50 } as const;

export function totalOf(status: BookingStatus, reservations: readonly Reservation[]): number {
  return reservations
    .filter((reservation) => reservation.status === status)
    .reduce((sum, reservation) => sum + reservation.priceMinor, 0);
}
