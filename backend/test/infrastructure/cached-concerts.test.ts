import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Booking } from '../../src/domain/bookings/booking.js';
import { CachedConcertQueries } from '../../src/infrastructure/concerts/cached-concert-queries.js';
import { MysqlConcertQueries } from '../../src/infrastructure/concerts/mysql-concert-queries.js';
import { uuidToBytes } from '../../src/infrastructure/database/uuid-column.js';
import { MysqlConcertVersions } from '../../src/infrastructure/live/mysql-concert-versions.js';
import { NotedConcertVersions } from '../../src/infrastructure/live/noted-concert-versions.js';
import { LocalConcertNews } from '../../src/infrastructure/live/local-concert-news.js';
import type { ConcertQueries, Viewer } from '../../src/use-cases/concerts/concert-queries.js';
import type { SeatStatesView } from '../../src/use-cases/concerts/concert-views.js';
import { firstPage } from './paging.js';
import { Shop } from './shop.js';

const everybody = { seesDrafts: false };
const admin = { seesDrafts: true };
const all = { query: null, city: null, from: null, to: null };

let shop: Shop;
let stored: MysqlConcertQueries;
/** The instance on which everything is changed, and one that hears of nothing. */
let here: CachedConcertQueries;
let elsewhere: CachedConcertQueries;

beforeAll(async () => {
  shop = await Shop.open();
  stored = new MysqlConcertQueries(shop.dataSource);
});
beforeEach(() => {
  here = new CachedConcertQueries(stored, shop.news);
  elsewhere = new CachedConcertQueries(stored, new LocalConcertNews());
});
afterEach(() => void jest.restoreAllMocks());
afterAll(() => shop.close());

const statesOf = async (queries: ConcertQueries, id: string) =>
  (await queries.findSeatStates(id, everybody))!.states;
const freeOf = async (queries: ConcertQueries, idOrSlug: string) =>
  (await queries.findConcert(idOrSlug, everybody, new Date()))!.available;
const listed = async (queries: ConcertQueries) =>
  (await queries.listCatalogue(all, firstPage, new Date())).items;

/** Time passes only when it is told to; what is remembered goes by it. */
function stopTheClock() {
  let now = performance.now();
  jest.spyOn(performance, 'now').mockImplementation(() => now);
  return { pass: (ms: number) => void (now += ms) };
}

/** Books here; who hears of it has heard when this comes back. */
async function book(id: string, seats: number[]): Promise<Booking> {
  const booking = await shop.book(id, { seats });
  await nextTurn();
  return booking;
}

/** Everything that the public asks of a concert. */
const questions: [what: string, ask: (queries: ConcertQueries, id: string) => Promise<unknown>][] = [
  ['the seat states', (queries, id) => queries.findSeatStates(id, everybody)],
  ['the concert', (queries, id) => queries.findConcert(id, everybody, new Date())],
  [
    'the concert by its slug',
    async (queries, id) => queries.findConcert(await slugOf(id), everybody, new Date()),
  ],
  ['the catalogue', (queries) => queries.listCatalogue(all, firstPage, new Date())],
];
const slugs = new Map<string, string>();
async function slugOf(id: string): Promise<string> {
  if (!slugs.has(id)) slugs.set(id, (await stored.findConcert(id, admin, new Date()))!.slug);
  return slugs.get(id)!;
}

describe('what many ask for at once', () => {
  test.each(questions)('is read once: %s', async (_, ask) => {
    const id = await shop.concert();
    await slugOf(id);
    const statements = jest.spyOn(shop.dataSource, 'query');
    const answers = await Promise.all(Array.from({ length: 200 }, () => ask(here, id)));
    expect(statements).toHaveBeenCalledTimes(1);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toEqual(await ask(stored, id));
  });

  test('is the same however its id is spelt', async () => {
    const id = await shop.concert();
    const both = await Promise.all(
      [here, here].map((queries, place) => statesOf(queries, place ? id : id.toUpperCase())),
    );
    expect(both).toEqual(['ffffffffff', 'ffffffffff']);
    await book(id, [1]);
    expect(await statesOf(here, id.toUpperCase())).toBe('sfffffffff');
  });

  test('is read beside the answers before it is too old, so that nobody waits', async () => {
    const id = await shop.concert();
    const clock = stopTheClock();
    await statesOf(here, id);
    const reads = jest.spyOn(stored, 'findSeatStates').mockClear();
    let answers = 0;
    const ask = async () => {
      void statesOf(here, id).then(() => answers++);
      await nextTurn();
    };
    clock.pass(699);
    await ask();
    expect([answers, reads.mock.calls.length]).toEqual([1, 0]);
    // Fractions of milliseconds do not add up exactly.
    clock.pass(2);
    for (const so of [2, 3]) {
      await ask();
      expect([answers, reads.mock.calls.length]).toEqual([so, 1]);
    }
    await reads.mock.results[0]!.value;
    clock.pass(600);
    await ask();
    expect([answers, reads.mock.calls.length]).toEqual([4, 1]);
  });
});

