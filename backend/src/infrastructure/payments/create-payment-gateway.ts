import type { DataSource } from 'typeorm';
import type { Configuration } from '../../configuration/configuration.js';
import type { PaymentGateway } from '../../domain/payments/payment-gateway.js';
import type { ProviderMessages } from '../../use-cases/payments/provider-messages.js';
import { createStripe } from './create-stripe.js';
import { NoProviderMessages } from './no-provider-messages.js';
import { SimulatedPaymentGateway } from './simulated-payment-gateway.js';
import { StripeMessages } from './stripe-messages.js';
import { StripePaymentGateway } from './stripe-payment-gateway.js';

export function createPaymentGateway(configuration: Configuration, dataSource: DataSource): PaymentGateway {
  const { stripe } = configuration;
  if (stripe) return new StripePaymentGateway(createStripe(stripe), stripe.publishableKey);
  return new SimulatedPaymentGateway(dataSource, {
    failureShare: configuration.simulatorFailureShare,
    slowMs: configuration.simulatorSlowMs,
  });
}

export function createProviderMessages({ stripe }: Configuration): ProviderMessages {
  return stripe ? new StripeMessages(createStripe(stripe), stripe.webhookSecret) : new NoProviderMessages();
}
