import type { PaymentSettlement } from './payment-settlement.js';

/** The provider says that something has happened to a payment: asks it what, and goes on from there. */
export class SettlePayment {
  constructor(private readonly settlement: PaymentSettlement) {}

  async execute(paymentId: string): Promise<void> {
    await this.settlement.decide(paymentId);
    await this.settlement.finish(paymentId);
  }
}
