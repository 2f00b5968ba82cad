import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { MysqlAuditor } from '../../src/infrastructure/audit/mysql-auditor.js';
import { Shop } from './shop.js';

let shop: Shop;
beforeAll(async () => {
  shop = await Shop.open();
});
afterAll(() => shop.close());

test('a late payment gets a seat back from a hold that has lapsed and that nothing has ended yet', async () => {
  const concertId = await shop.concert({
    payment: 'online',
    tiers: [{ name: 'Stalls', priceMinor: 2500, seating: 'assigned', quantity: 10 }],
  });
  const late = await shop.book(concertId, { seats: [1, 2] });
  const paymentId = await shop.beginPayment(late);
  await shop.lapse(late);
  const next = await shop.book(concertId, { seats: [2, 3] });
  await shop.lapse(next);

  const request = { kind: 'confirm-payment', bookingId: late.id, paymentId } as const;
  const { booking, payment } = await shop.ledger.submit(concertId, request);
  expect([booking.status, payment.status]).toEqual(['active', 'confirmed']);
  expect(await new MysqlAuditor(shop.dataSource).audit()).toEqual([]);
});
