import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Booking, Concert } from '../support/answers.js';
import { createConcert, expectOk } from '../support/concerts.js';
import { expectProblem } from '../support/problems.js';
import { countRows } from '../support/row-counts.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { RequestOptions, TestClient } from '../support/test-client.js';

let shop: TestApp;
let admin: TestClient;
let guest: TestClient;
let other: TestClient;
let concert: Concert;
let ended: TestClient;
let before: Record<string, number>;

beforeAll(async () => {
  shop = await startTestApp();
  [admin, guest, other, ended] = await Promise.all([shop.admin(), shop.guest(), shop.guest(), shop.guest()]);
  concert = await createConcert(admin, { totalSeats: 60, maxSeatsPerCustomer: 50 });
  await ended.post('/api/auth/logout');
});
afterAll(() => shop.close());

beforeEach(async () => {
  before = await countRows(shop.database.dataSource);
});
afterEach(async () => {
  expect(await countRows(shop.database.dataSource)).toEqual(before);
});

const named = { name: 'Recital', description: 'One piano.', totalSeats: 10 };
const tier = { name: 'Stalls', priceMinor: 1000, quantity: 10 };
const unknownId = '01890000-0000-7000-8000-000000000000';

describe('a concert cannot be created with', () => {
  test.each<[string, object, string[]]>([
    ['no seats', { ...named, totalSeats: 0 }, ['/totalSeats']],
    ['one and a half seats', { ...named, totalSeats: 1.5 }, ['/totalSeats']],
    ['100,001 seats', { ...named, totalSeats: 100_001 }, ['/totalSeats']],
    ['a number of seats as text', { ...named, totalSeats: '5' }, ['/totalSeats']],
    ['null seats', { ...named, totalSeats: null }, ['/totalSeats']],
    ['no number of seats at all', { name: 'Recital', description: 'One piano.' }, ['/totalSeats']],
    ['an empty name', { ...named, name: '' }, ['/name']],
    ['a name of spaces', { ...named, name: ' \t\u00a0 ' }, ['/name']],
    ['a name of 121 characters', { ...named, name: 'n'.repeat(121) }, ['/name']],
    ['a name of 200 characters', { ...named, name: 'n'.repeat(200) }, ['/name']],
    ['a name that is a number', { ...named, name: 7 }, ['/name']],
    ['no name and no description', { totalSeats: 5 }, ['/name', '/description']],
    ['a description of 4,001 characters', { ...named, description: 'd'.repeat(4001) }, ['/description']],
    ['an unknown field', { ...named, colour: 'red' }, ['/colour']],
    ['several unknown fields', { ...named, 'a/b': 1, 'c~d': 2 }, ['/a~1b', '/c~0d']],
    [
      'an unknown field in the venue',
      { ...named, venue: { name: 'H', city: 'C', country: 'X', zip: 1 } },
      ['/venue/zip'],
    ],
    ['a venue without a city', { ...named, venue: { name: 'Hall', country: 'Austria' } }, ['/venue/city']],
    ['a start without an offset', { ...named, startsAt: '2030-01-01T20:00:00' }, ['/startsAt']],
    ['a start on a day that does not exist', { ...named, startsAt: '2030-02-30T20:00:00Z' }, ['/startsAt']],
    ['a start after the year 9999', { ...named, startsAt: '9999-12-31T23:59:59-12:00' }, ['/startsAt']],
    ['a start in the year 0', { ...named, startsAt: '0000-01-01T00:00:00Z' }, ['/startsAt']],
    ['an unknown time zone', { ...named, timeZone: 'Mars/Olympus' }, ['/timeZone']],
    ['an offset for a time zone', { ...named, timeZone: '+02:00' }, ['/timeZone']],
    ['an unknown currency', { ...named, currency: 'XYZ' }, ['/currency']],
    ['a currency in small letters', { ...named, currency: 'eur' }, ['/currency']],
    ['a way of payment that there is not', { ...named, payment: 'barter' }, ['/payment']],
    ['a limit of 0 seats a customer', { ...named, maxSeatsPerCustomer: 0 }, ['/maxSeatsPerCustomer']],
    ['a limit of 51 seats a customer', { ...named, maxSeatsPerCustomer: 51 }, ['/maxSeatsPerCustomer']],
    ['holds of 59 seconds', { ...named, holdSeconds: 59 }, ['/holdSeconds']],
    ['holds of more than an hour', { ...named, holdSeconds: 3601 }, ['/holdSeconds']],
    ['holds of a fraction of seconds', { ...named, holdSeconds: 90.5 }, ['/holdSeconds']],
    ['holds without end', { ...named, holdSeconds: null }, ['/holdSeconds']],
    ['fewer than no extensions', { ...named, maxHoldExtensions: -1 }, ['/maxHoldExtensions']],
    ['11 extensions', { ...named, maxHoldExtensions: 11 }, ['/maxHoldExtensions']],
    ['less than nothing given back', { ...named, refundPercentAfter: -1 }, ['/refundPercentAfter']],
    ['more given back than was paid', { ...named, refundPercentAfter: 101 }, ['/refundPercentAfter']],
    ['half a per cent given back', { ...named, refundPercentAfter: 0.5 }, ['/refundPercentAfter']],
    ['refunds until some day', { ...named, refundFullUntil: 'some day' }, ['/refundFullUntil']],
    [
      'refunds until after the start',
      { ...named, startsAt: '2030-01-01T20:00:00Z', refundFullUntil: '2030-01-01T20:00:01Z' },
      ['/refundFullUntil'],
    ],
    ['a picture that is a script', { ...named, pictureUrl: 'javascript:alert(1)' }, ['/pictureUrl']],
    ['a negative price', { ...named, tiers: [{ ...tier, priceMinor: -1 }] }, ['/tiers/0/priceMinor']],
    ['half a cent', { ...named, tiers: [{ ...tier, priceMinor: 0.5 }] }, ['/tiers/0/priceMinor']],
    ['an empty list of tiers', { ...named, tiers: [] }, ['/tiers']],
    ['two tiers of one name', { ...named, totalSeats: 20, tiers: [tier, tier] }, ['/tiers/1/name']],
    [
      'a sale that closes before it opens',
      { ...named, saleOpensAt: '2030-02-01T00:00:00Z', saleClosesAt: '2030-01-01T00:00:00Z' },
      ['/saleClosesAt'],
    ],
    [
      'a row of 501 seats',
      { ...named, seatingPlan: { sections: [{ tier: 'Standard', rows: [{ seats: 501 }] }] } },
      ['/seatingPlan/sections/0/rows/0/seats'],
    ],
    [
      'a section of an unknown tier',
      {
        name: 'Recital',
        description: '',
        seatingPlan: { sections: [{ tier: 'Box', rows: [{ seats: 5 }] }] },
      },
      ['/seatingPlan/sections/0/tier'],
    ],
    [
      'an arc that ends where it begins',
      {
        name: 'R',
        description: '',
        seatingPlan: {
          sections: [{ tier: 'Standard', rows: [{ seats: 5 }], arc: { from: 5, to: 5, radius: 50 } }],
        },
      },
      ['/seatingPlan/sections/0/arc/to'],
    ],
  ])('%s', async (_, body, pointers) => {
    await expectProblem(admin.post('/api/admin/concerts', body), 400, 'INVALID_INPUT', pointers);
  });
});