describe('what is changed here is seen here at once', () => {
  test('when seats are booked, blocked and given back', async () => {
    const id = await shop.concert();
    const look = async () => [
      await statesOf(here, id),
      await freeOf(here, id),
      await freeOf(here, await slugOf(id)),
      (await listed(here)).find((concert) => concert.id === id)?.available,
    ];
    expect(await look()).toEqual(['ffffffffff', 10, 10, 10]);
    const booking = await book(id, [2, 3]);
    expect(await look()).toEqual(['fssfffffff', 8, 8, 8]);
    const actor = await shop.guest();
    await shop.ledger.submit(id, { kind: 'block-seats', actor, seats: [9], blocked: true, reason: null });
    await nextTurn();
    expect(await look()).toEqual(['fssfffffbf', 7, 7, 7]);
    await shop.cancel(booking);
    await nextTurn();
    expect(await look()).toEqual(['ffffffffbf', 9, 9, 9]);
  });

  test('when it is published, edited, called off and deleted', async () => {
    const id = await shop.draft({ name: 'Nothing yet' });
    const seen = async () => [
      (await here.findConcert(id, everybody, new Date()))?.name,
      (await listed(here)).find((concert) => concert.id === id)?.name,
      (await here.findSeatStates(id, everybody))?.states.length,
    ];
    expect(await seen()).toEqual([undefined, undefined, undefined]);
    await shop.concerts.change(id, (concert) => concert.publish());
    expect(await seen()).toEqual(['Nothing yet', 'Nothing yet', 10]);
    await shop.concerts.change(id, (concert) => concert.edit({ name: 'Now' }));
    expect(await seen()).toEqual(['Now', 'Now', 10]);
    const other = await shop.concert({ name: 'Gone' });
    expect(await here.findConcert('gone', everybody, new Date())).not.toBeNull();
    await shop.concerts.remove(other, () => undefined);
    expect(await here.findConcert('gone', everybody, new Date())).toBeNull();
    await shop.ledger.submit(id, { kind: 'call-off', actor: await shop.guest(), reason: null });
    await nextTurn();
    expect((await here.findConcert(id, everybody, new Date()))!.phase).toBe('cancelled');
  });

  test('without the database being asked, as far as seats go', async () => {
    const id = await shop.concert();
    stopTheClock();
    await statesOf(here, id);
    const statements = jest.spyOn(stored, 'findSeatStates').mockClear();
    for (let seat = 1; seat <= 5; seat++) {
      await book(id, [seat]);
      expect(await statesOf(here, id)).toBe('s'.repeat(seat).padEnd(10, 'f'));
    }
    expect(statements).not.toHaveBeenCalled();
  });

  test('also by who asks while an older read is still under way', async () => {
    const id = await shop.concert();
    const slow = new SlowQueries(shop.dataSource);
    const queries = new CachedConcertQueries(slow, shop.news);
    const early = [statesOf(queries, id), freeOf(queries, id), listed(queries)];
    await slow.hasRead(3);
    await book(id, [1]);
    const late = [statesOf(queries, id), freeOf(queries, id)];
    slow.goOn();
    expect(await Promise.all(late)).toEqual(['sfffffffff', 9]);
    await Promise.all(early);
    expect(await freeOf(queries, id)).toBe(9);
    expect((await listed(queries)).find((concert) => concert.id === id)?.available).toBe(9);
  });

  test('also when it is edited while the states are being read', async () => {
    const id = await shop.concert();
    const slow = new SlowQueries(shop.dataSource);
    const queries = new CachedConcertQueries(slow, shop.news);
    void statesOf(queries, id);
    await slow.hasRead(1);
    await shop.dataSource.query(`UPDATE seat SET state = 'blocked' WHERE seatNumber = 4 AND concertId = ?`, [
      uuidToBytes(id),
    ]);
    shop.news.tell({ kind: 'details', concertId: id });
    const late = statesOf(queries, id);
    slow.goOn();
    expect(await late).toBe('fffbffffff');
  });
});

