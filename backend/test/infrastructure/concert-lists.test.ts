import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MysqlConcertQueries } from '../../src/infrastructure/concerts/mysql-concert-queries.js';
import type { AdminConcertFilter, CatalogueFilter } from '../../src/use-cases/concerts/concert-queries.js';
import type { PageRequest } from '../../src/use-cases/kernel/page.js';
import { badCursor, badCursors, firstPage, readAll } from './paging.js';
import { Shop } from './shop.js';

const now = new Date('2030-06-01T12:00:00.000Z');
const at = (day: number) => new Date(Date.UTC(2030, 5, day, 20));
const venue = (name: string, city: string) => ({ name, city, country: 'Norway' });

let shop: Shop;
let queries: MysqlConcertQueries;
beforeAll(async () => {
  shop = await Shop.open();
  queries = new MysqlConcertQueries(shop.dataSource);
  await shop.concert({ name: 'Long ago', startsAt: new Date('2030-05-31T20:00:00.000Z') });
  await shop.concert({ name: 'This very moment', startsAt: now });
  await shop.concert({ name: 'Open air', startsAt: at(9), venue: venue('Fløyen', 'Bergen') });
  await shop.concert({ name: '100% Jazz_Night', startsAt: at(3), venue: venue('Blå', 'Oslo') });
  await shop.concert({ name: 'Some day' });
  await shop.draft({ name: 'Not told yet', startsAt: at(4) });
  for (const name of ['Twin A', 'Twin B', 'Twin C', 'Twin D', 'Twin E']) {
    await shop.concert({ name, startsAt: at(6), venue: venue('Parkteatret', 'Oslo') });
  }
  const off = await shop.concert({ name: 'Called off', startsAt: at(5) });
  await shop.ledger.submit(off, { kind: 'call-off', actor: await shop.guest(), reason: null });
});
afterAll(() => shop.close());

const everything: CatalogueFilter = { query: null, city: null, from: null, to: null };
const catalogue =
  (filter: Partial<CatalogueFilter> = {}) =>
  (page: PageRequest) =>
    queries.listCatalogue({ ...everything, ...filter }, page, now);
const allForAdmin =
  (filter: Partial<AdminConcertFilter> = {}) =>
  (page: PageRequest) =>
    queries.listForAdmin({ query: null, status: null, ...filter }, page, now);
const names = (items: readonly { name: string }[]) => items.map(({ name }) => name);
const namesIn = async (filter: Partial<CatalogueFilter>) => names((await catalogue(filter)(firstPage)).items);

const twins = ['Twin A', 'Twin B', 'Twin C', 'Twin D', 'Twin E'];
const inOrder = ['100% Jazz_Night', ...twins, 'Open air', 'Some day'];

describe('the catalogue', () => {
  test('shows what is to come, the soonest first, without a date last', async () => {
    const { items, nextCursor } = await catalogue()(firstPage);
    expect(names(items)).toEqual(inOrder);
    expect(nextCursor).toBeNull();
  });

  test.each([1, 2, 3, 7, 8])(
    'is the same in pages of %i, whatever starts at the same time',
    async (limit) => {
      expect(names(await readAll(catalogue(), limit))).toEqual(inOrder);
    },
  );

  test('finds words in name, venue and city, whatever their case and accents', async () => {
    expect(await namesIn({ query: 'JAZZ' })).toEqual(['100% Jazz_Night']);
    expect(await namesIn({ query: 'oslo jazz' })).toEqual(['100% Jazz_Night']);
    expect(await namesIn({ query: ' parkTeatret  twin b ' })).toEqual(['Twin B']);
    expect(await namesIn({ query: 'bla' })).toEqual(['100% Jazz_Night']);
    expect(await namesIn({ query: 'jazz bergen' })).toEqual([]);
  });

  test('takes wildcards for what they are', async () => {
    expect(await namesIn({ query: '%' })).toEqual(['100% Jazz_Night']);
    expect(await namesIn({ query: '_' })).toEqual(['100% Jazz_Night']);
    expect(await namesIn({ query: '\\' })).toEqual([]);
  });

  test('can be narrowed to a city and a time', async () => {
    expect(await namesIn({ city: 'bergen' })).toEqual(['Open air']);
    expect(await namesIn({ city: 'Ber' })).toEqual([]);
    expect(await namesIn({ from: at(6) })).toEqual([...twins, 'Open air']);
    expect(await namesIn({ to: at(6) })).toEqual(['100% Jazz_Night', ...twins]);
    expect(await namesIn({ from: at(7), to: at(8) })).toEqual([]);
    expect(await namesIn({ from: new Date(0), city: 'Oslo', query: 'twin c' })).toEqual(['Twin C']);
  });

  test('sums the tiers up', async () => {
    const id = await shop.concert({
      name: 'Sums',
      startsAt: at(20),
      tiers: [
        { name: 'Near', priceMinor: 5000, seating: 'assigned', quantity: 3 },
        { name: 'Far', priceMinor: 2000, seating: 'general', quantity: 4 },
      ],
    });
    await shop.book(id, { seats: [2, 5] });
    const { items } = await catalogue({ query: 'Sums' })(firstPage);
    expect(items).toMatchObject([
      { id, totalSeats: 7, available: 5, priceFromMinor: 2000, priceToMinor: 5000, phase: 'on_sale' },
    ]);
    await shop.dataSource.query(`UPDATE concert SET status = 'draft' WHERE name = 'Sums'`);
  });

  test.each(badCursors)('refuses the cursor "%s"', async (cursor) => {
    await expect(catalogue()({ cursor, limit: 5 })).rejects.toMatchObject(badCursor);
  });
});

describe("the admin's list", () => {
  test.each([1, 3, 100])('has everything, the newest first, in pages of %i', async (limit) => {
    const found = names(await readAll(allForAdmin(), limit));
    expect(found).toHaveLength(new Set(found).size);
    expect(found).toEqual(expect.arrayContaining(['Called off', 'Not told yet', 'Long ago', 'Some day']));
    expect(found.filter((name) => name !== 'Sums').slice(0, 2)).toEqual(['Called off', 'Twin E']);
  });

  test('can be narrowed to a status and words', async () => {
    expect(names(await readAll(allForAdmin({ status: 'cancelled' }), 1))).toEqual(['Called off']);
    expect(names(await readAll(allForAdmin({ status: 'published', query: 'twin' }), 2))).toEqual(
      [...twins].reverse(),
    );
  });

  test.each(badCursors)('refuses the cursor "%s"', async (cursor) => {
    await expect(allForAdmin()({ cursor, limit: 5 })).rejects.toMatchObject(badCursor);
  });
});
