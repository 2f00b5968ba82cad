import type { TierChange } from '../../src/domain/concerts/tier-change.js';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Concert } from '../../src/domain/concerts/concert.js';
import { planSeating } from '../../src/domain/concerts/seating-plan.js';
import { MysqlConcertQueries } from '../../src/infrastructure/concerts/mysql-concert-queries.js';
import { MysqlSlugs } from '../../src/infrastructure/concerts/slugs.js';
import { Shop } from './shop.js';

let shop: Shop;
let queries: MysqlConcertQueries;
beforeAll(async () => {
  shop = await Shop.open();
  queries = new MysqlConcertQueries(shop.dataSource);
});
afterAll(() => shop.close());

const admin = { seesDrafts: true };
const find = (idOrSlug: string) => queries.findConcert(idOrSlug, admin, new Date());
const unknown = '01934f2c-9d1b-7c44-8a55-6f0e1c2d3b4a';

describe('a stored concert', () => {
  test('comes back as it was', async () => {
    const details = {
      name: 'Abend mit Ümläuten 🎻',
      description: 'Zeile eins\nZeile zwei',
      venue: { name: 'Halle', city: 'Zürich', country: 'Schweiz' },
      pictureUrl: 'https://example.com/a.jpg',
      startsAt: new Date('2031-05-01T18:30:00.123Z'),
      timeZone: 'Europe/Zurich',
      currency: 'CHF',
      payment: 'online' as const,
      saleOpensAt: new Date('2031-01-01T00:00:00.000Z'),
      saleClosesAt: new Date('2031-04-01T00:00:00.000Z'),
      cancellableUntil: new Date('2031-03-01T00:00:00.000Z'),
      maxSeatsPerCustomer: 3,
      requiresVerifiedAccount: true,
      holdSeconds: 90,
      maxHoldExtensions: 0,
      refundFullUntil: new Date('2031-02-01T00:00:00.456Z'),
      refundPercentAfter: 15,
    };
    const id = await shop.draft({
      ...details,
      tiers: [
        { name: 'Loge', priceMinor: 9900, seating: 'assigned', quantity: 4 },
        { name: 'Stehplatz', priceMinor: 1500, seating: 'general', quantity: 6 },
      ],
    });
    expect(await find(id)).toEqual({
      ...details,
      id,
      slug: 'abend-mit-uemlaeuten',
      status: 'draft',
      phase: 'draft',
      planVersion: 1,
      totalSeats: 10,
      available: 10,
      priceFromMinor: 1500,
      priceToMinor: 9900,
      tiers: [
        {
          id: expect.any(String),
          name: 'Loge',
          priceMinor: 9900,
          seating: 'assigned',
          total: 4,
          available: 4,
        },
        {
          id: expect.any(String),
          name: 'Stehplatz',
          priceMinor: 1500,
          seating: 'general',
          total: 6,
          available: 6,
        },
      ],
    });
  });

  test('of 100,000 seats is stored in seconds', async () => {
    const before = performance.now();
    const id = await shop.draft({ totalSeats: 100_000 });
    expect(performance.now() - before).toBeLessThan(20_000);
    const states = await queries.findSeatStates(id, admin);
    expect(states!.states).toBe('f'.repeat(100_000));
  });
});