describe('news that cannot be taken', () => {
  const told = async (steps: readonly (readonly [from: number, seat: number])[]) => {
    const id = await shop.concert();
    for (const seat of [1, 2, 3]) await shop.book(id, { seats: [seat] });
    const news = new LocalConcertNews();
    const queries = new CachedConcertQueries(stored, news);
    stopTheClock();
    await statesOf(queries, id);
    const reads = jest.spyOn(stored, 'findSeatStates').mockClear();
    for (const [from, seat] of steps) {
      news.tell({ kind: 'seats', concertId: id, from, to: from + 1, changes: [[seat, 'h']] });
    }
    return [await statesOf(queries, id), reads.mock.calls.length];
  };

  test('is of no use: a step that is missing lets the states be read again', async () => {
    expect(await told([[4, 9]])).toEqual(['sssfffffff', 1]);
    expect(
      await told([
        [3, 4],
        [5, 9],
      ]),
    ).toEqual(['sssfffffff', 1]);
  });

  test('does no harm: steps that come twice or late are left aside', async () => {
    expect(
      await told([
        [2, 9],
        [1, 9],
      ]),
    ).toEqual(['sssfffffff', 0]);
    expect(
      await told([
        [3, 4],
        [3, 9],
        [2, 9],
        [4, 5],
      ]),
    ).toEqual(['ssshhfffff', 0]);
  });

  test('names a seat that is not there', async () => {
    expect(await told([[3, 11]])).toEqual(['sssfffffff', 1]);
  });

  test('comes after holds have lapsed: their number is not known any more', async () => {
    const id = await shop.concert({
      payment: 'online',
      currency: 'EUR',
      tiers: [{ name: 'All', priceMinor: 1, seating: 'assigned', quantity: 4 }],
    });
    await shop.lapse(await book(id, [1, 2]));
    expect(await here.findSeatStates(id, everybody)).toMatchObject({ states: 'ffff', lapsedSeats: 2 });
    await book(id, [4]);
    expect(await here.findSeatStates(id, everybody)).toMatchObject({ states: 'fffh', lapsedSeats: 0 });
  });
});

describe('a version that the database is known to have', () => {
  const learn = async (queries: CachedConcertQueries, id: string) => {
    const found = await new NotedConcertVersions(new MysqlConcertVersions(shop.dataSource), queries).find(id);
    return found!.version;
  };

  test('is what is answered from then on, where nothing was heard of it', async () => {
    const id = await shop.concert();
    expect(await statesOf(elsewhere, id)).toBe('ffffffffff');
    await book(id, [1]);
    expect(await statesOf(elsewhere, id)).toBe('ffffffffff');
    expect(await learn(elsewhere, id)).toBe(1);
    expect(await statesOf(elsewhere, id)).toBe('sfffffffff');
  });

  test('is also what an older read that is under way ends with', async () => {
    const id = await shop.concert();
    const slow = new SlowQueries(shop.dataSource);
    const queries = new CachedConcertQueries(slow, new LocalConcertNews());
    void statesOf(queries, id);
    await slow.hasRead(1);
    await book(id, [1]);
    await learn(queries, id);
    const late = statesOf(queries, id);
    slow.goOn();
    expect(await late).toBe('sfffffffff');
  });
});

test('a failed read is not remembered, and nobody hears of one beside the answers', async () => {
  const id = await shop.concert();
  await shop.dataSource.query('RENAME TABLE seat TO seat_away');
  await expect(statesOf(here, id)).rejects.toThrow();
  await shop.dataSource.query('RENAME TABLE seat_away TO seat');
  expect(await statesOf(here, id)).toBe('ffffffffff');
  await pause(800);
  await shop.dataSource.query('RENAME TABLE seat TO seat_away');
  expect(await statesOf(here, id)).toBe('ffffffffff');
  await pause(300);
  await expect(statesOf(here, id)).rejects.toThrow();
  await shop.dataSource.query('RENAME TABLE seat_away TO seat');
  expect(await statesOf(here, id)).toBe('ffffffffff');
});

test('drafts, and concerts for who sees drafts, are asked of the database each time', async () => {
  const id = await shop.draft();
  for (const find of [
    (viewer: Viewer) => here.findConcert(id, viewer, new Date()),
    (viewer: Viewer) => here.findSeatStates(id, viewer),
    (viewer: Viewer) => here.findPlan(id, viewer),
  ]) {
    expect(await find(admin)).not.toBeNull();
    expect(await find(everybody)).toBeNull();
  }
  const reads = [jest.spyOn(stored, 'findConcert'), jest.spyOn(stored, 'findSeatStates')];
  for (let time = 1; time <= 3; time++) {
    await here.findConcert(id, admin, new Date());
    await here.findSeatStates(id, admin);
    for (const read of reads) expect(read).toHaveBeenCalledTimes(time);
  }
});

test('the phase goes by the clock, not by what is remembered', async () => {
  stopTheClock();
  const saleOpensAt = new Date(Date.now() + 60_000);
  const id = await shop.concert({ name: 'Opens soon', saleOpensAt });
  const phases = async (now: Date) => [
    (await here.findConcert(id, everybody, now))!.phase,
    (await here.listCatalogue(all, firstPage, now)).items.find((concert) => concert.id === id)!.phase,
  ];
  expect(await phases(new Date(saleOpensAt.getTime() - 1))).toEqual(['not_yet_on_sale', 'not_yet_on_sale']);
  const statements = jest.spyOn(shop.dataSource, 'query');
  expect(await phases(saleOpensAt)).toEqual(['on_sale', 'on_sale']);
  expect(statements).not.toHaveBeenCalled();
});

