import { notFound } from '../../domain/kernel/domain-error.js';
import { ProviderMessages } from '../../use-cases/payments/provider-messages.js';

/** The simulated provider answers questions and tells nothing by itself. */
export class NoProviderMessages extends ProviderMessages {
  paymentOf(): never {
    throw notFound('webhook');
  }
}
