import type { Booking } from '@/shared/api/types';
import { isHeldAt } from './held-booking';
import type { MySeats } from './my-hold';

/** What a customer's bookings say of one concert at `now` (milliseconds since 1970 by the server's clock). */
export function findMySeats(bookings: readonly Booking[], concertId: string, now: number): MySeats {
  const here = bookings.filter((booking) => booking.concertId === concertId);
  const booked = here.flatMap(({ reservations }) =>
    reservations.filter(({ status }) => status === 'active').map(({ seatNumber }) => seatNumber),
  );
  return { hold: here.find((booking) => isHeldAt(booking, now)) ?? null, booked };
}
