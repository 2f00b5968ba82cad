import { describe, expect, test } from '@jest/globals';
import { allocateAll, noChanges, refusalOf, resultOf } from '../../support/allocate-requests.js';
import { ann, bob, cancelBooking, claim, keyed } from '../../support/ledger-requests.js';
import { bookingOf, now, stateOf } from '../../support/ledger-state.js';

const wanted = { seats: [1, 2] };

describe('the same Idempotency-Key again', () => {
  test('answers the booking that was made before, as it is now, and changes nothing', () => {
    const earlier = bookingOf({ seats: [1], cancelledSeats: [2], idempotency: keyed('key') });
    const { outcomes, changes } = allocateAll(
      stateOf({ bookings: [earlier] }),
      claim(ann, wanted, { idempotency: keyed('key') }),
    );
    expect(outcomes).toEqual([{ result: { booking: earlier, replayed: true } }]);
    expect(changes).toEqual(noChanges);
  });

  test('works within one transaction', () => {
    const request = claim(ann, wanted, { idempotency: keyed('key') });
    const { outcomes, changes } = allocateAll(stateOf(), request, request, request);
    const results = outcomes.map((outcome) => resultOf('claim-seats', outcome));
    expect(results.map(({ replayed }) => replayed)).toEqual([false, true, true]);
    expect(new Set(results.map(({ booking }) => booking.id)).size).toBe(1);
    expect(changes.newBookings).toHaveLength(1);
  });

  test('is answered even when the concert is no longer on sale, the limit reached and the seats sold', () => {
    const earlier = bookingOf({ seats: [1, 2], idempotency: keyed('key') });
    const { outcomes } = allocateAll(
      stateOf({ bookings: [earlier], concert: { startsAt: now, maxSeatsPerCustomer: 2 } }),
      claim(ann, wanted, { idempotency: keyed('key') }),
    );
    expect(resultOf('claim-seats', outcomes[0])).toEqual({ booking: earlier, replayed: true });
  });

  test('answers a booking that was cancelled, also one cancelled a moment ago', () => {
    const earlier = bookingOf({ seats: [1, 2], idempotency: keyed('key') });
    const { outcomes } = allocateAll(
      stateOf({ bookings: [earlier] }),
      cancelBooking(ann, 'booking'),
      claim(ann, wanted, { idempotency: keyed('key') }),
    );
    expect(resultOf('claim-seats', outcomes[1])).toMatchObject({
      booking: { id: 'booking', status: 'cancelled' },
      replayed: true,
    });
  });

  test('is refused with another body', () => {
    const earlier = bookingOf({ seats: [1, 2], idempotency: keyed('key') });
    const { outcomes, changes } = allocateAll(
      stateOf({ bookings: [earlier] }),
      claim(ann, { seats: [3] }, { idempotency: keyed('key', 'another body') }),
    );
    expect(refusalOf(outcomes[0])).toEqual({ code: 'IDEMPOTENCY_KEY_REUSED', data: {}, fields: [] });
    expect(changes).toEqual(noChanges);
  });

  test('is refused where it made a booking of another concert', () => {
    const elsewhere = bookingOf({
      concertId: 'another concert',
      seats: [1, 2],
      idempotency: keyed('key', 'another concert'),
    });
    const { outcomes } = allocateAll(
      stateOf({ bookings: [elsewhere] }),
      claim(ann, wanted, { idempotency: keyed('key', 'this concert') }),
    );
    expect(refusalOf(outcomes[0]).code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  test('of another customer is another key', () => {
    const earlier = bookingOf({ seats: [1, 2], idempotency: keyed('key') });
    const { outcomes } = allocateAll(
      stateOf({ bookings: [earlier] }),
      claim(bob, { seats: [3] }, { idempotency: keyed('key') }),
    );
    expect(resultOf('claim-seats', outcomes[0])).toMatchObject({
      booking: { customerId: 'bob' },
      replayed: false,
    });
  });

  test.each(['KEY', 'key ', ' key', 'key.'])('is not %j', (key) => {
    const { outcomes } = allocateAll(
      stateOf(),
      claim(ann, { seats: [1] }, { idempotency: keyed('key') }),
      claim(ann, { seats: [2] }, { idempotency: keyed(key) }),
    );
    expect(outcomes.map((outcome) => resultOf('claim-seats', outcome).replayed)).toEqual([false, false]);
  });
});

test('a refused claim does not use its key up', () => {
  const { outcomes } = allocateAll(
    stateOf({ blocked: [1] }),
    claim(ann, { seats: [1] }, { idempotency: keyed('key', 'seat 1') }),
    claim(ann, { seats: [2] }, { idempotency: keyed('key', 'seat 2') }),
  );
  expect(refusalOf(outcomes[0]).code).toBe('SEAT_TAKEN');
  expect(resultOf('claim-seats', outcomes[1]).replayed).toBe(false);
});

test('without a key the same claim twice is two claims', () => {
  const { outcomes } = allocateAll(stateOf(), claim(ann, wanted), claim(ann, wanted));
  expect(resultOf('claim-seats', outcomes[0]).replayed).toBe(false);
  expect(refusalOf(outcomes[1]).code).toBe('SEAT_TAKEN');
});
