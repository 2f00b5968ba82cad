import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import type { Booking, BookingPage, BookingView, Problem } from '../support/answers.js';
import { type CommitCutter, type Cut, startCommitCutter } from '../support/commit-cutter.js';
import { createConcert, expectOk } from '../support/concerts.js';
import { expectSound } from '../support/expect-sound.js';
import { insist } from '../support/insist.js';
import { type OwnDatabaseServer, startOwnDatabaseServer } from '../support/own-database-server.js';
import { PersistentBuyer, type Told } from '../support/persistent-buyer.js';
import { expectProblem } from '../support/problems.js';
import { ServerErrors } from '../support/server-errors.js';
import { type ServiceProcess, startServiceProcess } from '../support/service-process.js';
import type { TestClient } from '../support/test-client.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { openThrowawayRun, type OpenRun } from '../support/throwaway-run.js';
import { drawWishes, seatsFor } from '../support/wishes.js';

// Recovery takes as long as it takes.
jest.setTimeout(600_000);

let run: OpenRun;
let server: OwnDatabaseServer;
let database: TestDatabase;
let wire: CommitCutter;
let first: ServiceProcess;
let second: ServiceProcess;
beforeAll(async () => {
  run = await openThrowawayRun();
  server = await startOwnDatabaseServer(run);
  database = await createTestDatabase(server.environment);
  const settings = database.configuration.database;
  wire = await startCommitCutter(settings);
  first = await startServiceProcess(run.supervisor, 'first-service', settings);
  second = await startServiceProcess(run.supervisor, 'second-service', { ...settings, port: wire.port });
});
afterAll(async () => {
  await database?.dataSource.destroy();
  await run?.close();
  wire?.close();
});

test('while the database is away everybody is told to come back, and then all is as it was', async () => {
  const { nobody } = first;
  const [admin, guest] = [await first.admin(), await first.guest()];
  const { id: concertId } = await createConcert(admin);
  const booking = await expectOk(guest.post<Booking>('/api/bookings', { concertId, seats: [1] }));

  await server.kill();
  for (const path of ['/api/concerts', `/api/concerts/${concertId}/seats`, '/health/ready']) {
    await expectProblem(nobody.get(path), 503, 'BUSY');
  }
  await expectProblem(guest.get('/api/bookings'), 503, 'BUSY');
  await expectProblem(guest.post('/api/bookings', { concertId, seats: [2] }), 503, 'BUSY');
  await expectProblem(nobody.post('/api/auth/guest'), 503, 'OUTCOME_UNKNOWN');
  const errors = new ServerErrors();
  errors.note(await guest.delete(`/api/bookings/${booking.id}`));
  errors.note(await admin.post('/api/admin/concerts', { name: 'Too late', description: '', totalSeats: 1 }));
  errors.note(await admin.post(`/api/admin/concerts/${concertId}/call-off`));
  expect({ count: errors.count, unexpected: errors.unexpected }).toEqual({ count: 3, unexpected: {} });
  expect((await nobody.get('/health/live')).status).toBe(200);

  await server.startAgain();
  const { answer } = await insist(() => guest.get<BookingPage>('/api/bookings'), new ServerErrors());
  expect(answer.body).toMatchObject({ items: [booking] });
  const { status, bookings } = await expectSound(database, concertId);
  expect({ status, bookings: bookings.length }).toEqual({ status: 'published', bookings: 1 });
});

