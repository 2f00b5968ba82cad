import { Stripe } from 'stripe';
import {
  type GatewayAnswer,
  type GatewayPayment,
  PaymentGateway,
} from '../../domain/payments/payment-gateway.js';
import type { Refund } from '../../domain/payments/payment.js';
import { stripeAmountOf } from './stripe-amounts.js';

/** A booking has fewer seats than that, and each can be refunded once. */
const mostRefunds = 100;

/**
 * Cards by way of Stripe: an intent is made here, the browser authorises it with Stripe, and the money is captured
 * here. Ids of payments and refunds are the idempotency keys. As Stripe forgets these after a day, what they were
 * used for is looked up as well wherever a repetition would move money.
 */
export class StripePaymentGateway extends PaymentGateway {
  readonly name = 'stripe';
  readonly methods = ['card'] as const;

  constructor(
    private readonly stripe: Stripe,
    readonly publishableKey: string,
  ) {
    super();
  }

  async authorise(payment: GatewayPayment): Promise<GatewayAnswer> {
    const intent = await this.intentOf(payment);
    if (!intent || intent.status === 'canceled') return { status: 'declined' };
    const { id: providerReference, client_secret: clientSecret } = intent;
    const isAuthorised = intent.status === 'requires_capture' || intent.status === 'succeeded';
    return isAuthorised
      ? { status: 'authorised', providerReference }
      : { status: 'pending', providerReference, clientSecret };
  }

  async capture(payment: GatewayPayment): Promise<void> {
    const id = payment.providerReference!;
    try {
      await this.stripe.paymentIntents.capture(id, {}, { idempotencyKey: `${payment.id}-capture` });
    } catch (error) {
      // What is captured already cannot be captured again.
      if ((await this.stripe.paymentIntents.retrieve(id)).status !== 'succeeded') throw error;
    }
  }

  /** What was never asked for is asked for now, so that a request still on its way finds it cancelled. */
  async void(payment: GatewayPayment): Promise<void> {
    const id = payment.providerReference ?? (await this.intentOf(payment))?.id;
    if (!id) return;
    try {
      await this.stripe.paymentIntents.cancel(id, {}, { idempotencyKey: `${payment.id}-cancel` });
    } catch (error) {
      const { status } = await this.stripe.paymentIntents.retrieve(id);
      // Somebody captured it by hand.
      if (status === 'succeeded') return this.sendBack(id, `${payment.id}-back`, payment);
      if (status !== 'canceled') throw error;
    }
  }

  refund({ providerReference }: GatewayPayment, refund: Refund): Promise<void> {
    return this.sendBack(providerReference!, refund.id, refund);
  }

  private async sendBack(
    intentId: string,
    refundId: string,
    { amountMinor, currency }: Pick<Refund, 'amountMinor' | 'currency'>,
  ): Promise<void> {
    const sent = await this.stripe.refunds.list({ payment_intent: intentId, limit: mostRefunds });
    if (sent.data.some(({ metadata }) => metadata?.refundId === refundId)) return;
    const amount = stripeAmountOf(amountMinor, currency)!;
    await this.stripe.refunds.create(
      { payment_intent: intentId, amount, metadata: { refundId } },
      { idempotencyKey: refundId },
    );
  }

  /** Null if Stripe cannot charge such an amount. */
  private async intentOf(payment: GatewayPayment): Promise<Stripe.PaymentIntent | null> {
    const { id, providerReference, bookingReference, currency } = payment;
    if (providerReference) return this.stripe.paymentIntents.retrieve(providerReference);
    const amount = stripeAmountOf(payment.amountMinor, currency);
    if (amount === null) return null;
    const details: Stripe.PaymentIntentCreateParams = {
      amount,
      currency: currency.toLowerCase(),
      capture_method: 'manual',
      allowed_payment_method_types: ['card'],
      metadata: { paymentId: id, bookingReference },
    };
    try {
      const intent = await this.stripe.paymentIntents.create(details, { idempotencyKey: id });
      // A repetition is answered with what was true the first time.
      const isOld = intent.lastResponse.headers['idempotent-replayed'] === 'true';
      return isOld ? await this.stripe.paymentIntents.retrieve(intent.id) : intent;
    } catch (error) {
      if (isAboutAmount(error)) return null;
      throw error;
    }
  }
}

function isAboutAmount(error: unknown): boolean {
  return (
    error instanceof Stripe.errors.StripeInvalidRequestError &&
    (error.code === 'amount_too_small' || error.code === 'amount_too_large')
  );
}
