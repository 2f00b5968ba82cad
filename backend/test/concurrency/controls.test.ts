import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 } from 'uuid';
import type { LedgerRequest } from '../../src/domain/bookings/ledger-request.js';
import { MysqlAuditor } from '../../src/infrastructure/audit/mysql-auditor.js';
import { duplicateKey } from '../../src/infrastructure/database/error-number.js';
import { RandomReferences } from '../../src/infrastructure/kernel/random-references.js';
import { faultsOf } from '../support/faults-of.js';
import { claimSeats } from '../support/ledger-requests.js';
import { createMysqlWorld, type MysqlWorld } from '../support/mysql-world.js';
import { Turnstile } from '../support/turnstile.js';
import { type Protection, UnlockedTransaction } from '../support/unlocked-transaction.js';

const references = new RandomReferences();
const draw = { id: () => v7(), reference: () => references.next() };

/**
 * Runs each request in a transaction of its own on a connection of its own, without queue, lock or retry.
 * Answers how many were granted, and the errors of the others.
 */
async function raceWithoutLock(
  world: MysqlWorld,
  concertId: string,
  requests: readonly LedgerRequest[],
  protection: Protection,
): Promise<{ granted: number; errors: unknown[] }> {
  const turnstile = new Turnstile(requests.length);
  const { dataSource } = world.database;
  const outcomes = await Promise.allSettled(
    requests.map((request) =>
      new UnlockedTransaction(dataSource, draw, turnstile, protection).run(concertId, [request]),
    ),
  );
  const granted = outcomes.filter(
    (each) => each.status === 'fulfilled' && 'result' in each.value.outcomes[0]!,
  ).length;
  return {
    granted,
    errors: outcomes.flatMap((each): unknown[] => (each.status === 'rejected' ? [each.reason] : [])),
  };
}

/** A schema of its own for the tests of one `describe`. */
function worldOf(
  prepare: (world: MysqlWorld) => Promise<unknown> = () => Promise.resolve(),
): () => MysqlWorld {
  let world: MysqlWorld;
  beforeAll(async () => {
    world = await createMysqlWorld();
    await prepare(world);
  });
  afterAll(() => world.close());
  return () => world;
}

const concertIn = (world: MysqlWorld, maxSeatsPerCustomer: number) =>
  world.addConcert({ status: 'published', seating: { totalSeats: 10 }, details: { maxSeatsPerCustomer } });

describe('with the concert’s lock off and the unique key on', () => {
  const world = worldOf();

  test('the limit per customer is exceeded', async () => {
    const concert = await concertIn(world(), 1);
    const ann = await world().addCustomer();
    const requests = [1, 2, 3, 4].map((seat) => claimSeats(ann, seat));
    const outcomes = await raceWithoutLock(world(), concert.id, requests, { guard: true });
    expect(outcomes).toEqual({ granted: 4, errors: [] });
    expect(faultsOf(await world().read(concert.id))).toEqual([`Customer ${ann.id} has 4 seats.`]);
  });

  test('the database refuses a second live reservation of a seat, though nothing else does', async () => {
    const concert = await concertIn(world(), 8);
    const buyers = await Promise.all([world().addCustomer(), world().addCustomer()]);
    const requests = buyers.map((buyer) => claimSeats(buyer, 5));
    const outcomes = await raceWithoutLock(world(), concert.id, requests, { guard: false });
    expect(outcomes).toMatchObject({ granted: 1, errors: [{ errno: duplicateKey }] });
    expect(faultsOf(await world().read(concert.id))).toEqual([]);
  });
});

describe('with the concert’s lock off and the unique key dropped', () => {
  const world = worldOf(({ database }) =>
    database.dataSource.query('ALTER TABLE reservation DROP KEY reservation_live_seat'),
  );

  test('the guard on affected rows refuses the second claim of a seat', async () => {
    const concert = await concertIn(world(), 8);
    const buyers = await Promise.all([world().addCustomer(), world().addCustomer()]);
    const requests = buyers.map((buyer) => claimSeats(buyer, 5));
    const outcomes = await raceWithoutLock(world(), concert.id, requests, { guard: true });
    expect(outcomes.granted).toBe(1);
    expect(outcomes.errors.map(String)).toEqual([
      expect.stringContaining('A guarded update found 0 rows instead of 1'),
    ]);
    expect(faultsOf(await world().read(concert.id))).toEqual([]);
  });

  test('and the guard off a seat is sold twice, and the auditor finds it', async () => {
    const auditor = new MysqlAuditor(world().database.dataSource);
    expect(await auditor.audit()).toEqual([]);
    const concert = await concertIn(world(), 8);
    const buyers = await Promise.all([world().addCustomer(), world().addCustomer()]);
    const requests = buyers.map((buyer) => claimSeats(buyer, 5));
    const outcomes = await raceWithoutLock(world(), concert.id, requests, { guard: false });
    expect(outcomes).toEqual({ granted: 2, errors: [] });
    expect(faultsOf(await world().read(concert.id))).toContain('Seat 5 has 2 live reservations.');

    expect(await auditor.audit()).toContainEqual({
      invariant: 'one-live-reservation-per-seat',
      concertId: concert.id,
      detail: expect.stringContaining('seat 5 has live reservations') as unknown as string,
    });
  });
});
