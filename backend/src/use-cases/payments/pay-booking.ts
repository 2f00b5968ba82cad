import type { Contact } from '../../domain/bookings/booking.js';
import type { BookingLedger } from '../../domain/bookings/booking-ledger.js';
import type { Idempotency } from '../../domain/bookings/ledger-request.js';
import type { Actor } from '../../domain/customers/actor.js';
import { normaliseEmail } from '../../domain/customers/customer.js';
import { DomainError, invalidInput } from '../../domain/kernel/domain-error.js';
import type { PaymentGateway } from '../../domain/payments/payment-gateway.js';
import type { PaymentMethod } from '../../domain/payments/payment.js';
import { isPaid } from '../../domain/payments/payment-status.js';
import type { BookingQueries } from '../bookings/booking-queries.js';
import type { BookingView } from '../bookings/booking-views.js';
import { ensureOwnedBy } from '../bookings/ownership.js';
import type { PaymentSettlement, Settlement } from './payment-settlement.js';
import type { PaymentView } from './payment-view.js';

export interface PayBookingCommand {
  readonly bookingId: string;
  readonly actor: Actor;
  readonly method: PaymentMethod;
  readonly contact: Contact | null;
  readonly expectedTotalMinor: number | null;
  readonly idempotency: Idempotency | null;
}

export interface PaidBooking {
  readonly booking: BookingView & { readonly payment: PaymentView };
  readonly pending: boolean;
  readonly clientSecret: string | null;
  readonly replayed: boolean;
}

/**
 * Pays a held booking: it is active when the money is set aside, and the money is taken then. Repetitions join
 * the attempt under way, so that a booking is charged once.
 */
export class PayBooking {
  constructor(
    private readonly queries: BookingQueries,
    private readonly ledger: BookingLedger,
    private readonly gateway: PaymentGateway,
    private readonly settlement: PaymentSettlement,
  ) {}

  async execute({ bookingId, contact, ...command }: PayBookingCommand): Promise<PaidBooking> {
    this.ensureOffered(command.method);
    const owned = ensureOwnedBy(await this.queries.findBooking(bookingId), command.actor);
    const { payment, replayed } = await this.ledger.submit(owned.concertId, {
      kind: 'begin-payment',
      bookingId,
      gateway: this.gateway.name,
      contact: contact && { ...contact, email: normaliseEmail(contact.email) },
      ...command,
    });
    const settlement = await this.settlement.decide(payment.id);
    // The decision stands; what the provider does not do now is done when the payment is looked at again.
    await this.settlement.finish(payment.id).catch(() => undefined);
    ensureNotRefused(settlement);
    const booking = await this.queries.findBooking(bookingId);
    return {
      booking: booking as PaidBooking['booking'],
      pending: !isPaid(settlement.status),
      clientSecret: settlement.clientSecret,
      replayed,
    };
  }

  private ensureOffered(method: PaymentMethod): void {
    const { methods } = this.gateway;
    if (!methods.includes(method)) {
      throw invalidInput({ pointer: '/method', detail: `Must be one of: ${methods.join(', ')}.` });
    }
  }
}

function ensureNotRefused({ status }: Settlement): void {
  if (status === 'declined') throw new DomainError('PAYMENT_DECLINED', 'The payment was declined.');
  if (status === 'rejected' || status === 'voided') {
    throw new DomainError('PAYMENT_RETURNED', 'The booking had ended or changed: the money goes back.');
  }
}
