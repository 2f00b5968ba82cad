import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { BookingLedger } from '../../src/domain/bookings/booking-ledger.js';
import type { Actor } from '../../src/domain/customers/actor.js';
import { DomainError } from '../../src/domain/kernel/domain-error.js';
import { MysqlAuditor } from '../../src/infrastructure/audit/mysql-auditor.js';
import { MysqlBookingQueries } from '../../src/infrastructure/bookings/mysql-booking-queries.js';
import { MysqlHistoryQueries } from '../../src/infrastructure/history/mysql-history-queries.js';
import { BookingMover } from '../../src/use-cases/bookings/booking-mover.js';
import { refusal } from '../support/domain-errors.js';
import { readAll } from './paging.js';
import { Shop } from './shop.js';

let shop: Shop;
let queries: MysqlBookingQueries;
let guest: Actor;
let ann: Actor;
/** The guest has two seats at each; at the second Ann has too many for both. */
let concerts: string[];

beforeAll(async () => {
  shop = await Shop.open();
  queries = new MysqlBookingQueries(shop.dataSource);
  [guest, ann] = [await shop.guest(), await shop.guest()];
  concerts = [await shop.concert(), await shop.concert({ maxSeatsPerCustomer: 3 }), await shop.concert()];
  for (const concertId of concerts) await shop.book(concertId, { seats: [1, 2] }, guest);
  await shop.book(concerts[1]!, { seats: [3, 4] }, ann);
  await shop.cancel(await shop.book(concerts[2]!, { seats: [5] }, guest));
});
afterAll(() => shop.close());

const historyOf = async (customer: Actor) => {
  const history = new MysqlHistoryQueries(shop.dataSource);
  const own = await readAll((page) => history.listOfCustomer(customer.id, page), 3);
  return own.map((line) => [
    concerts.indexOf(line.concertId),
    line.action,
    line.seatNumber,
    line.customer?.id,
  ]);
};

test('bookings move concert by concert, with their history, and those that cannot stay', async () => {
  const mover = new BookingMover(queries, shop.ledger);
  const [first, second, third] = concerts;
  expect(await queries.listConcertsOf(guest.id)).toEqual([...concerts].sort());
  const { moved, refused } = await mover.move({ from: guest.id, to: ann.id, actor: ann });
  expect([new Set(moved), refused]).toEqual([new Set([first, third]), [second]]);
  expect(await queries.listConcertsOf(guest.id)).toEqual([second]);

  const theirs = [
    [2, 'move', 1],
    [2, 'move', 2],
    [0, 'move', 1],
    [0, 'move', 2],
    [2, 'cancel', 5],
    [2, 'reserve', 5],
    [1, 'reserve', 4],
    [1, 'reserve', 3],
    [2, 'reserve', 2],
    [2, 'reserve', 1],
    [0, 'reserve', 2],
    [0, 'reserve', 1],
  ].map((line) => [...line, ann.id]);
  const annsHistory = await historyOf(ann);
  expect(new Set(annsHistory.map(String))).toEqual(new Set(theirs.map(String)));
  expect(annsHistory.slice(4)).toEqual(theirs.slice(4));
  expect(await historyOf(guest)).toEqual([
    [1, 'reserve', 2, guest.id],
    [1, 'reserve', 1, guest.id],
  ]);
  expect(await new MysqlAuditor(shop.dataSource).audit()).toEqual([]);
});

test('any other refusal is passed on', async () => {
  const busy = new DomainError('BUSY', 'Later.');
  const ledger = new (class extends BookingLedger {
    submit = () => Promise.reject(busy);
  })();
  const mover = new BookingMover(queries, ledger);
  await expect(mover.move({ from: guest.id, to: ann.id, actor: ann })).rejects.toThrow(refusal('BUSY'));
});