describe('a change', () => {
  test('is stored', async () => {
    const id = await shop.draft();
    const changes = {
      name: 'Another name',
      venue: null,
      payment: 'online' as const,
      holdSeconds: 3600,
      maxHoldExtensions: 3,
      refundFullUntil: new Date('2031-02-01T00:00:00.000Z'),
      refundPercentAfter: 0,
    };
    await shop.concerts.change(id, (concert) => concert.edit(changes));
    expect(await find(id)).toMatchObject(changes);
  });

  test('that a rule refuses leaves nothing behind', async () => {
    const id = await shop.draft();
    const change = shop.concerts.change(id, (concert) => {
      concert.edit({ name: 'Half done' });
      throw new Error('no');
    });
    await expect(change).rejects.toThrow('no');
    expect(await find(id)).toMatchObject({ name: 'Evening Songs' });
  });

  test('knows whether anybody ever booked', async () => {
    const id = await shop.concert();
    const seen: boolean[] = [];
    const look = (concert: Concert) => void seen.push(concert.state.everBooked);
    await shop.concerts.change(id, look);
    await shop.cancel(await shop.book(id, { seats: [1] }));
    await shop.concerts.change(id, look);
    expect(seen).toEqual([false, true]);
  });

  test('of a concert that does not exist is refused', async () => {
    await expect(shop.concerts.change(unknown, () => undefined)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(shop.concerts.change('nonsense', () => undefined)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('waits for another one of the same concert', async () => {
    const id = await shop.concert({ maxSeatsPerCustomer: 1 });
    const raise = () =>
      shop.concerts.change(id, (concert) =>
        concert.edit({ maxSeatsPerCustomer: concert.state.maxSeatsPerCustomer + 1 }),
      );
    await Promise.all(Array.from({ length: 20 }, raise));
    expect(await find(id)).toMatchObject({ maxSeatsPerCustomer: 21 });
  });
});

describe('tiers', () => {
  const changeTiers = (id: string, tiers: readonly TierChange[]) =>
    shop.concerts.change(id, () => undefined, tiers);

  test('get new names and prices', async () => {
    const id = await shop.concert();
    const [tier] = (await find(id))!.tiers;
    await changeTiers(id, [{ id: tier!.id, name: 'Stalls', priceMinor: 4200 }, { id: tier!.id }]);
    expect((await find(id))!.tiers).toEqual([{ ...tier, name: 'Stalls', priceMinor: 4200 }]);
  });

  test('of another concert are refused, and nothing changes', async () => {
    const [id, other] = [await shop.concert(), await shop.concert()];
    const [own] = (await find(id))!.tiers;
    const [foreign] = (await find(other))!.tiers;
    const change = changeTiers(id, [
      { id: own!.id, priceMinor: 1 },
      { id: foreign!.id, priceMinor: 1 },
      { id: 'nonsense', priceMinor: 1 },
    ]);
    await expect(change).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      fields: [{ pointer: '/tiers/1/id' }, { pointer: '/tiers/2/id' }],
    });
    expect((await find(id))!.tiers).toEqual([own]);
  });
});

describe('removing', () => {
  test('takes tiers and seats along', async () => {
    const id = await shop.draft();
    await shop.concerts.remove(id, (concert) => concert.ensureDeletable());
    expect(await find(id)).toBeNull();
    await expect(shop.concerts.remove(id, () => undefined)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('is refused once somebody booked', async () => {
    const id = await shop.concert();
    await shop.book(id, { seats: [1] });
    const removal = shop.concerts.remove(id, (concert) => concert.ensureDeletable());
    await expect(removal).rejects.toMatchObject({ code: 'CONCERT_HAS_BOOKINGS' });
    expect(await find(id)).not.toBeNull();
  });
});

describe('slugs', () => {
  const slugs = () => new MysqlSlugs(shop.dataSource);
  const slugOf = async (name: string) => (await find(await shop.draft({ name })))!.slug;

  test('are read from names', async () => {
    expect(await slugOf('Ólafur & the Déjà-Vus: Live!')).toBe('olafur-and-the-deja-vus-live');
    expect(await slugOf('🎵')).toBe('concert');
    expect(await slugOf('x'.repeat(120))).toBe('x'.repeat(100));
  });

  test('are numbered while that is short, then drawn', async () => {
    const given: string[] = [];
    for (let n = 0; n < 11; n++) given.push(await slugOf('Twins'));
    expect(given.slice(0, 9)).toEqual(['twins', ...[2, 3, 4, 5, 6, 7, 8, 9].map((n) => `twins-${n}`)]);
    expect(given.slice(9)).toEqual([
      expect.stringMatching(/^twins-\w{10}$/),
      expect.stringMatching(/^twins-\w{10}$/),
    ]);
  });

  test('never look like an id', async () => {
    expect(await slugs().freeSlugFor(unknown)).toBe(`concert-${unknown}`);
  });

  test('are given once, whoever asks at the same time', async () => {
    const slug = await slugs().freeSlugFor('Rush');
    const details = (await find(await shop.draft()))!;
    const add = async () => {
      const id = shop.ids.next();
      await shop.concerts.add(Concert.create(id, slug, details), planSeating({ totalSeats: 3 }), new Date());
      return (await find(id))!.slug;
    };
    const given = await Promise.all(Array.from({ length: 8 }, add));
    expect(new Set(given).size).toBe(8);
    expect(given).toContain('rush');
  });
});
