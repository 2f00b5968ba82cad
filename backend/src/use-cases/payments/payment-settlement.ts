import type { BookingLedger } from '../../domain/bookings/booking-ledger.js';
import type { Clock } from '../../domain/kernel/clock.js';
import { DomainError, notFound } from '../../domain/kernel/domain-error.js';
import type { PaymentGateway } from '../../domain/payments/payment-gateway.js';
import type { PaymentRepository, StoredPayment } from '../../domain/payments/payment-repository.js';
import type { Refund } from '../../domain/payments/payment.js';
import type { PaymentStatus } from '../../domain/payments/payment-status.js';

/** How far a payment has come; with `clientSecret` a browser can bring it further while it is open. */
export interface Settlement {
  readonly status: PaymentStatus;
  readonly clientSecret: string | null;
}

/** How long after its hold ended a payment may still come in. */
const lateMinutes = 30;

/**
 * Brings payments to their end: authorise with the provider, decide in the ledger, capture or let go. Every step
 * may be repeated and taken up by another process, wherever the first one stopped. No step holds a transaction open
 * while it waits for the provider. `PAYMENT_UNAVAILABLE` carries the provider's error as its cause.
 */
export class PaymentSettlement {
  constructor(
    private readonly payments: PaymentRepository,
    private readonly gateway: PaymentGateway,
    private readonly ledger: BookingLedger,
    private readonly clock: Clock,
  ) {}

  /** Authorises and decides; what is decided already stays so. */
  async decide(paymentId: string): Promise<Settlement> {
    const payment = await this.getPayment(paymentId);
    if (payment.status !== 'open') return settled(payment.status);
    const givenUp = this.isGivenUp(payment);
    // Nobody is charged long afterwards for a request of which the provider may never have heard.
    if (givenUp && payment.providerReference === null) return this.close(payment, 'rejected');

    const answer = await this.gateway.authorise(payment).catch(unavailable);
    if (answer.status === 'declined') return this.close(payment, 'declined');
    if (answer.providerReference !== payment.providerReference) {
      await this.payments.saveProviderReference(paymentId, answer.providerReference);
    }
    if (answer.status === 'authorised') return this.confirm(payment);
    if (givenUp) return this.close(payment, 'rejected');
    // While the provider was asked the hold may have been changed, which ends the attempt.
    const { status } = await this.getPayment(paymentId);
    return { status, clientSecret: status === 'open' ? answer.clientSecret : null };
  }

  /** Takes the money of a confirmed payment, lets that of a rejected one go; nothing is to be done for others. */
  async finish(paymentId: string): Promise<void> {
    const payment = await this.getPayment(paymentId);
    if (payment.status === 'confirmed') {
      await this.gateway.capture(payment).catch(unavailable);
      await this.payments.markCaptured(paymentId);
    }
    if (payment.status === 'rejected') {
      await this.gateway.void(payment).catch(unavailable);
      await this.payments.markVoided(paymentId);
    }
  }

  /** Sends money back; what was not captured yet is captured first. */
  async sendBack(refund: Refund): Promise<void> {
    await this.finish(refund.paymentId);
    const payment = await this.getPayment(refund.paymentId);
    await this.gateway.refund(payment, refund).catch(unavailable);
    await this.payments.markRefunded(refund.id);
  }

  private async confirm({ id: paymentId, bookingId, concertId }: StoredPayment): Promise<Settlement> {
    const request = { kind: 'confirm-payment', bookingId, paymentId } as const;
    return settled((await this.ledger.submit(concertId, request)).payment.status);
  }

  private async close(payment: StoredPayment, as: 'declined' | 'rejected'): Promise<Settlement> {
    const { id: paymentId, bookingId, concertId } = payment;
    const request = { kind: 'close-payment', bookingId, paymentId, as } as const;
    return settled((await this.ledger.submit(concertId, request)).status);
  }

  private isGivenUp({ bookingStatus, expiresAt }: StoredPayment): boolean {
    if (bookingStatus === 'held' || bookingStatus === 'active' || !expiresAt) return false;
    return this.clock.now().getTime() > expiresAt.getTime() + lateMinutes * 60_000;
  }

  private async getPayment(id: string): Promise<StoredPayment> {
    const payment = await this.payments.findPayment(id);
    if (!payment) throw notFound('payment');
    return payment;
  }
}

function settled(status: PaymentStatus): Settlement {
  return { status, clientSecret: null };
}

function unavailable(cause: unknown): never {
  const refusal = new DomainError('PAYMENT_UNAVAILABLE', 'The payment provider did not answer.');
  throw Object.assign(refusal, { cause });
}
