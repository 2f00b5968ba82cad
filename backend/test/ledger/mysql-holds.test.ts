import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createMysqlBookingLedger } from '../../src/infrastructure/bookings/ledger/create-mysql-booking-ledger.js';
import type { MysqlBookingLedger } from '../../src/infrastructure/bookings/ledger/mysql-booking-ledger.js';
import { uuidToBytes } from '../../src/infrastructure/database/uuid-column.js';
import { RandomReferences } from '../../src/infrastructure/kernel/random-references.js';
import { LocalConcertNews } from '../../src/infrastructure/live/local-concert-news.js';
import { UuidV7Generator } from '../../src/infrastructure/kernel/uuid-v7-generator.js';
import { refusal } from '../support/domain-errors.js';
import { expectSound } from '../support/expect-sound.js';
import {
  beginPayment,
  changeSeats,
  claimPlaces,
  claimSeats,
  confirmPayment,
  expireHolds,
  extendHold,
} from '../support/ledger-requests.js';
import { createMysqlWorld, type MysqlWorld } from '../support/mysql-world.js';
import { settleAll } from '../support/settle-all.js';

let world: MysqlWorld;
let secondInstance: MysqlBookingLedger;

beforeAll(async () => {
  world = await createMysqlWorld();
  const { configuration } = world.database;
  secondInstance = createMysqlBookingLedger(
    configuration,
    new UuidV7Generator(),
    new RandomReferences(),
    new LocalConcertNews(),
  );
  await secondInstance.onModuleInit();
});
afterAll(async () => {
  await secondInstance.onApplicationShutdown();
  await world.close();
});

const sql = (statement: string, ...parameters: unknown[]) =>
  world.database.dataSource.query(statement, parameters);

const paidOnline = (quantity = 10) =>
  world.addConcert({
    status: 'published',
    seating: { tiers: [{ name: 'Floor', priceMinor: 1000, seating: 'general', quantity }] },
    details: { payment: 'online' },
  });

const customers = (count: number) => Promise.all(Array.from({ length: count }, () => world.addCustomer()));

async function paying() {
  const concert = await paidOnline();
  const ann = await world.addCustomer();
  const { booking } = await world.ledger.submit(concert.id, claimSeats(ann, 1));
  const { payment } = await world.ledger.submit(concert.id, beginPayment(ann, booking.id));
  return { concert, ann, booking, payment };
}

describe('by the database’s own clock', () => {
  test('a hold keeps its seats until its end and not longer', async () => {
    const { concert, booking } = await paying();
    const bob = await world.addCustomer();
    await sql(
      'UPDATE booking SET expiresAt = UTC_TIMESTAMP(3) + INTERVAL 700000 MICROSECOND WHERE id = ?',
      uuidToBytes(booking.id),
    );
    await expect(world.ledger.submit(concert.id, claimSeats(bob, 1))).rejects.toThrow(refusal('SEAT_TAKEN'));
    await sleep(750);
    await world.ledger.submit(concert.id, claimSeats(bob, 1));
    await expectSound(world.database, concert.id);
  });

  test('a hold ends in the past once its row says so, and takes up its history', async () => {
    const { concert, booking } = await paying();
    await sql(
      'UPDATE booking SET expiresAt = expiresAt - INTERVAL 1 HOUR WHERE id = ?',
      uuidToBytes(booking.id),
    );
    await world.ledger.submit(concert.id, expireHolds);
    const { bookings, history, tiers } = await expectSound(world.database, concert.id);
    expect(bookings).toMatchObject([{ id: booking.id, status: 'expired' }]);
    expect(history.map(({ action }) => action)).toEqual(['hold', 'expire']);
    expect(tiers).toMatchObject([{ available: 10 }]);
  });
});

describe('after hours in which nobody swept', () => {
  test('hundreds of lapsed holds end in several transactions, before anything is decided', async () => {
    const concert = await paidOnline(1200);
    await Promise.all(
      (await customers(1010)).map((customer, index) =>
        world.ledger.submit(concert.id, claimSeats(customer, index + 101)),
      ),
    );
    await world.passTime(concert.id, 480);
    const before = await world.read(concert.id);
    const [ann, bob] = await customers(2);
    const floor = concert.tierIds[0]!;
    const [, { booking }] = await Promise.all([
      world.ledger.submit(concert.id, claimSeats(ann!, 101, 1110, 1200)),
      world.ledger.submit(concert.id, claimPlaces(bob!, { [floor]: 8 })),
    ]);
    expect(booking.reservations).toHaveLength(8);

    const { version, bookings, history, tiers } = await expectSound(world.database, concert.id);
    expect(bookings.filter(({ status }) => status === 'expired')).toHaveLength(1010);
    expect(tiers).toMatchObject([{ available: 1200 - 11 }]);
    const expiries = new Map<number, number>();
    for (const entry of history.filter(({ action }) => action === 'expire')) {
      expiries.set(entry.version, (expiries.get(entry.version) ?? 0) + 1);
    }
    expect([...expiries].map(([at, holds]) => [at - before.version, holds])).toEqual([
      [1, 500],
      [2, 500],
      [3, 10],
    ]);
    // The first claim came with the last of them; the second may have had to wait for the next transaction.
    expect(version - before.version).toBeLessThanOrEqual(4);
  });
});

describe('two instances at once', () => {
  const both = <T>(count: number, ask: (ledger: MysqlBookingLedger) => Promise<T>) =>
    settleAll(
      Array.from({ length: count }, (_, index) =>
        ask(index % 2 === 0 ? (world.ledger as MysqlBookingLedger) : secondInstance),
      ),
    );

  test('confirm a payment once, and all learn the same', async () => {
    const { concert, booking, payment } = await paying();
    const { granted } = await both(16, (ledger) =>
      ledger.submit(concert.id, confirmPayment(booking.id, payment.id)),
    );
    expect(granted).toHaveLength(16);
    for (const answer of granted) {
      expect(answer).toMatchObject({ booking: { status: 'active' }, payment: { status: 'confirmed' } });
    }
    const { history } = await expectSound(world.database, concert.id);
    expect(history.map(({ action }) => action)).toEqual(['hold', 'reserve']);
  });

  test('begin one payment, extend as often as is left and change to a free seat once', async () => {
    const concert = await paidOnline();
    const [ann, bob] = await customers(2);
    const { booking } = await world.ledger.submit(concert.id, claimSeats(ann!, 1));
    const { booking: bobs } = await world.ledger.submit(concert.id, claimSeats(bob!, 2));
    const begun = await both(16, (ledger) => ledger.submit(concert.id, beginPayment(ann!, booking.id)));
    expect(new Set(begun.granted.map(({ payment }) => payment.id)).size).toBe(1);
    const extended = await both(14, (ledger) => ledger.submit(concert.id, extendHold(booking.id, ann)));
    expect(extended.granted).toHaveLength(10);
    const changed = await settleAll([
      world.ledger.submit(concert.id, changeSeats(booking.id, [5], { actor: ann! })),
      secondInstance.submit(concert.id, changeSeats(bobs.id, [5], { actor: bob! })),
    ]);
    expect(changed.granted).toHaveLength(1);
    await expectSound(world.database, concert.id);
  });
});