test('an instance that hears of nothing is a second behind at most, and is behind', async () => {
  const id = await shop.concert({ totalSeats: 40 });
  const sold: number[] = [];
  let selling = true;
  const sale = (async () => {
    for (let seat = 1; seat <= 40; seat++) {
      await shop.book(id, { seats: [seat] });
      sold.push(performance.now());
      await pause(100 * Math.random());
    }
    selling = false;
  })();
  const tooOld: string[] = [];
  let behind = 0;
  const watch = async (queries: ConcertQueries, look: (queries: ConcertQueries) => Promise<number>) => {
    while (selling) {
      const asked = performance.now();
      const soldBefore = (ms: number) => sold.filter((at) => at <= asked - ms).length;
      const [now, mustSee] = [soldBefore(0), soldBefore(1000)];
      const seen = await look(queries);
      if (seen < mustSee) tooOld.push(`${seen} of ${mustSee}`);
      if (seen < now) behind++;
      await pause(5);
    }
  };
  const sales = (states: string) => [...states].filter((state) => state === 's').length;
  await Promise.all([
    sale,
    watch(elsewhere, async (queries) => sales(await statesOf(queries, id))),
    watch(elsewhere, async (queries) => 40 - (await freeOf(queries, id))),
    watch(
      elsewhere,
      async (queries) => 40 - (await listed(queries)).find((each) => each.id === id)!.available,
    ),
  ]);
  expect(tooOld).toEqual([]);
  expect(behind).toBeGreaterThan(0);
});

test('in a rush all instances tell one truth of each version, and the last one', async () => {
  const seats = 60;
  const id = await shop.concert({
    payment: 'online',
    currency: 'EUR',
    maxSeatsPerCustomer: 50,
    tiers: [{ name: 'All', priceMinor: 1, seating: 'assigned', quantity: seats }],
  });
  const told = new Map<string, string>();
  const contradictions: string[] = [];
  const note = ({ version, lapsedSeats, states }: SeatStatesView) => {
    const moment = `${version}.${lapsedSeats}`;
    const known = told.get(moment) ?? states;
    told.set(moment, known);
    if (known !== states) contradictions.push(`${moment}: ${known} and ${states}`);
  };
  let buying = true;
  const buyer = async () => {
    for (let round = 0; round < 12; round++) {
      const seat = 1 + Math.floor(Math.random() * seats);
      const booking = await shop.book(id, { seats: [seat] }).catch(() => null);
      if (!booking) continue;
      const fate = Math.random();
      if (fate < 0.3) await shop.cancel(booking);
      else if (fate < 0.5) await shop.lapse(booking);
    }
  };
  const reader = async (queries: ConcertQueries) => {
    for (; buying; await pause(Math.random() * 4)) note((await queries.findSeatStates(id, everybody))!);
  };
  const sale = Promise.all(Array.from({ length: 25 }, buyer)).then(() => (buying = false));
  await Promise.all([sale, reader(here), reader(here), reader(elsewhere), reader(stored)]);
  await nextTurn();

  expect(contradictions).toEqual([]);
  expect(told.size).toBeGreaterThan(20);
  // Whatever still counts as held lapses in one of them only when it is read again.
  const { lapsedSeats, ...truth } = (await stored.findSeatStates(id, everybody))!;
  if (lapsedSeats === 0) expect(await here.findSeatStates(id, everybody)).toMatchObject(truth);
  await pause(1000);
  for (const queries of [here, elsewhere]) {
    expect(await queries.findSeatStates(id, everybody)).toEqual({ ...truth, lapsedSeats });
  }
});

/** Has read, and keeps the first answers to itself for a while. */
class SlowQueries extends MysqlConcertQueries {
  goOn!: () => void;
  private readonly told = new Promise<void>((resolve) => (this.goOn = resolve));
  private reads = 0;

  async hasRead(reads: number): Promise<void> {
    while (this.reads < reads) await pause(1);
  }

  override findSeatStates(id: string, viewer: Viewer) {
    return this.slowly(super.findSeatStates(id, viewer));
  }

  override findConcert(id: string, viewer: Viewer, now: Date) {
    return this.slowly(super.findConcert(id, viewer, now));
  }

  override listCatalogue(...asked: Parameters<MysqlConcertQueries['listCatalogue']>) {
    return this.slowly(super.listCatalogue(...asked));
  }

  private async slowly<T>(read: Promise<T>): Promise<T> {
    const found = await read;
    this.reads++;
    await this.told;
    return found;
  }
}
