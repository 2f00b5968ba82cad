import type { Booking } from '../../domain/bookings/booking.js';
import type { BookingLedger } from '../../domain/bookings/booking-ledger.js';
import type { Actor } from '../../domain/customers/actor.js';
import type { BookingQueries } from './booking-queries.js';
import { type BookingProof, ensureOwnedBy } from './ownership.js';

export interface CancelBookingCommand {
  readonly bookingId: string;
  readonly actor: Actor;
  readonly proof: BookingProof | null;
}

/** Cancels a customer's own booking with all its seats. */
export class CancelBooking {
  constructor(
    private readonly queries: BookingQueries,
    private readonly ledger: BookingLedger,
  ) {}

  async execute({ bookingId, actor, proof }: CancelBookingCommand): Promise<Booking> {
    const { concertId } = ensureOwnedBy(await this.queries.findBooking(bookingId), actor, proof);
    return this.ledger.submit(concertId, { kind: 'cancel-booking', bookingId, actor, reason: null });
  }
}
