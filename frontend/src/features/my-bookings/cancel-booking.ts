import { withSession } from '@/features/session/with-session';
import { api } from '@/shared/api/browser';
import type { Booking, BookingProof } from '@/shared/api/types';
import { unwrap } from '@/shared/api/unwrap';

/** What to cancel: a whole booking, or one seat of it. */
export interface Cancellation {
  readonly bookingId: string;
  readonly reservationId?: string;
  /** Needed from a browser that did not make the booking. */
  readonly proof?: BookingProof;
}

export function cancelBooking({ bookingId: id, reservationId, proof }: Cancellation): Promise<Booking> {
  return withSession(() =>
    unwrap(
      reservationId
        ? api.DELETE('/api/bookings/{id}/reservations/{reservationId}', {
            params: { path: { id, reservationId } },
            body: proof,
          })
        : api.DELETE('/api/bookings/{id}', { params: { path: { id } }, body: proof }),
    ),
  );
}
