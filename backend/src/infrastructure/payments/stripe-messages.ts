import type { Stripe } from 'stripe';
import { validate } from 'uuid';
import { DomainError } from '../../domain/kernel/domain-error.js';
import { type ProviderMessage, ProviderMessages } from '../../use-cases/payments/provider-messages.js';

/** Stripe's events; those are of interest that may change what becomes of a payment. */
export class StripeMessages extends ProviderMessages {
  constructor(
    private readonly stripe: Stripe,
    private readonly secret: string,
  ) {
    super();
  }

  paymentOf(message: ProviderMessage): string | null {
    const event = this.verify(message);
    switch (event.type) {
      case 'payment_intent.amount_capturable_updated':
      case 'payment_intent.succeeded':
      case 'payment_intent.payment_failed':
      case 'payment_intent.canceled': {
        const { paymentId } = event.data.object.metadata;
        return paymentId && validate(paymentId) ? paymentId : null;
      }
      default:
        return null;
    }
  }

  /** Stripe signs the time as well: what is older than five minutes is refused, so that it cannot be replayed. */
  private verify({ body, signature }: ProviderMessage): Stripe.Event {
    try {
      return this.stripe.webhooks.constructEvent(body, signature ?? '', this.secret);
    } catch {
      throw new DomainError('WEBHOOK_REFUSED', 'The message does not carry a valid signature.');
    }
  }
}
