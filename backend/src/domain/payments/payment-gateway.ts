import type { Payment, PaymentGatewayName, PaymentMethod, Refund } from './payment.js';

/** What a provider says about an attempt to pay. */
export type GatewayAnswer =
  /** The customer, their bank or time has something to do first; `clientSecret` lets the browser go on. */
  | { readonly status: 'pending'; readonly providerReference: string; readonly clientSecret: string | null }
  /** The money is set aside. */
  | { readonly status: 'authorised'; readonly providerReference: string }
  | { readonly status: 'declined' };

/** An attempt with the provider's name for it, once that is known, and the booking's name for people. */
export interface GatewayPayment extends Payment {
  readonly providerReference: string | null;
  readonly bookingReference: string;
}

/**
 * The provider that moves money. Every call may be repeated: the ids of payment and refund are what the provider
 * tells repetitions by. A call that throws may or may not have taken place.
 */
export abstract class PaymentGateway {
  abstract readonly name: PaymentGatewayName;
  abstract readonly methods: readonly PaymentMethod[];
  /** What a browser needs to talk to the provider itself; null where it need not. */
  abstract readonly publishableKey: string | null;
  /** Asks for the money to be set aside, or what became of that request. */
  abstract authorise(payment: GatewayPayment): Promise<GatewayAnswer>;
  /** Takes what was set aside. */
  abstract capture(payment: GatewayPayment): Promise<void>;
  /** Lets go of what was set aside, or ends a request that is still pending; nothing may come of it later. */
  abstract void(payment: GatewayPayment): Promise<void>;
  /** Sends captured money back. */
  abstract refund(payment: GatewayPayment, refund: Refund): Promise<void>;
}
