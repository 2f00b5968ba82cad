import { expect, test } from '@jest/globals';
import { allocateAll, noChanges, refusalOf, resultOf } from '../../support/allocate-requests.js';
import {
  ann,
  bob,
  cancelBooking,
  claimSeats,
  keyed,
  moveBookings,
  sellSeats,
  claim,
} from '../../support/ledger-requests.js';
import { bookingOf, onlineState, stateOf } from '../../support/ledger-state.js';

test('whose account was deleted gets neither seats nor an earlier answer nor somebody’s bookings', () => {
  const idempotency = keyed('key');
  const bookings = [
    bookingOf({ customerId: 'ann', seats: [1], idempotency }),
    bookingOf({ id: 'b', customerId: 'bob', seats: [2] }),
  ];
  const state = stateOf({ bookings, deletedCustomers: ['ann'] });
  const { outcomes, changes } = allocateAll(
    state,
    claimSeats(ann, 5),
    claim(ann, { seats: [1] }, { idempotency }),
    moveBookings(bob, ann),
    sellSeats(bob, ann, 5),
  );
  expect(outcomes.map((outcome) => refusalOf(outcome).code)).toEqual([
    'UNAUTHENTICATED',
    'UNAUTHENTICATED',
    'UNAUTHENTICATED',
    'BUSY',
  ]);
  expect(changes).toEqual(noChanges);
});

test('giving up what is unpaid leaves what was paid meanwhile as it is', () => {
  const giveUp = { ...cancelBooking(ann, 'booking'), onlyUnpaid: true } as const;
  const held = bookingOf({ customerId: 'ann', seats: [1], status: 'held' });
  const paid = bookingOf({ customerId: 'ann', seats: [1] });
  const stillHeld = allocateAll(onlineState({ bookings: [held] }), giveUp);
  expect(resultOf('cancel-booking', stillHeld.outcomes[0]).status).toBe('cancelled');
  const paidMeanwhile = allocateAll(onlineState({ bookings: [paid] }), giveUp);
  expect(resultOf('cancel-booking', paidMeanwhile.outcomes[0]).status).toBe('active');
  expect(paidMeanwhile.changes).toEqual(noChanges);
});
