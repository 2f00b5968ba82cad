import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { AppModule } from '../../src/app.module.js';
import { Configuration, readConfiguration } from '../../src/configuration/configuration.js';
import { BookingLedger } from '../../src/domain/bookings/booking-ledger.js';
import type { LedgerRequest } from '../../src/domain/bookings/ledger-request.js';
import { PaymentGateway } from '../../src/domain/payments/payment-gateway.js';
import { createApp } from '../../src/presentation/http/create-app.js';
import { ReconcilePayments } from '../../src/use-cases/payments/reconcile-payments.js';

/**
 * The service, which is killed where `DIES` says: `before authorise`, `after void`, `after cancel-booking` … It says
 * its port to whoever started it.
 */
const [when, what] = process.env.DIES!.split(' ') as ['before' | 'after', string];
const configuration = new Configuration({
  ...readConfiguration(process.env),
  simulatorSlowMs: 0,
  backgroundJobs: false,
});
const app = await createApp(AppModule.with(configuration), configuration);
mineCalls(app.get(PaymentGateway, { strict: false }));
mineLedger(app.get(BookingLedger, { strict: false }));
process.on('message', () => void app.get(ReconcilePayments, { strict: false }).execute());
await app.listen(0, '127.0.0.1');
process.send!((app.getHttpServer().address() as AddressInfo).port);

/** No handler runs and nothing is tidied up, as when the power fails. */
async function die(): Promise<never> {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => {});
}

async function mined<T>(name: string, call: () => Promise<T>): Promise<T> {
  if (name !== what) return call();
  if (when === 'after') await call();
  return die();
}

function mineCalls(gateway: PaymentGateway): void {
  const [authorise, capture, letGo, refund] = [
    gateway.authorise.bind(gateway),
    gateway.capture.bind(gateway),
    gateway.void.bind(gateway),
    gateway.refund.bind(gateway),
  ];
  gateway.authorise = (payment) => mined('authorise', () => authorise(payment));
  gateway.capture = (payment) => mined('capture', () => capture(payment));
  gateway.void = (payment) => mined('void', () => letGo(payment));
  gateway.refund = (payment, owed) => mined('refund', () => refund(payment, owed));
}

function mineLedger(ledger: BookingLedger): void {
  const submit = ledger.submit.bind(ledger);
  ledger.submit = <R extends LedgerRequest>(concertId: string, request: R) =>
    mined(request.kind, () => submit(concertId, request));
}
