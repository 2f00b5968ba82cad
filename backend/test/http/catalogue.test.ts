import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Concert, ConcertPage, Plan, SeatStates } from '../support/answers.js';
import { createConcert, createDraft, expectOk } from '../support/concerts.js';
import { tellOfChange } from '../support/tell-of-change.js';
import { expectProblem } from '../support/problems.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestClient } from '../support/test-client.js';

let shop: TestApp;
let admin: TestClient;
let guest: TestClient;
let draft: Concert;
let soon: Concert;
let later: Concert;
let undated: Concert;
let soldOut: Concert;

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

beforeAll(async () => {
  shop = await startTestApp();
  [admin, guest] = await Promise.all([shop.admin(), shop.guest()]);
  draft = await createDraft(admin, { name: 'Secret rehearsal' });
  undated = await createConcert(admin, { name: 'Some day' });
  later = await createConcert(admin, {
    name: 'Winter festival',
    startsAt: inDays(60),
    venue: { name: 'Fairground', city: 'Graz', country: 'Austria' },
    currency: 'EUR',
    timeZone: 'Europe/Vienna',
    tiers: [
      { name: 'VIP', priceMinor: 10_000, quantity: 4 },
      { name: 'General Admission', priceMinor: 1000, seating: 'general', quantity: 6 },
    ],
  });
  soon = await createConcert(admin, {
    name: 'Chamber music',
    startsAt: inDays(2),
    venue: { name: 'Town hall', city: 'Linz', country: 'Austria' },
  });
  soldOut = await createConcert(admin, { name: 'Tiny club', startsAt: inDays(1), totalSeats: 1 });
  await guest.post('/api/bookings', { concertId: soldOut.id, seats: [1] });
});
afterAll(() => shop.close());

const names = ({ items }: ConcertPage) => items.map(({ name }) => name);

describe('the catalogue', () => {
  const list = (query = '') => expectOk(shop.nobody.get<ConcertPage>(`/api/concerts${query}`));

  test('shows what is to come, the soonest first, sold-out ones too, undated ones last, drafts never', async () => {
    const page = await list();
    expect(names(page)).toEqual(['Tiny club', 'Chamber music', 'Winter festival', 'Some day']);
    expect(page.items[0]).toMatchObject({ available: 0, totalSeats: 1, phase: 'on_sale' });
    expect(page.nextCursor).toBeNull();
  });

  test('shows a card with its prices, its venue and the seats that are left', async () => {
    const card = (await list()).items.find(({ id }) => id === later.id);
    expect(card).toEqual({
      id: later.id,
      slug: 'winter-festival',
      name: 'Winter festival',
      venue: { name: 'Fairground', city: 'Graz', country: 'Austria' },
      pictureUrl: null,
      startsAt: later.startsAt,
      timeZone: 'Europe/Vienna',
      currency: 'EUR',
      payment: 'none',
      status: 'published',
      phase: 'on_sale',
      saleOpensAt: null,
      saleClosesAt: null,
      totalSeats: 10,
      available: 10,
      priceFromMinor: 1000,
      priceToMinor: 10_000,
    });
  });

  test('is searched by name and by venue', async () => {
    expect(names(await list('?query=chamber'))).toEqual(['Chamber music']);
    expect(names(await list('?query=FAIR'))).toEqual(['Winter festival']);
    expect(names(await list('?query=%25'))).toEqual([]);
    expect(names(await list('?query=rehearsal'))).toEqual([]);
    expect(names(await list('?query='))).toHaveLength(4);
  });

  test('is filtered by city and by time', async () => {
    expect(names(await list('?city=linz'))).toEqual(['Chamber music']);
    expect(names(await list(`?from=${inDays(10)}`))).toEqual(['Winter festival']);
    expect(names(await list(`?from=${inDays(1.5)}&to=${inDays(10)}`))).toEqual(['Chamber music']);
  });

  test('is read page by page, without a gap and without a repetition', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: ConcertPage = await list(`?limit=1${cursor && `&cursor=${cursor}`}`);
      expect(page.items).toHaveLength(1);
      seen.push(...names(page));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(['Tiny club', 'Chamber music', 'Winter festival', 'Some day']);
  });
});

