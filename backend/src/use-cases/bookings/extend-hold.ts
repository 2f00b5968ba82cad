import type { Booking } from '../../domain/bookings/booking.js';
import type { BookingLedger } from '../../domain/bookings/booking-ledger.js';
import type { Actor } from '../../domain/customers/actor.js';
import type { BookingQueries } from './booking-queries.js';
import { ensureOwnedBy } from './ownership.js';

/** Gives a customer's own hold more time. */
export class ExtendHold {
  constructor(
    private readonly queries: BookingQueries,
    private readonly ledger: BookingLedger,
  ) {}

  async execute(bookingId: string, actor: Actor): Promise<Booking> {
    const { concertId } = ensureOwnedBy(await this.queries.findBooking(bookingId), actor);
    return this.ledger.submit(concertId, { kind: 'extend-hold', bookingId, actor });
  }
}
