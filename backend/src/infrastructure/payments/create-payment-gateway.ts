import type { DataSource } from 'typeorm';
import type { Configuration } from '../../configuration/configuration.js';
import type { PaymentGateway } from '../../domain/payments/payment-gateway.js';
import { SimulatedPaymentGateway } from './simulated-payment-gateway.js';

export function createPaymentGateway(configuration: Configuration, dataSource: DataSource): PaymentGateway {
  return new SimulatedPaymentGateway(dataSource, {
    failureShare: configuration.simulatorFailureShare,
    slowMs: configuration.simulatorSlowMs,
  });
}