describe('seats cannot be booked with', () => {
  test.each<[string, object, string[]]>([
    ['a seat that does not exist', { seats: [1, 61] }, ['/seats/1']],
    ['the same seat twice', { seats: [1, 2, 1] }, ['/seats/2']],
    ['a seat number as text', { seats: ['1'] }, ['/seats/0']],
    ['seat number 0', { seats: [0] }, ['/seats/0']],
    ['seat number 1.5', { seats: [1.5] }, ['/seats/0']],
    ['51 seats', { seats: Array.from({ length: 51 }, (_, index) => index + 1) }, ['/seats']],
    ['no seat', { seats: [] }, ['/seats']],
    [
      'both seats and tiers',
      { seats: [1], tiers: [{ tierId: unknownId, quantity: 1 }] },
      ['/seats', '/tiers'],
    ],
    ['neither seats nor tiers', {}, ['/seats', '/tiers']],
    ['an unknown field', { seats: [1], amount: 0 }, ['/amount']],
    ['an unknown tier', { tiers: [{ tierId: unknownId, quantity: 1 }] }, ['/tiers/0/tierId']],
    ['a tier that is no id', { tiers: [{ tierId: 'vip', quantity: 1 }] }, ['/tiers/0/tierId']],
    ['51 of a tier', { tiers: [{ tierId: unknownId, quantity: 51 }] }, ['/tiers/0/quantity', '/tiers']],
    ['no place of a tier', { tiers: [{ tierId: unknownId, quantity: 0 }] }, ['/tiers/0/quantity']],
    ['a negative total', { seats: [1], totalMinor: -1 }, ['/totalMinor']],
    ['a total as text', { seats: [1], totalMinor: '0' }, ['/totalMinor']],
    ['a total in fractions', { seats: [1], totalMinor: 0.5 }, ['/totalMinor']],
    ['a contact without a name', { seats: [1], contact: { email: 'a@example.com' } }, ['/contact/name']],
    [
      'a contact whose e-mail is none',
      { seats: [1], contact: { name: 'A', email: 'nobody' } },
      ['/contact/email'],
    ],
    ['a concert that is no id', { concertId: 'gala', seats: [1] }, ['/concertId']],
  ])('%s', async (_, wanted, pointers) => {
    const body = { concertId: concert.id, ...wanted };
    await expectProblem(guest.post('/api/bookings', body), 400, 'INVALID_INPUT', pointers);
  });

  test('one tier twice', async () => {
    const [{ id: tierId } = { id: '' }] = concert.tiers;
    const tiers = [1, 2].map((quantity) => ({ tierId, quantity }));
    const asked = guest.post('/api/bookings', { concertId: concert.id, tiers });
    await expectProblem(asked, 400, 'INVALID_INPUT', ['/tiers/1/tierId']);
  });

  test('a list instead of an object', async () => {
    await expectProblem(guest.post('/api/bookings', [1]), 400, 'INVALID_INPUT', ['']);
  });

  test.each(['', ' ', 'k'.repeat(65), 'two words', 'schlüssel'])('the Idempotency-Key "%s"', async (key) => {
    const body = { concertId: concert.id, seats: [1] };
    const asked = guest.post('/api/bookings', body, { 'idempotency-key': key });
    await expectProblem(asked, 400, 'INVALID_INPUT', ['/Idempotency-Key']);
  });
});

