import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Booking, Concert, ConcertPage, ConcertStats, Overview, Plan } from '../support/answers.js';
import { createConcert, createDraft, expectOk } from '../support/concerts.js';
import { expectProblem } from '../support/problems.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestClient } from '../support/test-client.js';

let shop: TestApp;
let admin: TestClient;
let guest: TestClient;

beforeAll(async () => {
  shop = await startTestApp();
  [admin, guest] = await Promise.all([shop.admin(), shop.guest()]);
});
afterAll(() => shop.close());

const edit = (id: string, changes: object) => admin.patch<Concert>(`/api/admin/concerts/${id}`, changes);
const planOf = (id: string) => expectOk(admin.get<Plan>(`/api/concerts/${id}/plan`));

describe('creating a concert', () => {
  test('needs a name, a description and a number of seats only', async () => {
    const body = { name: '  Open-air piano  ', description: 'By the lake.', totalSeats: 100 };
    const { status, body: concert, headers } = await admin.post<Concert>('/api/admin/concerts', body);
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/api/concerts/${concert.id}`);
    expect(concert).toMatchObject({
      name: 'Open-air piano',
      slug: 'open-air-piano',
      status: 'draft',
      phase: 'draft',
      payment: 'none',
      currency: 'USD',
      timeZone: 'UTC',
      startsAt: null,
      venue: null,
      maxSeatsPerCustomer: 8,
      holdSeconds: 480,
      maxHoldExtensions: 10,
      refundFullUntil: null,
      refundPercentAfter: 100,
      totalSeats: 100,
      available: 100,
      tiers: [{ name: 'Standard', priceMinor: 0, seating: 'assigned', total: 100, available: 100 }],
    });
    const plan = await planOf(concert.id);
    expect(plan.rows.flatMap(({ seats }) => seats.map(([seatNumber]) => seatNumber))).toEqual(
      Array.from({ length: 100 }, (_, index) => index + 1),
    );
  });

  test('takes everything that can be said about one', async () => {
    const said = {
      name: 'Gala',
      description: 'Black tie.',
      venue: { name: 'Opera', city: 'Wien', country: 'Austria' },
      pictureUrl: 'https://example.com/gala.jpg',
      startsAt: '2031-06-01T20:00:00+02:00',
      timeZone: 'Europe/Vienna',
      currency: 'EUR',
      payment: 'online',
      saleOpensAt: '2031-01-01T10:00:00.000Z',
      saleClosesAt: '2031-06-01T12:00:00.000Z',
      cancellableUntil: '2031-05-30T00:00:00.000Z',
      maxSeatsPerCustomer: 1,
      holdSeconds: 60,
      maxHoldExtensions: 0,
      refundFullUntil: '2031-05-01T00:00:00.000Z',
      refundPercentAfter: 0,
    };
    const seating = {
      tiers: [
        { name: 'Stalls', priceMinor: 9000 },
        { name: 'Standing', priceMinor: 1500, seating: 'general', quantity: 7 },
      ],
      seatingPlan: {
        sections: [
          { name: 'Front', tier: 'Stalls', rows: [{ seats: 3 }, { name: 'Z', seats: 2 }] },
          { name: 'Side', tier: 'Stalls', rows: [{ seats: 2 }], arc: { from: 60, to: 90, radius: 80 } },
        ],
      },
    };
    const concert = await expectOk(admin.post<Concert>('/api/admin/concerts', { ...said, ...seating }));
    expect(concert).toMatchObject({ ...said, startsAt: '2031-06-01T18:00:00.000Z', totalSeats: 14 });
    const plan = await planOf(concert.id);
    expect(plan.rows.map(({ section, row, seats }) => [section, row, seats.length])).toEqual([
      ['Front', 'A', 3],
      ['Front', 'Z', 2],
      ['Side', 'A', 2],
    ]);
  });

  test('gives two concerts of one name two addresses', async () => {
    const [first, second] = [
      await createDraft(admin, { name: 'Twice' }),
      await createDraft(admin, { name: 'Twice' }),
    ];
    expect(first.slug).not.toBe(second.slug);
  });

  test.each([1, 100_000])('takes %i seats', async (totalSeats) => {
    const concert = await createDraft(admin, { name: `Hall of ${totalSeats}`, totalSeats });
    expect(concert.available).toBe(totalSeats);
  });

  test('takes names of 120 characters in any script', async () => {
    const name = '音'.repeat(120);
    expect((await createDraft(admin, { name })).name).toBe(name);
  });

  test('takes the largest seating plan there may be: 200 sections of 200 named rows', async () => {
    const rows = Array.from({ length: 200 }, (_, index) => ({ name: `Row ${index}`, seats: 2 }));
    const sections = Array.from({ length: 200 }, (_, index) => ({
      name: `Section ${index}`,
      tier: 'Standard',
      rows,
    }));
    const concert = await createDraft(admin, { name: 'Stadium', seatingPlan: { sections } });
    expect(concert.totalSeats).toBe(80_000);
  });
});

describe('editing a concert', () => {
  test('changes what is said and leaves the rest', async () => {
    const draft = await createDraft(admin, { venue: { name: 'Hall', city: 'Graz', country: 'Austria' } });
    const { body } = await edit(draft.id, { name: 'New name', maxSeatsPerCustomer: 2 });
    expect(body).toEqual({ ...draft, name: 'New name', maxSeatsPerCustomer: 2 });
    expect((await edit(draft.id, { venue: null })).body.venue).toBeNull();
    expect((await edit(draft.id, {})).status).toBe(200);
  });

  test('changes names and prices of tiers by id, also after the start of the sale', async () => {
    const concert = await createConcert(admin);
    const tiers = [{ id: concert.tiers[0]!.id, name: 'Balcony', priceMinor: 500 }];
    const { body } = await edit(concert.id, { tiers });
    expect(body.tiers).toMatchObject([{ ...tiers[0], total: 10, available: 10 }]);
  });

  test('replaces the seats of a draft, and the plan gets a new version', async () => {
    const draft = await createDraft(admin);
    const { body } = await edit(draft.id, {
      tiers: [{ name: 'Standing', priceMinor: 700, seating: 'general', quantity: 3 }],
    });
    expect(body).toMatchObject({
      totalSeats: 3,
      available: 3,
      tiers: [{ name: 'Standing', seating: 'general' }],
    });
    expect(body.planVersion).toBeGreaterThan(draft.planVersion);
    expect((await edit(draft.id, { totalSeats: 5 })).body).toMatchObject({ totalSeats: 5 });
  });

  test('cannot replace the seats of a published concert', async () => {
    const concert = await createConcert(admin);
    await expectProblem(edit(concert.id, { totalSeats: 11 }), 409, 'CONCERT_PUBLISHED');
  });

  test('cannot change the currency once somebody has booked', async () => {
    const concert = await createConcert(admin);
    await expectOk(guest.post('/api/bookings', { concertId: concert.id, seats: [1] }));
    await expectProblem(edit(concert.id, { currency: 'EUR' }), 400, 'INVALID_INPUT', ['/currency']);
  });

  test('lets one pay online as long as nobody has booked, and keeps what was promised from then on', async () => {
    const { id } = await createConcert(admin, { tiers: [{ name: 'Stalls', priceMinor: 2000, quantity: 5 }] });
    const terms = { refundFullUntil: '2031-01-01T00:00:00.000Z', refundPercentAfter: 50 };
    expect(await expectOk(edit(id, { payment: 'online', ...terms }))).toMatchObject({
      payment: 'online',
      ...terms,
    });
    await expectOk(guest.post('/api/bookings', { concertId: id, seats: [1] }));
    for (const [changes, pointers] of [
      [{ payment: 'at_door' }, ['/payment']],
      [{ refundPercentAfter: 49 }, ['/refundPercentAfter']],
      [{ refundFullUntil: null }, ['/refundFullUntil']],
    ] as const) {
      await expectProblem(edit(id, changes), 400, 'INVALID_INPUT', pointers);
    }
    const holds = { holdSeconds: 120, maxHoldExtensions: 1 };
    expect(await expectOk(edit(id, { ...terms, ...holds }))).toMatchObject({ ...terms, ...holds });
  });

  test.each<[string, object, string[]]>([
    ['a name of spaces', { name: '   ' }, ['/name']],
    ['a name that nobody can see', { name: '\u200b\u200d' }, ['/name']],
    ['null for a name', { name: null }, ['/name']],
    ['an unknown field', { status: 'published' }, ['/status']],
    ['another slug', { slug: 'mine' }, ['/slug']],
    ['half a seat', { totalSeats: 0.5 }, ['/totalSeats']],
    [
      'new and known tiers together',
      { tiers: [{ id: '01890000-0000-7000-8000-000000000000' }, { name: 'A', priceMinor: 1, quantity: 1 }] },
      ['/tiers'],
    ],
    [
      'a tier of another concert',
      { tiers: [{ id: '01890000-0000-7000-8000-000000000000', priceMinor: 1 }] },
      ['/tiers/0/id'],
    ],
    [
      'another size for a tier',
      { tiers: [{ id: '01890000-0000-7000-8000-000000000000', quantity: 5 }] },
      ['/tiers/0/quantity'],
    ],
    ['a new tier without a price', { tiers: [{ name: 'A', quantity: 5 }] }, ['/tiers/0/priceMinor']],
    [
      'a sale that opens after the start',
      { startsAt: '2030-01-01T00:00:00Z', saleOpensAt: '2030-01-02T00:00:00Z' },
      ['/saleOpensAt'],
    ],
  ])('is refused with %s', async (_, changes, pointers) => {
    const draft = await createDraft(admin);
    await expectProblem(edit(draft.id, changes), 400, 'INVALID_INPUT', pointers);
    expect((await admin.get<Concert>(`/api/concerts/${draft.id}`)).body).toEqual(draft);
  });
});

describe('publishing', () => {
  test('opens a concert to the public; twice changes nothing twice', async () => {
    const { id } = await createDraft(admin);
    for (let times = 0; times < 2; times++) {
      const { status, body } = await admin.post<Concert>(`/api/admin/concerts/${id}/publish`);
      expect([status, body.status, body.phase]).toEqual([200, 'published', 'on_sale']);
    }
    expect((await shop.nobody.get(`/api/concerts/${id}`)).status).toBe(200);
  });
});

describe('deleting', () => {
  test('removes a concert that nobody booked, with its seats', async () => {
    const { id } = await createConcert(admin);
    expect((await admin.delete(`/api/admin/concerts/${id}`)).status).toBe(204);
    await expectProblem(admin.get(`/api/concerts/${id}`), 404, 'NOT_FOUND');
    await expectProblem(admin.delete(`/api/admin/concerts/${id}`), 404, 'NOT_FOUND');
  });

  test('is refused once anything was booked, even if it was cancelled', async () => {
    const { id } = await createConcert(admin);
    const booking = await expectOk(guest.post<Booking>('/api/bookings', { concertId: id, seats: [1] }));
    await expectOk(guest.delete(`/api/bookings/${booking.id}`));
    await expectProblem(admin.delete(`/api/admin/concerts/${id}`), 409, 'CONCERT_HAS_BOOKINGS');
    expect((await shop.nobody.get(`/api/concerts/${id}`)).status).toBe(200);
  });
});

describe('calling off', () => {
  test('cancels every live reservation, for good; twice changes nothing twice', async () => {
    const { id } = await createConcert(admin);
    const booking = await expectOk(guest.post<Booking>('/api/bookings', { concertId: id, seats: [1, 2] }));
    const path = `/api/admin/concerts/${id}/call-off`;
    expect((await admin.post(path, { reason: 'Storm.' })).body).toEqual({ cancelledReservations: 2 });
    expect((await admin.post(path)).body).toEqual({ cancelledReservations: 0 });

    const mine = await expectOk(guest.get<Booking>(`/api/bookings/${booking.id}`));
    expect(mine.status).toBe('cancelled');
    expect(mine.reservations.map(({ status }) => status)).toEqual(['cancelled', 'cancelled']);
    expect((await shop.nobody.get<Concert>(`/api/concerts/${id}`)).body.phase).toBe('cancelled');
    await expectProblem(guest.post('/api/bookings', { concertId: id, seats: [3] }), 409, 'NOT_ON_SALE');
    await expectProblem(edit(id, { name: 'Again' }), 409, 'CONCERT_CALLED_OFF');
    await expectProblem(admin.post(`/api/admin/concerts/${id}/publish`), 409, 'CONCERT_CALLED_OFF');
    await expectProblem(
      admin.post(`/api/admin/concerts/${id}/seats/block`, { seats: [5] }),
      409,
      'CONCERT_CALLED_OFF',
    );
  });

  test('is refused with a reason that is too long', async () => {
    const { id } = await createConcert(admin);
    const asked = admin.post(`/api/admin/concerts/${id}/call-off`, { reason: 'r'.repeat(201) });
    await expectProblem(asked, 400, 'INVALID_INPUT', ['/reason']);
  });
});

describe('blocking seats', () => {
  const block = (id: string, body: object) => admin.post(`/api/admin/concerts/${id}/seats/block`, body);

  test('keeps them from the sale until they are given back', async () => {
    const { id } = await createConcert(admin);
    expect((await block(id, { seats: [1, 2], reason: 'Press.' })).body).toEqual({ seats: [1, 2] });
    const taken = await expectProblem(
      guest.post('/api/bookings', { concertId: id, seats: [2, 3] }),
      409,
      'SEAT_TAKEN',
    );
    expect(taken.seats).toEqual([2]);
    expect((await block(id, { seats: [2], blocked: false })).status).toBe(200);
    expect((await guest.post('/api/bookings', { concertId: id, seats: [2, 3] })).status).toBe(201);
  });

  test('is refused for seats that are sold, all or none', async () => {
    const { id } = await createConcert(admin);
    await expectOk(guest.post('/api/bookings', { concertId: id, seats: [4] }));
    const problem = await expectProblem(block(id, { seats: [3, 4] }), 409, 'SEAT_TAKEN');
    expect(problem.seats).toEqual([4]);
    const { body } = await shop.nobody.get<{ states: string }>(`/api/concerts/${id}/seats`);
    expect(body.states).toBe('fffsffffff');
  });

  test.each<[object, string[]]>([
    [{ seats: [11] }, ['/seats/0']],
    [{ seats: [1, 1] }, ['/seats']],
    [{ seats: ['1'] }, ['/seats/0']],
    [{ seats: [] }, ['/seats']],
    [{ seats: [1], blocked: 'no' }, ['/blocked']],
    [{ seats: [1], why: 'x' }, ['/why']],
    [{}, ['/seats']],
  ])('is refused with %j', async (body, pointers) => {
    const { id } = await createConcert(admin);
    await expectProblem(block(id, body), 400, 'INVALID_INPUT', pointers);
  });
});

describe('the figures', () => {
  test('of a concert count seats and money', async () => {
    const { id } = await createConcert(admin, {
      tiers: [{ name: 'Stalls', priceMinor: 1250, quantity: 10 }],
    });
    const booking = await expectOk(guest.post<Booking>('/api/bookings', { concertId: id, seats: [1, 2, 3] }));
    await expectOk(guest.delete(`/api/bookings/${booking.id}/reservations/${booking.reservations[0]!.id}`));
    await expectOk(admin.post(`/api/admin/concerts/${id}/seats/block`, { seats: [9, 10] }));
    const { body } = await admin.get<ConcertStats>(`/api/admin/concerts/${id}/stats`);
    expect(body).toEqual({
      concertId: id,
      currency: 'USD',
      seats: { total: 10, free: 6, held: 0, sold: 2, blocked: 2, cancelled: 1 },
      revenueMinor: 2500,
    });
  });

  test('of all concerts add up', async () => {
    const before = await expectOk(admin.get<Overview>('/api/admin/overview'));
    const { id } = await createConcert(admin, {
      currency: 'CHF',
      tiers: [{ name: 'Stalls', priceMinor: 4000, quantity: 10 }],
    });
    await expectOk(guest.post('/api/bookings', { concertId: id, seats: [1, 2] }));
    const after = await expectOk(admin.get<Overview>('/api/admin/overview'));
    expect(after.concerts.published).toBe(before.concerts.published + 1);
    expect(after.seats.total).toBe(before.seats.total + 10);
    expect(after.seats.sold).toBe(before.seats.sold + 2);
    expect(after.bookings.active).toBe(before.bookings.active + 1);
    expect(after.revenue).toContainEqual({ currency: 'CHF', revenueMinor: 8000 });
  });
});

test('all concerts are listed for admins, the newest first, and filtered by status and words', async () => {
  const draft = await createDraft(admin, { name: 'Zither night' });
  const all = await expectOk(admin.get<ConcertPage>('/api/admin/concerts?limit=2'));
  expect(all.items[0]).toMatchObject({ id: draft.id, status: 'draft' });
  expect(all.nextCursor).not.toBeNull();
  const next = await expectOk(admin.get<ConcertPage>(`/api/admin/concerts?limit=2&cursor=${all.nextCursor}`));
  expect(next.items.map(({ id }) => id)).not.toContain(draft.id);
  const drafts = await expectOk(admin.get<ConcertPage>('/api/admin/concerts?status=draft&limit=100'));
  expect(new Set(drafts.items.map(({ status }) => status))).toEqual(new Set(['draft']));
  const found = await expectOk(admin.get<ConcertPage>('/api/admin/concerts?query=zither'));
  expect(found.items.map(({ name }) => name)).toEqual(['Zither night']);
});
