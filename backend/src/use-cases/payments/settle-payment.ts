import { DomainError } from '../../domain/kernel/domain-error.js';
import type { PaymentSettlement } from './payment-settlement.js';
import type { ProviderMessage, ProviderMessages } from './provider-messages.js';

/**
 * The provider says that something has happened to a payment: asks it what, and goes on from there. A message may
 * come twice, late or out of order, as only the answer to that question counts.
 */
export class SettlePayment {
  constructor(
    private readonly messages: ProviderMessages,
    private readonly settlement: PaymentSettlement,
  ) {}

  async execute(message: ProviderMessage): Promise<void> {
    const paymentId = this.messages.paymentOf(message);
    if (!paymentId) return;
    try {
      await this.settlement.decide(paymentId);
      await this.settlement.finish(paymentId);
    } catch (error) {
      // The provider's account may serve another shop as well, whose payments are not ours.
      if (!(error instanceof DomainError) || error.code !== 'NOT_FOUND') throw error;
    }
  }
}
