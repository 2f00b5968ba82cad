import type { PaymentGateway } from '../../domain/payments/payment-gateway.js';
import type { Due, PaymentRepository } from '../../domain/payments/payment-repository.js';
import type { PaymentSettlement } from './payment-settlement.js';

/** What could not be settled this time, and why; it is tried again later. */
export interface Unsettled extends Due {
  readonly what: 'payment' | 'refund';
  readonly error: unknown;
}

/** Most payments, and most refunds, that one run looks at. */
const mostAtOnce = 100;

/** So many wait for the provider at the same time, so that a slow one does not hold up all the others. */
const lanes = 8;

/**
 * Takes up every payment and refund that is due: those of a process that died, of a provider that was away, and
 * those that take their time. Safe to run on every instance at once: each is taken up by one of them.
 */
export class ReconcilePayments {
  constructor(
    private readonly payments: PaymentRepository,
    private readonly gateway: PaymentGateway,
    private readonly settlement: PaymentSettlement,
  ) {}

  async execute(): Promise<readonly Unsettled[]> {
    const { name } = this.gateway;
    const payments = await this.payments.listDuePayments(name, mostAtOnce);
    const unsettled = await each('payment', payments, async ({ id }) => {
      if (!(await this.payments.takeUpPayment(id))) return;
      await this.settlement.decide(id);
      await this.settlement.finish(id);
    });
    const refunds = await this.payments.listDueRefunds(name, mostAtOnce);
    const unsent = await each('refund', refunds, async (refund) => {
      if (await this.payments.takeUpRefund(refund.id)) await this.settlement.sendBack(refund);
    });
    return [...unsettled, ...unsent];
  }
}

/** Settles all of it, whether or not some fail; answers those. */
async function each<T extends Due>(
  what: Unsettled['what'],
  due: readonly T[],
  settle: (item: T) => Promise<void>,
): Promise<Unsettled[]> {
  const unsettled: Unsettled[] = [];
  const queue = due.values();
  const work = async () => {
    for (const item of queue) {
      await settle(item).catch((error: unknown) => {
        unsettled.push({ what, id: item.id, checks: item.checks + 1, error });
      });
    }
  };
  await Promise.all(Array.from({ length: lanes }, work));
  return unsettled;
}
