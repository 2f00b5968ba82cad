import type { Booking, Contact } from '../../domain/bookings/booking.js';
import type { BookingLedger } from '../../domain/bookings/booking-ledger.js';
import type { Idempotency, Wanted } from '../../domain/bookings/ledger-request.js';
import type { Actor } from '../../domain/customers/actor.js';
import { normaliseEmail } from '../../domain/customers/customer.js';

export interface BookSeatsCommand {
  readonly concertId: string;
  readonly actor: Actor;
  readonly wanted: Wanted;
  readonly contact: Contact | null;
  readonly expectedTotalMinor: number | null;
  readonly idempotency: Idempotency | null;
}

/** Books all of the wanted seats or none, or holds them where they are paid online; `replayed` tells that the same request had been answered before. */
export class BookSeats {
  constructor(private readonly ledger: BookingLedger) {}

  execute({
    concertId,
    contact,
    ...claim
  }: BookSeatsCommand): Promise<{ booking: Booking; replayed: boolean }> {
    const findable = contact && { ...contact, email: normaliseEmail(contact.email) };
    return this.ledger.submit(concertId, {
      kind: 'claim-seats',
      customerId: claim.actor.id,
      paidAtDesk: false,
      contact: findable,
      ...claim,
    });
  }
}
