import { type Caller, may } from '../../domain/access/caller.js';
import type { Booking, Contact } from '../../domain/bookings/booking.js';
import type { BookingLedger } from '../../domain/bookings/booking-ledger.js';
import type { Idempotency, Wanted } from '../../domain/bookings/ledger-request.js';
import { normaliseEmail } from '../../domain/customers/customer.js';
import { invalidInput } from '../../domain/kernel/domain-error.js';
import type { SaleLoad } from '../waiting-room/sale-load.js';

export interface BookSeatsCommand {
  readonly concertId: string;
  readonly actor: Pick<Caller, 'id' | 'role' | 'rights' | 'sessionId' | 'verified'>;
  readonly wanted: Wanted;
  readonly contact: Contact | null;
  readonly expectedTotalMinor: number | null;
  readonly idempotency: Idempotency | null;
}

/** Books all of the wanted seats or none, or holds them where they are paid online; `replayed` tells that the same request had been answered before. */
export class BookSeats {
  constructor(
    private readonly ledger: BookingLedger,
    private readonly load: SaleLoad,
  ) {}

  async execute({
    concertId,
    contact,
    ...claim
  }: BookSeatsCommand): Promise<{ booking: Booking; replayed: boolean }> {
    if (claim.actor.role === 'integrator') {
      throw invalidInput({ pointer: '/customer', detail: 'Is required: a key books for somebody.' });
    }
    this.load.noteHoldRequest(concertId);
    const findable = contact && { ...contact, email: normaliseEmail(contact.email) };
    return this.ledger.submit(concertId, {
      kind: 'claim-seats',
      customerId: claim.actor.id,
      paidAtDesk: false,
      verified: claim.actor.verified,
      admissionSessionId: may(claim.actor, 'bookings:write') ? null : claim.actor.sessionId,
      contact: findable,
      ...claim,
    });
  }
}