describe('one concert', () => {
  test('is found by id and by slug', async () => {
    for (const key of [later.id, later.id.toUpperCase(), later.slug]) {
      const found = await expectOk(shop.nobody.get<Concert>(`/api/concerts/${key}`));
      expect(found).toEqual(later);
    }
  });

  test('tells its tiers in their order', () => {
    expect(later.tiers).toMatchObject([
      { name: 'VIP', priceMinor: 10_000, seating: 'assigned', total: 4, available: 4 },
      { name: 'General Admission', priceMinor: 1000, seating: 'general', total: 6, available: 6 },
    ]);
  });

  test('is there for admins only while it is a draft', async () => {
    for (const rest of ['', '/availability', '/plan', '/seats']) {
      const path = `/api/concerts/${draft.id}${rest}`;
      await expectProblem(guest.get(path), 404, 'NOT_FOUND');
      await expectProblem(shop.nobody.get(path), 404, 'NOT_FOUND');
      expect((await admin.get(path)).status).toBe(200);
    }
  });

  test('tells how many seats of each tier are left', async () => {
    const { body } = await shop.nobody.get(`/api/concerts/${soldOut.slug}/availability`);
    const [tier] = soldOut.tiers;
    expect(body).toEqual({
      tiers: [{ id: tier!.id, name: 'Standard', priceMinor: 0, total: 1, available: 0 }],
    });
  });
});

describe('the seating plan', () => {
  test('gives every assigned seat a place, row by row', async () => {
    const plan = await expectOk(shop.nobody.get<Plan>(`/api/concerts/${later.id}/plan`));
    expect(plan.concertId).toBe(later.id);
    expect(plan.rows).toMatchObject([{ section: null, row: 'A', tierId: later.tiers[0]!.id }]);
    expect(plan.rows[0]!.seats.map(([seatNumber, label]) => [seatNumber, label])).toEqual([
      [1, 'A1'],
      [2, 'A2'],
      [3, 'A3'],
      [4, 'A4'],
    ]);
  });

  test('may be kept for a year when it is asked for by its version', async () => {
    const path = `/api/concerts/${soon.id}/plan`;
    const kept = await shop.nobody.get(`${path}?version=${soon.planVersion}`);
    expect(kept.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    for (const query of ['', `?version=${soon.planVersion + 1}`]) {
      expect((await shop.nobody.get(path + query)).headers.get('cache-control')).toBe('no-cache');
    }
    const mine = await guest.get(`${path}?version=${soon.planVersion}`);
    expect(mine.headers.get('cache-control')).toContain('private');
  });

  test('is not sent again to whoever has it', async () => {
    const path = `/api/concerts/${soon.id}/plan`;
    const etag = (await shop.nobody.get(path)).headers.get('etag')!;
    const again = await shop.nobody.get(path, { 'if-none-match': etag });
    expect([again.status, again.body]).toEqual([304, '']);
  });
});

describe('the seat states', () => {
  const states = (headers?: Record<string, string>) =>
    shop.nobody.get<SeatStates>(`/api/concerts/${soon.id}/seats`, headers);

  test('tell seat by seat what is free, sold and blocked, and change with every booking', async () => {
    const before = await states();
    expect(before.body.states).toBe('ffffffffff');
    const etag = before.headers.get('etag')!;
    expect(etag).toBe(`W/"${before.body.version}"`);
    for (const known of [etag, etag.slice(2), `"x", ${etag}`]) {
      expect((await states({ 'if-none-match': known })).status).toBe(304);
    }

    await expectOk(guest.post('/api/bookings', { concertId: soon.id, seats: [2, 3] }));
    await expectOk(admin.post(`/api/admin/concerts/${soon.id}/seats/block`, { seats: [10] }));
    const after = await states({ 'if-none-match': etag });
    expect(after.status).toBe(200);
    expect(after.body.states).toBe('fssffffffb');
    expect(after.body.version).toBeGreaterThan(before.body.version);
  });
});

test('a concert that is over is no longer in the catalogue, and can still be read', async () => {
  const { dataSource } = shop.database;
  await dataSource.query('UPDATE concert SET startsAt = ? WHERE slug = ?', [
    new Date(Date.now() - 1000),
    undated.slug,
  ]);
  tellOfChange(shop, undated.id);
  const page = await expectOk(shop.nobody.get<ConcertPage>('/api/concerts'));
  expect(names(page)).not.toContain('Some day');
  const over = await expectOk(shop.nobody.get<Concert>(`/api/concerts/${undated.slug}`));
  expect(over.phase).toBe('ended');
});
