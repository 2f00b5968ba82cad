import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { v7 } from 'uuid';
import type { GatewayPayment } from '../../src/domain/payments/payment-gateway.js';
import type { Refund } from '../../src/domain/payments/payment.js';
import { uuidToBytes } from '../../src/infrastructure/database/uuid-column.js';
import { SimulatedPaymentGateway } from '../../src/infrastructure/payments/simulated-payment-gateway.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

let database: TestDatabase;
let gateway: SimulatedPaymentGateway;
let payment: GatewayPayment;

beforeAll(async () => {
  database = await createTestDatabase();
  gateway = new SimulatedPaymentGateway(database.dataSource, { failureShare: 0, slowMs: 0 });
});
afterAll(() => database.drop());

beforeEach(() => {
  payment = {
    id: v7(),
    bookingId: v7(),
    customerId: v7(),
    gateway: 'simulator',
    method: 'sim_ok',
    status: 'open',
    amountMinor: 5000,
    currency: 'EUR',
    idempotency: null,
    providerReference: null,
    bookingReference: 'K7QM-2XPD',
  };
});

const refundOf = (amountMinor: number): Refund => ({
  id: v7(),
  paymentId: payment.id,
  bookingId: payment.bookingId,
  amountMinor,
  currency: 'EUR',
});

async function book() {
  const [entry] = await database.dataSource.query<{ status: string; captured: number; refunded: string }[]>(
    `SELECT status, capturedMinor AS captured, (SELECT COALESCE(SUM(amountMinor), 0) FROM simulated_refund
       WHERE paymentId = p.paymentId) AS refunded FROM simulated_payment p WHERE paymentId = ?`,
    [uuidToBytes(payment.id)],
  );
  return entry && { ...entry, refunded: Number(entry.refunded) };
}

test('every call may be repeated, and at once', async () => {
  const times = <T>(call: () => Promise<T>) => Promise.all(Array.from({ length: 8 }, call));
  for (const answer of await times(() => gateway.authorise(payment))) {
    expect(answer).toEqual({ status: 'authorised', providerReference: `sim_${payment.id}` });
  }
  await times(() => gateway.capture(payment));
  const refund = refundOf(2000);
  await times(() => gateway.refund(payment, refund));
  expect(await book()).toEqual({ status: 'captured', captured: 5000, refunded: 2000 });
});

test('what is let go is let go for good, also before it was asked for', async () => {
  await gateway.void(payment);
  await gateway.void(payment);
  expect(await gateway.authorise(payment)).toEqual({ status: 'declined' });
  await expect(gateway.capture(payment)).rejects.toThrow('nothing set aside');
  expect(await book()).toEqual({ status: 'voided', captured: 0, refunded: 0 });
});

test('what is captured is not let go, and no more goes back than was taken', async () => {
  await gateway.authorise(payment);
  await expect(gateway.refund(payment, refundOf(1))).rejects.toThrow('no more than it took');
  await gateway.capture(payment);
  await expect(gateway.void(payment)).rejects.toThrow('captured');
  const attempts = Array.from({ length: 8 }, () => gateway.refund(payment, refundOf(2000)));
  const refused = (await Promise.allSettled(attempts)).filter(({ status }) => status === 'rejected');
  expect(refused).toHaveLength(6);
  expect(await book()).toEqual({ status: 'captured', captured: 5000, refunded: 4000 });
});

test('what nobody has heard of cannot be captured', async () => {
  await expect(gateway.capture(payment)).rejects.toThrow('nothing set aside');
  expect(await book()).toBeUndefined();
});

test('a call that fails has taken effect in about half of the cases', async () => {
  const failing = new SimulatedPaymentGateway(database.dataSource, { failureShare: 1, slowMs: 0 });
  let took = 0;
  for (let call = 0; call < 60; call++) {
    payment = { ...payment, id: v7() };
    await expect(failing.authorise(payment)).rejects.toThrow('simulated provider');
    if (await book()) took++;
  }
  // Chances of less than one in ten thousand are left out.
  expect(took).toBeGreaterThan(15);
  expect(took).toBeLessThan(45);
});
