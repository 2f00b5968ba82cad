import type { Booking } from '../../domain/bookings/booking.js';
import type { BookingLedger } from '../../domain/bookings/booking-ledger.js';
import type { Actor } from '../../domain/customers/actor.js';
import type { BookingQueries } from './booking-queries.js';
import { type BookingProof, ensureOwnedBy } from './ownership.js';

export interface CancelReservationCommand {
  readonly bookingId: string;
  readonly reservationId: string;
  readonly actor: Actor;
  readonly proof: BookingProof | null;
}

/** Cancels one seat of a customer's own booking. */
export class CancelReservation {
  constructor(
    private readonly queries: BookingQueries,
    private readonly ledger: BookingLedger,
  ) {}

  async execute({ bookingId, reservationId, actor, proof }: CancelReservationCommand): Promise<Booking> {
    const { concertId } = ensureOwnedBy(await this.queries.findBooking(bookingId), actor, proof);
    return this.ledger.submit(concertId, {
      kind: 'cancel-reservation',
      bookingId,
      reservationId,
      actor,
      reason: null,
    });
  }
}
