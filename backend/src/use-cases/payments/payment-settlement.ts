import type { BookingLedger } from '../../domain/bookings/booking-ledger.js';
import type { Clock } from '../../domain/kernel/clock.js';
import { notFound } from '../../domain/kernel/domain-error.js';
import type { GatewayAnswer, PaymentGateway } from '../../domain/payments/payment-gateway.js';
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
 * while it waits for the provider.
 */
export class PaymentSettlement {
  constructor(
    private readonly payments: PaymentRepository,
    private readonly gateway: PaymentGateway,
    private readonly ledger: BookingLedger,
    private readonly clock: Clock,
  ) {}

  /** Authorises and decides; what is decided is settled already. Throws where the provider does not answer. */
  async decide(paymentId: string): Promise<Settlement> {
    const payment = await this.getPayment(paymentId);
    if (payment.status !== 'open') return { status: payment.status, clientSecret: null };
    const answer = await this.gateway.authorise(payment);
    if (answer.status !== 'declined' && answer.providerReference !== payment.providerReference) {
      await this.payments.saveProviderReference(paymentId, answer.providerReference);
    }
    return this.record(payment, answer);
  }

  /** Takes the money of a confirmed payment, lets that of a rejected one go; nothing is to be done for others. */
  async finish(paymentId: string): Promise<void> {
    const payment = await this.getPayment(paymentId);
    if (payment.status === 'confirmed') {
      await this.gateway.capture(payment);
      await this.payments.markCaptured(paymentId);
    }
    if (payment.status === 'rejected') {
      await this.gateway.void(payment);
      await this.payments.markVoided(paymentId);
    }
  }

  /** Sends money back; what was not captured yet is captured first. */
  async sendBack(refund: Refund): Promise<void> {
    await this.finish(refund.paymentId);
    await this.gateway.refund(await this.getPayment(refund.paymentId), refund);
    await this.payments.markRefunded(refund.id);
  }

  private async record(payment: StoredPayment, answer: GatewayAnswer): Promise<Settlement> {
    const { concertId, bookingId, id: paymentId } = payment;
    if (answer.status === 'authorised') {
      const request = { kind: 'confirm-payment', bookingId, paymentId } as const;
      const { payment: confirmed } = await this.ledger.submit(concertId, request);
      return { status: confirmed.status, clientSecret: null };
    }
    if (answer.status === 'pending' && !this.isGivenUp(payment)) {
      return { status: 'open', clientSecret: answer.clientSecret };
    }
    const as = answer.status === 'declined' ? 'declined' : 'rejected';
    const request = { kind: 'close-payment', bookingId, paymentId, as } as const;
    return { status: (await this.ledger.submit(concertId, request)).status, clientSecret: null };
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
