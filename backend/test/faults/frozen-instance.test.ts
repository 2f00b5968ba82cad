import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import type { Booking, BookingPage } from '../support/answers.js';
import { createConcert, expectOk } from '../support/concerts.js';
import { expectSound } from '../support/expect-sound.js';
import { freezeInTransaction, isLocked } from '../support/freeze-in-transaction.js';
import { insist } from '../support/insist.js';
import { ServerErrors } from '../support/server-errors.js';
import { type ServiceProcess, startServiceProcess } from '../support/service-process.js';
import type { TestClient } from '../support/test-client.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { openThrowawayRun, type OpenRun } from '../support/throwaway-run.js';

// The services start as fast as they start.
jest.setTimeout(600_000);

/** Twice the time after which the server ends a ledger's connection that says nothing (`wait_timeout`). */
const patienceMs = 2 * 10_000;

let run: OpenRun;
let database: TestDatabase;
let frozen: ServiceProcess;
let other: ServiceProcess;
let errors: ServerErrors;
beforeAll(async () => {
  run = await openThrowawayRun();
  database = await createTestDatabase();
  frozen = await startServiceProcess(run.supervisor, 'frozen-service', database.configuration.database);
  other = await startServiceProcess(run.supervisor, 'other-service', database.configuration.database);
});
beforeEach(() => {
  errors = new ServerErrors();
});
afterEach(() => {
  goOn();
  expect(errors.unexpected).toEqual({});
});
afterAll(async () => {
  await run?.close();
  await database?.drop();
});

const goOn = () => process.kill(frozen.pid, 'SIGCONT');

/** Books one seat, and asks with the same key until the answer is clear. */
function book(client: TestClient, concertId: string, seat: number) {
  const key = { 'idempotency-key': `seat-${seat}` };
  return insist(() => client.post<Booking>('/api/bookings', { concertId, seats: [seat] }, key), errors);
}

/** A concert whose lock a frozen service holds, because somebody is booking its seat 1 there. */
async function freezeSale() {
  const { id } = await createConcert(await other.admin());
  const victim = frozen.reach(await other.guest());
  let interrupted: ReturnType<typeof book>;
  await freezeInTransaction(frozen, database, id, 1, () => {
    interrupted = book(victim, id, 1);
  });
  expect(await isLocked(database, id)).toBe(true);
  return { id, victim, interrupted: interrupted! };
}

/** What a promise resolves to, unless that takes too long. */
const soon = <T>(promise: Promise<T>) =>
  Promise.race([promise, pause(patienceMs, 'still waiting', { ref: false })]);

test('an instance that freezes inside a transaction holds up its concert for ten seconds at most', async () => {
  const { id, victim, interrupted } = await freezeSale();
  const elsewhere = await createConcert(await other.admin());
  const [ann, bob] = [await other.guest(), await other.guest()];
  expect((await book(ann, elsewhere.id, 1)).unclear).toEqual([]);

  expect(await soon(book(ann, id, 2))).toMatchObject({ answer: { status: 201 } });
  expect(await book(bob, id, 1)).toMatchObject({ answer: { status: 201 } });

  goOn();
  const { answer, unclear } = await interrupted;
  expect(answer).toMatchObject({ status: 409, body: { code: 'SEAT_TAKEN', seats: [1] } });
  expect(new Set(unclear)).toEqual(new Set(['BUSY']));
  expect(await expectOk(victim.get<BookingPage>('/api/bookings'))).toMatchObject({ items: [] });
  expect(await book(victim, id, 3)).toMatchObject({ answer: { status: 201 } });
  const { reservations } = await expectSound(database, id);
  expect(reservations.map(({ seatNumber }) => seatNumber).sort()).toEqual([1, 2, 3]);
});

test('control: if the server had more patience, the concert would stay locked', async () => {
  await database.dataSource.query(
    'CREATE TRIGGER patience BEFORE INSERT ON booking FOR EACH ROW SET SESSION wait_timeout = 600',
  );
  const { id, interrupted } = await freezeSale();
  const booked = book(await other.guest(), id, 2);
  expect(await soon(booked)).toBe('still waiting');
  expect(await isLocked(database, id)).toBe(true);

  goOn();
  expect(await interrupted).toMatchObject({ answer: { status: 201 }, unclear: [] });
  expect(await booked).toMatchObject({ answer: { status: 201 } });
  const { reservations } = await expectSound(database, id);
  expect(reservations).toHaveLength(2);
});
