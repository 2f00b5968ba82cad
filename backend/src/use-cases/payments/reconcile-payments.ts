import type { PaymentGateway } from '../../domain/payments/payment-gateway.js';
import type { PaymentRepository } from '../../domain/payments/payment-repository.js';
import type { PaymentSettlement } from './payment-settlement.js';

/** What could not be settled this time, and why; it is tried again later. */
export interface Unsettled {
  readonly id: string;
  readonly error: unknown;
}

/** Most payments, and most refunds, that one run looks at. */
const mostAtOnce = 100;

/**
 * Takes up every payment and refund that is due: those of a process that died, of a provider that was away, and
 * those that take their time. Safe to run on every instance at once.
 */
export class ReconcilePayments {
  constructor(
    private readonly payments: PaymentRepository,
    private readonly gateway: PaymentGateway,
    private readonly settlement: PaymentSettlement,
  ) {}

  async execute(): Promise<readonly Unsettled[]> {
    const unsettled: Unsettled[] = [];
    for (const id of await this.payments.listDuePayments(this.gateway.name, mostAtOnce)) {
      await this.payments.postponePayment(id);
      await this.settle(id).catch((error: unknown) => unsettled.push({ id, error }));
    }
    for (const refund of await this.payments.listDueRefunds(this.gateway.name, mostAtOnce)) {
      await this.payments.postponeRefund(refund.id);
      const sent = this.settlement.sendBack(refund);
      await sent.catch((error: unknown) => unsettled.push({ id: refund.id, error }));
    }
    return unsettled;
  }

  private async settle(id: string): Promise<void> {
    await this.settlement.decide(id);
    await this.settlement.finish(id);
  }
}