describe('a body is refused that', () => {
  const json = { 'content-type': 'application/json' };
  test.each<[string, RequestOptions, number, string]>([
    ['is not JSON', { raw: '{"concertId":', headers: json }, 400, 'MALFORMED_JSON'],
    ['is empty', { raw: '', headers: json }, 400, 'MALFORMED_JSON'],
    ['would change a prototype', { raw: '{"__proto__":{"a":1}}', headers: json }, 400, 'MALFORMED_JSON'],
    [
      'has 2 MB',
      { raw: JSON.stringify({ a: 'x'.repeat(2_000_000) }), headers: json },
      413,
      'PAYLOAD_TOO_LARGE',
    ],
    [
      'is plain text',
      { raw: 'seats=1', headers: { 'content-type': 'text/plain' } },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'is a form',
      { raw: 'seats=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
  ])('%s', async (_, options, status, code) => {
    await expectProblem(guest.request('POST', '/api/bookings', options), status, code);
  });

  test('is not there', async () => {
    await expectProblem(guest.post('/api/bookings'), 400, 'INVALID_INPUT', ['']);
  });
});

describe('a list cannot be read with', () => {
  const lists = [
    '/api/concerts',
    '/api/bookings',
    '/api/me/history',
    '/api/admin/concerts',
    '/api/admin/bookings',
    '/api/admin/history',
  ];
  const attendees = () => `/api/admin/concerts/${concert.id}/attendees`;

  test.each<[string, string, string]>([
    ['a cursor that is nonsense', 'cursor=nonsense', '/cursor'],
    ['an empty cursor', 'cursor=', '/cursor'],
    ['a cursor of odd characters', 'cursor=%00%F0%9F%8E%B5', '/cursor'],
    ['a cursor of 10,000 characters', `cursor=${'a'.repeat(10_000)}`, '/cursor'],
    [
      'a cursor that decodes to something else',
      `cursor=${Buffer.from('{"a":1}').toString('base64url')}`,
      '/cursor',
    ],
    ['a limit of 0', 'limit=0', '/limit'],
    ['a limit of 101', 'limit=101', '/limit'],
    ['a limit of 1.5', 'limit=1.5', '/limit'],
    ['a negative limit', 'limit=-1', '/limit'],
    ['a limit that is text', 'limit=many', '/limit'],
    ['an empty limit', 'limit=', '/limit'],
    ['two limits', 'limit=1&limit=2', '/limit'],
    ['an unknown parameter', 'page=2', '/page'],
  ])('%s', async (_, query, pointer) => {
    for (const path of [...lists, attendees()]) {
      await expectProblem(admin.get(`${path}?${query}`), 400, 'INVALID_INPUT', [pointer]);
    }
  });

  test.each<[string, string, string]>([
    ['/api/concerts', 'from=yesterday', '/from'],
    ['/api/concerts', 'to=2030-01-01', '/to'],
    ['/api/admin/concerts', 'status=sold', '/status'],
    ['/api/admin/bookings', 'status=paid', '/status'],
    ['/api/admin/bookings', 'concertId=gala', '/concertId'],
    ['/api/admin/history', 'action=steal', '/action'],
    ['/api/admin/history', 'customer=somebody', '/customer'],
    ['/api/admin/history', 'from=1', '/from'],
    ['/api/admin/history', 'concertId=1', '/concertId'],
  ])('%s?%s', async (path, query, pointer) => {
    await expectProblem(admin.get(`${path}?${query}`), 400, 'INVALID_INPUT', [pointer]);
  });

  test('a version of the plan that is no number', async () => {
    const asked = guest.get(`/api/concerts/${concert.id}/plan?version=new`);
    await expectProblem(asked, 400, 'INVALID_INPUT', ['/version']);
  });
});

describe('there is nothing under', () => {
  const ids = [unknownId, 'no-such-id', '1', "'; DROP TABLE booking; --", '%F0%9F%8E%B5', 'x'.repeat(140)];
  const routes: [string, string, object | undefined][] = [
    ['GET', '/api/concerts/:id', undefined],
    ['GET', '/api/concerts/:id/availability', undefined],
    ['GET', '/api/concerts/:id/plan', undefined],
    ['GET', '/api/concerts/:id/seats', undefined],
    ['GET', '/api/bookings/:id', undefined],
    ['DELETE', '/api/bookings/:id', undefined],
    ['DELETE', `/api/bookings/:id/reservations/${unknownId}`, undefined],
    ['PATCH', '/api/admin/concerts/:id', { name: 'New' }],
    ['PATCH', '/api/admin/concerts/:id', { totalSeats: 5 }],
    ['DELETE', '/api/admin/concerts/:id', undefined],
    ['POST', '/api/admin/concerts/:id/publish', undefined],
    ['POST', '/api/admin/concerts/:id/call-off', undefined],
    ['POST', '/api/admin/concerts/:id/seats/block', { seats: [1] }],
    ['GET', '/api/admin/concerts/:id/stats', undefined],
    ['GET', '/api/admin/concerts/:id/sales-pace', undefined],
    ['GET', '/api/admin/concerts/:id/waiting-room', undefined],
    ['PATCH', '/api/admin/concerts/:id/waiting-room', { mode: 'on' }],
    ['GET', '/api/admin/concerts/:id/attendees', undefined],
    ['DELETE', '/api/admin/bookings/:id', { reason: 'A wish.' }],
  ];
  test.each(routes)('an unknown id: %s %s', async (method, path, body) => {
    for (const id of ids) {
      const asked = admin.request(method, path.replace(':id', encodeURI(id)), { body });
      await expectProblem(asked, 404, 'NOT_FOUND');
    }
  });

  test('an unknown concert to book', async () => {
    await expectProblem(guest.post('/api/bookings', { concertId: unknownId, seats: [1] }), 404, 'NOT_FOUND');
  });

  test('an id that is far too long', async () => {
    const answer = await guest.get<{ code: string }>(`/api/concerts/${'x'.repeat(5000)}`);
    expect([400, 404, 414]).toContain(answer.status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });
});

describe('somebody else’s booking', () => {
  let booking: Booking;

  beforeAll(async () => {
    booking = await expectOk(other.post('/api/bookings', { concertId: concert.id, seats: [60] }));
  });

  test.each<[string, string, string]>([
    ['cannot be seen', 'GET', ''],
    ['cannot be cancelled', 'DELETE', ''],
    ['cannot lose a seat', 'DELETE', '/reservations/:reservation'],
  ])('%s', async (_, method, rest) => {
    const path = `/api/bookings/${booking.id}${rest.replace(':reservation', booking.reservations[0]!.id)}`;
    await expectProblem(guest.request(method, path), 404, 'NOT_FOUND');
    const still = await expectOk(other.get<Booking>(`/api/bookings/${booking.id}`));
    expect(still.status).toBe('active');
  });

  test('cannot be cancelled with a wrong proof', async () => {
    const proof = { reference: booking.reference, email: 'somebody@example.com' };
    await expectProblem(guest.delete(`/api/bookings/${booking.id}`, proof), 404, 'NOT_FOUND');
  });
});

test('a session that has ended books nothing', async () => {
  const asked = ended.post('/api/bookings', { concertId: concert.id, seats: [1] });
  await expectProblem(asked, 401, 'UNAUTHENTICATED');
});

test('what was sent is never repeated in the answer', async () => {
  const sign = 'zz<script>zz';
  const body = { name: sign, description: sign, totalSeats: sign, currency: sign, timeZone: sign };
  const problem = await expectProblem(admin.post('/api/admin/concerts', body), 400, 'INVALID_INPUT', [
    '/timeZone',
    '/currency',
    '/totalSeats',
  ]);
  expect(JSON.stringify(problem)).not.toContain(sign);
});
