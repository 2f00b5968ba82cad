import type { BookingView, Reservation } from '@/shared/api/types';

/** The seats that the customer still has. */
export function liveReservations({ reservations }: Pick<BookingView, 'reservations'>): Reservation[] {
  return reservations.filter(({ status }) => status === 'active' || status === 'held');
}

/** A hold whose time is over has lapsed, whether or not anything has written that down yet. */
export function standingAt({ status, expiresAt }: Pick<BookingView, 'status' | 'expiresAt'>, now: Date) {
  const lapsed = status === 'held' && expiresAt !== null && new Date(expiresAt) <= now;
  return lapsed ? 'expired' : status;
}

/** Whether the customer may still cancel; the server has the last word. */
export function mayCancel(booking: BookingView, now: Date): boolean {
  const { status, cancellableUntil, startsAt } = booking.concert;
  if (liveReservations(booking).length === 0 || status === 'cancelled') return false;
  const standing = standingAt(booking, now);
  // What is held can be let go at any time.
  if (standing !== 'active') return standing === 'held';
  const until = cancellableUntil ?? startsAt;
  return !until || now < new Date(until);
}

/** What stands on the ticket for one seat. */
export function seatName({ label }: Pick<Reservation, 'label'>): string {
  return label ? `Seat ${label}` : 'General admission';
}
