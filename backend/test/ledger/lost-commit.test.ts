import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { Configuration } from '../../src/configuration/configuration.js';
import { createMysqlBookingLedger } from '../../src/infrastructure/bookings/ledger/create-mysql-booking-ledger.js';
import type { MysqlBookingLedger } from '../../src/infrastructure/bookings/ledger/mysql-booking-ledger.js';
import { RandomReferences } from '../../src/infrastructure/kernel/random-references.js';
import { LocalConcertNews } from '../../src/infrastructure/live/local-concert-news.js';
import { UuidV7Generator } from '../../src/infrastructure/kernel/uuid-v7-generator.js';
import { type CommitCutter, type Cut, startCommitCutter } from '../support/commit-cutter.js';
import { refusal } from '../support/domain-errors.js';
import { faultsOf } from '../support/faults-of.js';
import { claimSeats } from '../support/ledger-requests.js';
import { createMysqlWorld, type MysqlWorld } from '../support/mysql-world.js';

let world: MysqlWorld;
let wire: CommitCutter;
let ledger: MysqlBookingLedger;

beforeAll(async () => {
  world = await createMysqlWorld();
});
afterAll(() => world.close());

beforeEach(async () => {
  const { configuration } = world.database;
  wire = await startCommitCutter(configuration.database);
  const cuttable = new Configuration({
    ...configuration,
    database: { ...configuration.database, host: '127.0.0.1', port: wire.port },
    ledgerDeadlineMs: 500,
  });
  ledger = createMysqlBookingLedger(
    cuttable,
    new UuidV7Generator(),
    new RandomReferences(),
    new LocalConcertNews(),
  );
  await ledger.onModuleInit();
});
afterEach(async () => {
  wire.close();
  await ledger.onApplicationShutdown();
});

const onSale = () => world.addConcert({ status: 'published', seating: { totalSeats: 100 }, details: {} });

test.each<Cut>(['before', 'after'])(
  'a connection cut right %s the server commits: everybody is booked exactly once, and told so',
  async (cut) => {
    const concert = await onSale();
    const buyers = await Promise.all(Array.from({ length: 20 }, () => world.addCustomer()));
    wire.cutNext(cut);
    const answers = await Promise.all(
      buyers.map((buyer, index) => ledger.submit(concert.id, claimSeats(buyer, index + 1))),
    );
    const stored = await world.read(concert.id);
    expect(faultsOf(stored)).toEqual([]);
    expect(stored.bookings.map(({ id }) => id).sort()).toEqual(
      answers.map(({ booking }) => booking.id).sort(),
    );
  },
);

test.each<Cut>(['before', 'after'])(
  'cut right %s the commit, calling off still ends the concert',
  async (cut) => {
    const concert = await onSale();
    const ann = await world.addCustomer();
    const admin = { id: ann.id, role: 'admin' as const };
    await ledger.submit(concert.id, claimSeats(ann, 1, 2));
    wire.cutNext(cut);
    const answer = await ledger.submit(concert.id, { kind: 'call-off', actor: admin, reason: null });
    expect(answer).toEqual({ cancelledReservations: 2 });
    const stored = await world.read(concert.id);
    expect(stored.status).toBe('cancelled');
    expect(faultsOf(stored)).toEqual([]);
  },
);

test.each<Cut>(['before', 'after'])(
  'nobody claims to know how it ended while the database stays away, cut right %s the commit',
  async (cut) => {
    const concert = await onSale();
    const ann = await world.addCustomer();
    // Opens the connection that is going to be cut.
    await ledger.submit(concert.id, claimSeats(ann, 1));
    wire.cutNext(cut, { stayAway: true });
    const claim = ledger.submit(concert.id, claimSeats(ann, 2));
    await expect(claim).rejects.toThrow(refusal('OUTCOME_UNKNOWN'));
    expect(faultsOf(await world.read(concert.id))).toEqual([]);
  },
);
