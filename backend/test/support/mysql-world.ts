import { Logger } from '@nestjs/common';
import { v7 } from 'uuid';
import { Concert } from '../../src/domain/concerts/concert.js';
import { planSeating } from '../../src/domain/concerts/seating-plan.js';
import { createMysqlBookingLedger } from '../../src/infrastructure/bookings/ledger/create-mysql-booking-ledger.js';
import { MysqlConcertRepository } from '../../src/infrastructure/concerts/mysql-concert-repository.js';
import { MysqlCustomerRepository } from '../../src/infrastructure/customers/mysql-customer-repository.js';
import { uuidToBytes } from '../../src/infrastructure/database/uuid-column.js';
import { RandomReferences } from '../../src/infrastructure/kernel/random-references.js';
import { LocalConcertNews } from '../../src/infrastructure/live/local-concert-news.js';
import { UuidV7Generator } from '../../src/infrastructure/kernel/uuid-v7-generator.js';
import { type LedgerWorld, plainDetails, unwritableSeat } from './ledger-world.js';
import { readConcert } from './read-concert.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

export interface MysqlWorld extends LedgerWorld {
  readonly database: TestDatabase;
}

/** The ledger as the service runs it, on a schema of its own. */
export async function createMysqlWorld(): Promise<MysqlWorld> {
  // That transactions are given up is what some tests are about.
  Logger.overrideLogger(false);
  const database = await createTestDatabase();
  const { dataSource, configuration } = database;
  // History is written when bookings, reservations, seats and counters are: a failure right in the middle.
  await dataSource.query(
    `ALTER TABLE history ADD CONSTRAINT test_unwritable_seat CHECK (seatNumber <> ${unwritableSeat})`,
  );
  const ids = new UuidV7Generator();
  const ledger = createMysqlBookingLedger(configuration, ids, new RandomReferences(), new LocalConcertNews());
  await ledger.onModuleInit();
  const concerts = new MysqlConcertRepository(dataSource, ids);
  const customers = new MysqlCustomerRepository(dataSource);
  return {
    database,
    ledger,
    async addConcert({ status, seating, details }) {
      const id = v7();
      await concerts.add(
        Concert.create(id, `concert-${id}`, { ...plainDetails, ...details }),
        planSeating(seating),
        new Date(),
      );
      if (status === 'published') await concerts.change(id, (concert) => concert.publish());
      return { id, tierIds: (await readConcert(dataSource, id)).tiers.map((tier) => tier.id) };
    },
    async addCustomer() {
      const { id } = await customers.addGuest(v7(), new Date());
      return { id, role: 'customer' };
    },
    read: (concertId) => readConcert(dataSource, concertId),
    now: () => new Date(),
    async passTime(concertId, seconds) {
      // The ledger goes by the database's time: that stays, and what holds end at moves.
      for (const table of ['booking', 'admission']) {
        await dataSource.query(
          `UPDATE ${table} SET expiresAt = expiresAt - INTERVAL ? SECOND WHERE concertId = ?`,
          [seconds, uuidToBytes(concertId)],
        );
      }
    },
    async setPrice(tierId, priceMinor) {
      await dataSource.query('UPDATE tier SET priceMinor = ? WHERE id = ?', [
        priceMinor,
        uuidToBytes(tierId),
      ]);
    },
    async setLimit(concertId, maxSeatsPerCustomer) {
      await dataSource.query('UPDATE concert SET maxSeatsPerCustomer = ? WHERE id = ?', [
        maxSeatsPerCustomer,
        uuidToBytes(concertId),
      ]);
    },
    async setAdmissionRequired(concertId, required) {
      await dataSource.query('UPDATE concert SET admissionRequired = ? WHERE id = ?', [
        required,
        uuidToBytes(concertId),
      ]);
    },
    async admit(concertId, sessionId, seconds) {
      const ids = [uuidToBytes(concertId), uuidToBytes(sessionId)];
      await dataSource.query(
        `INSERT IGNORE INTO waiting_room
           (concertId, mode, ratePerMinute, capacity, insideSeconds, automaticAbove, round)
         VALUES (?, 'on', 600, 500, 600, 3000, 1)`,
        [ids[0]],
      );
      await dataSource.query(
        `INSERT INTO admission (concertId, round, turn, sessionId, enteredAt, expiresAt)
         SELECT ?, 1, COUNT(*), ?, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3) + INTERVAL ? SECOND
           FROM admission WHERE concertId = ?`,
        [...ids, seconds, ids[0]],
      );
    },
    async close() {
      await ledger.onApplicationShutdown();
      await database.drop();
    },
  };
}
