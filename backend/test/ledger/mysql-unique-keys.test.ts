import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 } from 'uuid';
import { uuidToBytes } from '../../src/infrastructure/database/uuid-column.js';
import { RandomReferences } from '../../src/infrastructure/kernel/random-references.js';
import { beginPayment, claimSeats } from '../support/ledger-requests.js';
import { createMysqlWorld, type MysqlWorld } from '../support/mysql-world.js';

const duplicate = { errno: 1062 };
/** CHECK has one number on MySQL and another on MariaDB. */
const violatedCheck = { message: expect.stringMatching(/constraint .*_amount/i) };

let world: MysqlWorld;

beforeAll(async () => {
  world = await createMysqlWorld();
});
afterAll(() => world.close());

const sql = (statement: string, ...parameters: unknown[]) =>
  world.database.dataSource.query(statement, parameters);

const paidOnline = () =>
  world.addConcert({
    status: 'published',
    seating: { tiers: [{ name: 'Floor', priceMinor: 1000, seating: 'general', quantity: 10 }] },
    details: { payment: 'online' },
  });

async function paying() {
  const concert = await paidOnline();
  const ann = await world.addCustomer();
  const { booking } = await world.ledger.submit(concert.id, claimSeats(ann, 1));
  const { payment } = await world.ledger.submit(concert.id, beginPayment(ann, booking.id));
  return { concert, ann, booking, payment };
}

describe('whatever the code does, the database refuses', () => {
  const insertPayment = (bookingId: string, customerId: string, status: string, amountMinor = 1000) =>
    sql(
      `INSERT INTO payment (id, bookingId, customerId, gateway, method, status, amountMinor, currency, createdAt)
       VALUES (?, ?, ?, 'simulator', 'sim_ok', ?, ?, 'EUR', UTC_TIMESTAMP(3))`,
      ...[v7(), bookingId, customerId].map(uuidToBytes),
      status,
      amountMinor,
    );

  test.each(['open', 'confirmed', 'captured'])(
    'a second payment that could charge a booking, beside one that is %s',
    async (status) => {
      const { concert, ann, booking, payment } = await paying();
      await sql('UPDATE payment SET status = ? WHERE id = ?', status, uuidToBytes(payment.id));
      for (const second of ['open', 'confirmed', 'captured']) {
        await expect(insertPayment(booking.id, ann.id, second)).rejects.toMatchObject(duplicate);
      }
      await insertPayment(booking.id, ann.id, 'declined');
      await insertPayment(booking.id, ann.id, 'voided');
      expect((await world.read(concert.id)).payments).toHaveLength(3);
    },
  );

  test('to bring back a payment that could charge a booking beside another', async () => {
    const { ann, booking } = await paying();
    await insertPayment(booking.id, ann.id, 'declined');
    await expect(sql("UPDATE payment SET status = 'open'")).rejects.toMatchObject(duplicate);
  });

  test('a payment and a refund of nothing', async () => {
    const { ann, booking, payment } = await paying();
    await expect(insertPayment(booking.id, ann.id, 'declined', 0)).rejects.toMatchObject(violatedCheck);
    const refund = sql(
      `INSERT INTO refund (id, paymentId, bookingId, amountMinor, currency, status, createdAt)
       VALUES (?, ?, ?, 0, 'EUR', 'due', UTC_TIMESTAMP(3))`,
      ...[v7(), payment.id, booking.id].map(uuidToBytes),
    );
    await expect(refund).rejects.toMatchObject(violatedCheck);
  });

  test('a second unpaid hold of a customer at a concert, and nobody else’s or elsewhere', async () => {
    const { concert, ann } = await paying();
    const bob = await world.addCustomer();
    const elsewhere = await paidOnline();
    const hold = (concertId: string, customerId: string, status: string) =>
      sql(
        `INSERT INTO booking (id, reference, concertId, customerId, status, totalMinor, currency, expiresAt, createdAt)
         VALUES (?, ?, ?, ?, ?, 1000, 'EUR', UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))`,
        uuidToBytes(v7()),
        new RandomReferences().next(),
        uuidToBytes(concertId),
        uuidToBytes(customerId),
        status,
      );
    await expect(hold(concert.id, ann.id, 'held')).rejects.toMatchObject(duplicate);
    await hold(concert.id, ann.id, 'expired');
    await expect(sql("UPDATE booking SET status = 'held'")).rejects.toMatchObject(duplicate);
    await hold(concert.id, bob.id, 'held');
    await hold(elsewhere.id, ann.id, 'held');
  });
});
