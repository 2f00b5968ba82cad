import type { BookingView, Reservation } from '@/shared/api/types';

/** The seats that the customer still has. */
export function liveReservations({ reservations }: Pick<BookingView, 'reservations'>): Reservation[] {
  return reservations.filter(({ status }) => status === 'active' || status === 'held');
}

/** Whether the customer may still cancel; the server has the last word. */
export function mayCancel(booking: BookingView, now: Date): boolean {
  const { status, cancellableUntil, startsAt } = booking.concert;
  const until = cancellableUntil ?? startsAt;
  return liveReservations(booking).length > 0 && status !== 'cancelled' && (!until || now < new Date(until));
}

/** What stands on the ticket for one seat. */
export function seatName({ label }: Pick<Reservation, 'label'>): string {
  return label ? `Seat ${label}` : 'General admission';
}
