import type { Booking } from '../../domain/bookings/booking.js';
import type { BookingLedger } from '../../domain/bookings/booking-ledger.js';
import type { Wanted } from '../../domain/bookings/ledger-request.js';
import type { Actor } from '../../domain/customers/actor.js';
import type { BookingQueries } from './booking-queries.js';
import { ensureOwnedBy } from './ownership.js';

export interface ChangeHoldCommand {
  readonly bookingId: string;
  readonly actor: Actor;
  readonly wanted: Wanted;
  readonly expectedTotalMinor: number | null;
}

/** Gives a customer's own hold other seats, all or none. */
export class ChangeHold {
  constructor(
    private readonly queries: BookingQueries,
    private readonly ledger: BookingLedger,
  ) {}

  async execute(command: ChangeHoldCommand): Promise<Booking> {
    const { concertId } = ensureOwnedBy(await this.queries.findBooking(command.bookingId), command.actor);
    return this.ledger.submit(concertId, { kind: 'change-hold', ...command });
  }
}
