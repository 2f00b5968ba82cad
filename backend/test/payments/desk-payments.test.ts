import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Booking } from '../../src/domain/bookings/booking.js';
import { MysqlAuditor } from '../../src/infrastructure/audit/mysql-auditor.js';
import { uuidToBytes } from '../../src/infrastructure/database/uuid-column.js';
import { SystemClock } from '../../src/infrastructure/kernel/system-clock.js';
import { MysqlPaymentRepository } from '../../src/infrastructure/payments/mysql-payment-repository.js';
import { SimulatedPaymentGateway } from '../../src/infrastructure/payments/simulated-payment-gateway.js';
import { PaymentSettlement } from '../../src/use-cases/payments/payment-settlement.js';
import { ReconcilePayments } from '../../src/use-cases/payments/reconcile-payments.js';
import { Shop } from '../infrastructure/shop.js';

let shop: Shop;
let sold: Booking;
let paid: Booking;

beforeAll(async () => {
  shop = await Shop.open();
  const tiers = [{ name: 'Stalls', priceMinor: 2500, seating: 'assigned' as const, quantity: 10 }];
  const concertId = await shop.concert({ payment: 'online', tiers });
  sold = await shop.sell(concertId, { seats: [1, 2] }, await shop.guest());
  paid = await shop.pay(await shop.book(concertId, { seats: [3] }));
  for (const booking of [sold, paid]) await shop.cancel(booking);
});
afterAll(() => shop.close());

test('what was paid and paid back at the desk is nothing for the provider, who gets to know the rest', async () => {
  const { dataSource } = shop;
  const makeDue = (table: string) =>
    dataSource.query(`UPDATE ${table} SET nextCheckAt = UTC_TIMESTAMP(3) WHERE nextCheckAt IS NOT NULL`);
  for (const table of ['payment', 'refund']) await makeDue(table);
  const payments = new MysqlPaymentRepository(dataSource);
  const gateway = new SimulatedPaymentGateway(dataSource, { failureShare: 0, slowMs: 0 });
  const settlement = new PaymentSettlement(payments, gateway, shop.ledger, new SystemClock());
  // The simulator knows of what was set aside with it.
  const [theirs] = await dataSource.query<{ id: Buffer }[]>('SELECT id FROM payment WHERE bookingId = ?', [
    uuidToBytes(paid.id),
  ]);
  await dataSource.query(
    `INSERT INTO simulated_payment (paymentId, status, amountMinor, createdAt)
     VALUES (?, 'authorised', 2500, UTC_TIMESTAMP(3))`,
    [theirs!.id],
  );
  expect(await new ReconcilePayments(payments, gateway, settlement).execute()).toEqual([]);

  const rows = await dataSource.query<unknown[]>(
    `SELECT p.gateway, p.status, f.status AS refund, f.amountMinor AS back, p.checks + f.checks AS looks,
            COALESCE(p.nextCheckAt, f.nextCheckAt) AS nextCheckAt
       FROM payment p JOIN refund f ON f.paymentId = p.id ORDER BY p.gateway`,
  );
  expect(rows).toEqual([
    { gateway: 'desk', status: 'captured', refund: 'sent', back: 5000, looks: 0, nextCheckAt: null },
    { gateway: 'simulator', status: 'captured', refund: 'sent', back: 2500, looks: 2, nextCheckAt: null },
  ]);
  for (const table of ['simulated_payment', 'simulated_refund']) {
    expect(await dataSource.query<unknown[]>(`SELECT paymentId FROM ${table}`)).toEqual([
      { paymentId: theirs!.id },
    ]);
  }
  expect(await new MysqlAuditor(dataSource).audit()).toEqual([]);
});
