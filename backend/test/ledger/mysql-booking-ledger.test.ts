import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { v7 } from 'uuid';
import type { Draw } from '../../src/domain/bookings/draw.js';
import { LedgerTransaction } from '../../src/infrastructure/bookings/ledger/ledger-transaction.js';
import { MysqlBookingLedger } from '../../src/infrastructure/bookings/ledger/mysql-booking-ledger.js';
import { createDataSource } from '../../src/infrastructure/database/data-source.js';
import { deadlock } from '../../src/infrastructure/database/error-number.js';
import { RandomReferences } from '../../src/infrastructure/kernel/random-references.js';
import type { News } from '../../src/domain/live/concert-news.js';
import { LocalConcertNews } from '../../src/infrastructure/live/local-concert-news.js';
import { refusal } from '../support/domain-errors.js';
import { faultsOf } from '../support/faults-of.js';
import { cancelBooking, claimSeats } from '../support/ledger-requests.js';
import type { TestConcert } from '../support/ledger-world.js';
import { createMysqlWorld, type MysqlWorld } from '../support/mysql-world.js';
import { settleAll } from '../support/settle-all.js';

let world: MysqlWorld;
const opened: MysqlBookingLedger[] = [];

beforeAll(async () => {
  world = await createMysqlWorld();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await Promise.all(opened.splice(0).map((ledger) => ledger.onApplicationShutdown()));
});
afterAll(() => world.close());

const onSale = (totalSeats = 100) =>
  world.addConcert({ status: 'published', seating: { totalSeats }, details: {} });

const customers = (count: number) => Promise.all(Array.from({ length: count }, () => world.addCustomer()));

const draw: Draw = { id: () => v7(), reference: () => new RandomReferences().next() };

interface LedgerParts {
  readonly draw?: Draw;
  readonly poolSize?: number;
  readonly lockWaitSeconds?: number;
  readonly transaction?: new (
    ...dependencies: ConstructorParameters<typeof LedgerTransaction>
  ) => LedgerTransaction;
}

/** A ledger beside the world's own, made of other parts. */
async function ledgerOf(parts: LedgerParts) {
  const dataSource = createDataSource(world.database.configuration, {
    poolSize: parts.poolSize ?? 2,
    session: { innodb_lock_wait_timeout: parts.lockWaitSeconds ?? 3 },
  });
  const news = new LocalConcertNews();
  const told: News[] = [];
  news.listen((each) => told.push(each));
  const transaction = new (parts.transaction ?? LedgerTransaction)(dataSource, parts.draw ?? draw);
  const bounds = { batchSize: 256, batchSeats: 2000, queueLength: 5000, deadlineMs: 60_000 };
  const ledger = new MysqlBookingLedger(dataSource, transaction, bounds, news);
  await ledger.onModuleInit();
  opened.push(ledger);
  return { ledger, dataSource, told };
}

async function expectNothingStored(concert: TestConcert): Promise<void> {
  const stored = await world.read(concert.id);
  expect(faultsOf(stored)).toEqual([]);
  expect(stored).toMatchObject({ version: 0, bookings: [], reservations: [], history: [] });
}

