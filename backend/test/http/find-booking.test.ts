import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Booking, BookingView } from '../support/answers.js';
import { createConcert, expectOk } from '../support/concerts.js';
import { expectProblem } from '../support/problems.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let shop: TestApp;
let booking: Booking;
let withoutContact: Booking;

beforeAll(async () => {
  shop = await startTestApp();
  const { id: concertId } = await createConcert(await shop.admin());
  const guest = await shop.guest();
  const contact = { name: 'Ada', email: 'ada@example.com' };
  booking = await expectOk(guest.post('/api/bookings', { concertId, seats: [1], contact }));
  withoutContact = await expectOk(guest.post('/api/bookings', { concertId, seats: [2] }));
});
afterAll(() => shop.close());

const find = (body: object) => shop.nobody.post<BookingView>('/api/bookings/find', body);

test('reference and e-mail find a booking again, however they are spelt', async () => {
  const spellings = [booking.reference, booking.reference.toLowerCase(), booking.reference.replace('-', '')];
  for (const reference of spellings) {
    const { status, body } = await find({ reference, email: ' ADA@example.com' });
    expect([status, body.id]).toEqual([200, booking.id]);
  }
});

test('one of the two alone finds nothing', async () => {
  await expectProblem(find({ reference: booking.reference, email: 'bob@example.com' }), 404, 'NOT_FOUND');
  await expectProblem(find({ reference: 'AAAA-AAAA', email: 'ada@example.com' }), 404, 'NOT_FOUND');
  await expectProblem(
    find({ reference: withoutContact.reference, email: 'ada@example.com' }),
    404,
    'NOT_FOUND',
  );
});

test.each<[object, string[]]>([
  [{}, ['/reference', '/email']],
  [{ reference: '', email: 'ada@example.com' }, ['/reference']],
  [{ reference: 'R'.repeat(21), email: 'ada@example.com' }, ['/reference']],
  [{ reference: 'AAAA-AAAA', email: 'ada' }, ['/email']],
  [{ reference: 'AAAA-AAAA', email: 'ada@example.com', id: 1 }, ['/id']],
])('finding with %j is refused', async (body, pointers) => {
  await expectProblem(find(body), 400, 'INVALID_INPUT', pointers);
});
