import type { PaymentGateway } from '../../domain/payments/payment-gateway.js';
import type { PaymentGatewayName, PaymentMethod } from '../../domain/payments/payment.js';

export interface PaymentOptions {
  readonly gateway: PaymentGatewayName;
  readonly methods: readonly PaymentMethod[];
  readonly publishableKey: string | null;
}

/** How one can pay here. */
export class GetPaymentOptions {
  constructor(private readonly gateway: PaymentGateway) {}

  execute(): PaymentOptions {
    const { name, methods, publishableKey } = this.gateway;
    return { gateway: name, methods, publishableKey };
  }
}