describe('the ledger on MySQL', () => {
  test('commits those together that arrive during a transaction', async () => {
    const concert = await onSale();
    const buyers = await customers(50);
    await Promise.all(
      buyers.map((buyer, index) => world.ledger.submit(concert.id, claimSeats(buyer, index + 1))),
    );
    const { version, bookings } = await world.read(concert.id);
    expect(bookings).toHaveLength(50);
    expect(version).toBe(2);
  });

  test('tells who watches what each transaction did to the seats, once it is answered', async () => {
    const concert = await onSale();
    const [ann, bob] = await customers(2);
    const { ledger, told } = await ledgerOf({});
    const { booking } = await ledger.submit(concert.id, claimSeats(ann!, 1, 2));
    expect(told).toEqual([]);
    await settleAll([ledger.submit(concert.id, claimSeats(bob!, 2))]);
    await ledger.submit(concert.id, cancelBooking(ann!, booking.id));
    await new Promise(setImmediate);
    expect(told).toEqual([
      { kind: 'seats', concertId: concert.id, from: 0, to: 1, changes: [[1, 's'], [2, 's']] },
      { kind: 'seats', concertId: concert.id, from: 1, to: 2, changes: [[1, 'f'], [2, 'f']] },
    ]); // prettier-ignore
  });

  test('draws a reference anew that somebody has already', async () => {
    const concert = await onSale();
    const [ann, bob] = await customers(2);
    const references = ['AAAA-2222', 'AAAA-2222', 'BBBB-3333'];
    const { ledger } = await ledgerOf({ draw: { ...draw, reference: () => references.shift()! } });
    const first = await ledger.submit(concert.id, claimSeats(ann!, 1));
    const second = await ledger.submit(concert.id, claimSeats(bob!, 2));
    expect(first.booking.reference).toBe('AAAA-2222');
    expect(second.booking.reference).toBe('BBBB-3333');
    expect(faultsOf(await world.read(concert.id))).toEqual([]);
  });

  test('refuses all and stores nothing where a table is gone, and goes on when it is back', async () => {
    const concert = await onSale();
    const buyers = await customers(20);
    const claims = () =>
      settleAll(buyers.map((buyer, index) => world.ledger.submit(concert.id, claimSeats(buyer, index + 1))));
    await world.database.dataSource.query('RENAME TABLE history TO history_away');
    const away = await claims();
    await world.database.dataSource.query('RENAME TABLE history_away TO history');
    expect(away.refusals.map(({ code }) => code)).toEqual(buyers.map(() => 'BUSY'));
    await expectNothingStored(concert);
    expect((await claims()).granted).toHaveLength(20);
  });

  test('waits for a concert that somebody else has locked longer than a lock may be waited for', async () => {
    const concert = await onSale();
    const ann = await world.addCustomer();
    const { ledger } = await ledgerOf({ lockWaitSeconds: 1 });
    const elsewhere = world.database.dataSource.createQueryRunner();
    await elsewhere.startTransaction();
    await elsewhere.query('SELECT id FROM concert WHERE id = ? FOR UPDATE', [bytesOf(concert.id)]);
    const claimed = ledger.submit(concert.id, claimSeats(ann, 1));
    // Longer than one lock wait and shorter than all of its attempts.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await elsewhere.commitTransaction();
    await elsewhere.release();
    await expect(claimed).resolves.toMatchObject({ booking: { status: 'active' } });
    expect(faultsOf(await world.read(concert.id))).toEqual([]);
  });

  test('runs a transaction again that lost a deadlock, and gives up when it loses all the time', async () => {
    const concert = await onSale();
    const [ann, bob] = await customers(2);
    let losses = 3;
    class Loser extends LedgerTransaction {
      protected override lockConcert(...parts: Parameters<LedgerTransaction['lockConcert']>) {
        if (losses-- > 0) throw Object.assign(new Error('Deadlock found.'), { errno: deadlock });
        return super.lockConcert(...parts);
      }
    }
    const { ledger } = await ledgerOf({ transaction: Loser });
    await expect(ledger.submit(concert.id, claimSeats(ann!, 1))).resolves.toMatchObject({ replayed: false });
    losses = Infinity;
    await expect(ledger.submit(concert.id, claimSeats(bob!, 2))).rejects.toThrow(refusal('BUSY'));
    expect((await world.read(concert.id)).bookings).toHaveLength(1);
  });

  test('serves many concerts with a single connection', async () => {
    const concerts = await Promise.all(Array.from({ length: 10 }, () => onSale()));
    const buyers = await customers(10);
    const { ledger } = await ledgerOf({ poolSize: 1 });
    await Promise.all(
      concerts.flatMap((concert) =>
        buyers.map((buyer, index) => ledger.submit(concert.id, claimSeats(buyer, index + 1))),
      ),
    );
    for (const concert of concerts) {
      const stored = await world.read(concert.id);
      expect(stored.bookings).toHaveLength(10);
      expect(faultsOf(stored)).toEqual([]);
    }
  });
});

function bytesOf(uuid: string): Buffer {
  return Buffer.from(uuid.replaceAll('-', ''), 'hex');
}
