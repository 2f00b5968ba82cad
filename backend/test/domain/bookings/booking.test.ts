import { expect, test } from '@jest/globals';
import { totalOf } from '../../../src/domain/bookings/booking.js';
import { bookingOf } from '../../support/ledger-state.js';

test('a total adds up the reservations that share the booking’s status', () => {
  const { reservations } = bookingOf({ seats: [1, 2], cancelledSeats: [3, 4, 5] });
  expect(totalOf('active', reservations)).toBe(10_000);
  expect(totalOf('cancelled', reservations)).toBe(15_000);
  expect(totalOf('held', reservations)).toBe(0);
});