test('a database killed again and again under load loses no booking and sells no seat twice', async () => {
  const moments = ['any', 'after', 'before', 'any', 'after', 'any'] as const;
  const round = { people: 24, own: 4, contested: 2, contestedSeats: 24 };
  const totalSeats = moments.length * seatsFor(round);
  const { id: concertId } = await createConcert(await first.admin(), { totalSeats, maxSeatsPerCustomer: 50 });
  const errors = new ServerErrors();
  const buyers = await Promise.all(
    Array.from({ length: round.people }, async (_, person) => {
      const guest = await first.guest();
      const clients = [guest, second.reach(guest)];
      return new PersistentBuyer(person % 2 === 0 ? clients : clients.reverse(), concertId, errors);
    }),
  );

  for (const [kill, moment] of moments.entries()) {
    const wishes = drawWishes(1 + kill * seatsFor(round), round);
    const errorsBefore = errors.count;
    const underWay = milestone(round.people);
    const rush = Promise.all(
      buyers.map(async (buyer, person) => {
        for (const wish of wishes[person]!) if (await buyer.buy(wish)) underWay.pass();
      }),
    );
    const looking = lookAround(buyers[kill]!.clients, concertId, rush, errors);
    await Promise.race([underWay.passed, rush]);
    await killAt(moment);
    await server.startAgain();
    await Promise.all([rush, looking]);
    expect(errors.count).toBeGreaterThan(errorsBefore);
  }
  expect(errors.unexpected).toEqual({});
  expect([first, second].map((service) => service.isRunning())).toEqual([true, true]);

  const { bookings, seats } = await expectSound(database, concertId);
  await Promise.all(buyers.map(expectWhatWasTold));
  const granted = buyers.flatMap(({ told }) => told.filter(isGranted));
  expect(bookings).toHaveLength(granted.length);
  expect(seats.filter(({ state }) => state === 'sold').map(({ seatNumber }) => seatNumber)).toEqual(
    granted.flatMap(({ wish }) => wish.seats).sort((a, b) => a - b),
  );
  // Everybody has repeated everything, which must have changed nothing.
  expect((await expectSound(database, concertId)).bookings).toEqual(bookings);
});

const isGranted = ({ answer }: Told) => answer.status === 201;

/** Each last answer is what the service says when it is asked again, and the list holds nothing else. */
async function expectWhatWasTold(buyer: PersistentBuyer): Promise<void> {
  const mine: string[] = [];
  for (const told of buyer.told) {
    const { answer } = await buyer.send(told.wish);
    if (wasReplayed(told)) expect(told.unclear).toContain('OUTCOME_UNKNOWN');
    if (isGranted(told)) {
      const booking = told.answer.body as Booking;
      expect(booking).toMatchObject({ status: 'active', reservations: told.wish.seats.map(() => ({})) });
      expect({ ...answer.body, replayed: wasReplayed({ answer }) }).toEqual({ ...booking, replayed: true });
      const stored = await expectOk(buyer.clients[0]!.get<BookingView>(`/api/bookings/${booking.id}`));
      expect(stored).toMatchObject(booking);
      mine.push(booking.id);
    } else {
      const codes = [told.answer, answer].map(({ body }) => (body as Problem).code);
      expect(codes).toEqual(['SEAT_TAKEN', 'SEAT_TAKEN']);
    }
  }
  const { items } = await expectOk(buyer.clients[0]!.get<BookingPage>('/api/bookings?limit=100'));
  expect(items.map(({ id }) => id).sort()).toEqual(mine.sort());
}

/** Whether an earlier attempt had made the booking; who was told `BUSY` only must not find that. */
function wasReplayed({ answer }: Pick<Told, 'answer'>): boolean {
  return answer.headers.get('idempotency-replayed') === 'true';
}

/**
 * Kills the database at any moment, or at a COMMIT of the second service: before the server hears of it, or after
 * the server did it and before the service hears that.
 */
async function killAt(moment: Cut | 'any'): Promise<void> {
  if (moment === 'any') {
    // Whoever counts answers comes right after a commit.
    await pause(30 * Math.random());
    return server.kill();
  }
  return new Promise((resolve, reject) => {
    wire.cutNext(moment, { onCut: () => void server.kill().then(resolve, reject) });
  });
}

/** `passed` resolves when so many have come by. */
function milestone(count: number) {
  let resolve = () => {};
  const passed = new Promise<void>((done) => (resolve = done));
  return { passed, pass: () => void (--count === 0 && resolve()) };
}

/** Reads, and begins sessions, until the others are done. */
async function lookAround(
  [client, other]: readonly TestClient[],
  concertId: string,
  others: Promise<unknown>,
  errors: ServerErrors,
): Promise<void> {
  let over = false;
  const end = () => (over = true);
  others.then(end, end);
  while (!over) {
    const answers = await Promise.all([
      client!.get(`/api/concerts/${concertId}`),
      other!.get(`/api/concerts/${concertId}/seats`),
      client!.get('/api/bookings'),
      other!.get('/api/auth/me'),
      client!.post('/api/auth/guest'),
    ]);
    for (const answer of answers) errors.note(answer);
  }
}
