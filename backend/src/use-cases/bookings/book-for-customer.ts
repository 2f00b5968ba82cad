import { type Caller, may } from '../../domain/access/caller.js';
import type { Booking, Contact } from '../../domain/bookings/booking.js';
import type { BookingLedger } from '../../domain/bookings/booking-ledger.js';
import type { Idempotency, Wanted } from '../../domain/bookings/ledger-request.js';
import { normaliseEmail } from '../../domain/customers/customer.js';
import type { NamedCustomers } from '../../domain/customers/named-customers.js';
import type { Clock } from '../../domain/kernel/clock.js';
import { DomainError } from '../../domain/kernel/domain-error.js';
import type { IdGenerator } from '../../domain/kernel/id-generator.js';

export interface BookForCustomerCommand {
  readonly concertId: string;
  readonly actor: Caller;
  readonly customer: Contact;
  readonly wanted: Wanted;
  readonly expectedTotalMinor: number | null;
  readonly idempotency: Idempotency | null;
}

/** Staff or an integrator's program sells seats to somebody, and has the money for them. */
export class BookForCustomer {
  constructor(
    private readonly customers: NamedCustomers,
    private readonly ledger: BookingLedger,
    private readonly ids: IdGenerator,
    private readonly clock: Clock,
  ) {}

  async execute({
    concertId,
    actor,
    customer,
    ...claim
  }: BookForCustomerCommand): Promise<{ booking: Booking; replayed: boolean }> {
    if (!may(actor, 'bookings:write')) {
      throw new DomainError('FORBIDDEN', 'Booking for somebody else needs the right bookings:write.');
    }
    const contact = { ...customer, email: normaliseEmail(customer.email) };
    const customerId = await this.customers.resolve({
      ...contact,
      id: this.ids.next(),
      createdAt: this.clock.now(),
    });
    return this.ledger.submit(concertId, {
      kind: 'claim-seats',
      actor,
      customerId,
      paidAtDesk: true,
      verified: true,
      admissionSessionId: null,
      contact,
      ...claim,
    });
  }
}
