import { notFound } from '../kernel/domain-error.js';
import type { NewRefund, Payment } from '../payments/payment.js';
import { ensurePaymentCanBecome, isPaid } from '../payments/payment-status.js';
import type { Draw } from './draw.js';
import type { LedgerBooking } from './ledger-state.js';

/** The attempts to pay of a page's bookings, and what goes back of them. */
export class LedgerPayments {
  private readonly byId: Map<string, Payment>;
  private readonly owed: NewRefund[] = [];

  constructor(
    before: readonly Payment[],
    private readonly draw: Draw,
  ) {
    this.byId = new Map(before.map((payment) => [payment.id, payment]));
  }

  get end(): ReadonlyMap<string, Payment> {
    return this.byId;
  }

  get refunds(): readonly NewRefund[] {
    return this.owed;
  }

  get(id: string): Payment {
    const payment = this.byId.get(id);
    if (!payment) throw notFound('payment');
    return payment;
  }

  of(bookingId: string): Payment[] {
    return [...this.byId.values()].filter((payment) => payment.bookingId === bookingId);
  }

  findByKey(customerId: string, key: string): Payment | undefined {
    return [...this.byId.values()].find(
      (payment) => payment.customerId === customerId && payment.idempotency?.key === key,
    );
  }

  add(payment: Payment): void {
    this.byId.set(payment.id, payment);
  }

  /** The attempts go with their booking; a key that the other customer has used already stays with theirs. */
  move(bookingId: string, to: string): void {
    for (const payment of this.of(bookingId)) {
      const { id, idempotency } = payment;
      const keyIsTaken = idempotency !== null && this.findByKey(to, idempotency.key) !== undefined;
      this.byId.set(id, { ...payment, customerId: to, idempotency: keyIsTaken ? null : idempotency });
    }
  }

  close(payment: Payment, status: 'confirmed' | 'declined' | 'rejected'): Payment {
    ensurePaymentCanBecome(payment.status, status);
    const closed = { ...payment, status };
    this.byId.set(payment.id, closed);
    return closed;
  }

  /** An attempt under way was for another amount, or for seats that are gone: its money is not wanted any more. */
  rejectOpen(bookingId: string): void {
    const open = this.of(bookingId).find(({ status }) => status === 'open');
    if (open) this.close(open, 'rejected');
  }

  /** Owes the customer `amountMinor` of what was paid for a booking; nothing where nothing was paid. */
  refund(booking: LedgerBooking, amountMinor: number): void {
    const paid = this.of(booking.id).find(({ status }) => isPaid(status));
    if (!paid || amountMinor === 0) return;
    this.owed.push({
      id: this.draw.id(),
      paymentId: paid.id,
      bookingId: booking.id,
      amountMinor,
      currency: paid.currency,
      status: paid.gateway === 'desk' ? 'sent' : 'due',
    });
  }
}
