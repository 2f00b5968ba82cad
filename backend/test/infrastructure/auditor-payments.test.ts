import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Booking } from '../../src/domain/bookings/booking.js';
import { MysqlAuditor } from '../../src/infrastructure/audit/mysql-auditor.js';
import { uuidToBytes } from '../../src/infrastructure/database/uuid-column.js';
import { type DamagedBooking, paymentDamages } from './payment-damages.js';
import { Shop } from './shop.js';

let shop: Shop;
let concertId: string;
let bookings: Record<DamagedBooking, Booking>;

beforeAll(async () => {
  shop = await Shop.open();
});
afterAll(() => shop.close());

beforeEach(async () => {
  for (const table of ['refund', 'payment', 'history', 'reservation', 'booking', 'seat', 'tier', 'concert']) {
    await shop.dataSource.query(`DELETE FROM ${table}`);
  }
  concertId = await shop.concert({
    payment: 'online',
    refundPercentAfter: 50,
    tiers: [{ name: 'Stalls', priceMinor: 2500, seating: 'assigned', quantity: 14 }],
  });
  const hold = (...seats: number[]) => shop.book(concertId, { seats });
  const expired = await hold(12);
  await shop.lapse(expired);
  bookings = {
    expired,
    paid: await shop.pay(await hold(1, 2)),
    partly: await cancelFirstSeat(await shop.pay(await hold(3, 4))),
    returned: await cancelByVenue(await shop.pay(await hold(5, 6))),
    changed: await shop.pay(await takeOut(await hold(7, 8), 8)),
    sold: await cancelFirstSeat(await shop.sell(concertId, { seats: [13, 14] }, await shop.guest())),
    held: await hold(9),
  };
  await shop.beginPayment(bookings.held);
  await reviveByLatePayment(await hold(10, 11));
});

async function cancelFirstSeat(booking: Booking): Promise<Booking> {
  const [reservation] = booking.reservations;
  return shop.ledger.submit(concertId, {
    kind: 'cancel-reservation',
    actor: { id: booking.customerId, role: 'customer' },
    bookingId: booking.id,
    reservationId: reservation!.id,
    reason: null,
  });
}

async function cancelByVenue({ id: bookingId, customerId }: Booking): Promise<Booking> {
  const actor = { id: customerId, role: 'admin' } as const;
  return shop.ledger.submit(concertId, { kind: 'cancel-booking', actor, bookingId, reason: null });
}

/** An admin's own hold: what they take out of it themselves was never paid. */
async function takeOut({ id: bookingId, customerId, reservations }: Booking, seat: number): Promise<Booking> {
  const actor = { id: customerId, role: 'admin' } as const;
  await shop.ledger.submit(concertId, { kind: 'extend-hold', actor, bookingId });
  const seats = reservations.map(({ seatNumber }) => seatNumber).filter((each) => each !== seat);
  return shop.ledger.submit(concertId, {
    kind: 'change-hold',
    actor,
    bookingId,
    wanted: { seats },
    expectedTotalMinor: null,
  });
}

async function reviveByLatePayment(booking: Booking): Promise<void> {
  const paymentId = await shop.beginPayment(booking);
  await shop.lapse(booking);
  await shop.ledger.submit(concertId, { kind: 'expire-holds' });
  const request = { kind: 'confirm-payment', bookingId: booking.id, paymentId } as const;
  const { booking: revived } = await shop.ledger.submit(concertId, request);
  expect(revived.status).toBe('active');
}

const audit = () => new MysqlAuditor(shop.dataSource).audit();

test('holds, payments and refunds that went through the ledger are clean, also once all is called off', async () => {
  expect(await audit()).toEqual([]);
  const actor = { ...(await shop.guest()), role: 'admin' } as const;
  await shop.ledger.submit(concertId, { kind: 'call-off', actor, reason: null });
  expect(await audit()).toEqual([]);
  await shop.dataSource.query('DELETE FROM refund WHERE bookingId = ?', [uuidToBytes(bookings.paid.id)]);
  expect(await audit()).toMatchObject([{ invariant: 'what-the-venue-cancels-is-refunded' }]);
});

describe('damage done by hand is found:', () => {
  test.each(paymentDamages)('%s: %s', async (invariant, _, booking, sql, also = []) => {
    const { affectedRows } = await shop.dataSource.query<{ affectedRows: number }>(sql, [
      uuidToBytes(bookings[booking].id),
    ]);
    expect(affectedRows).toBeGreaterThan(0);
    const found = await audit();
    expect([...new Set(found.map((violation) => violation.invariant))].sort()).toEqual(
      [invariant, ...also].sort(),
    );
    for (const violation of found) {
      expect(violation).toEqual({
        invariant: expect.any(String),
        concertId,
        detail: expect.not.stringMatching(/^$/),
      });
    }
  });
});
