import { describe, expect, test } from '@jest/globals';
import { allocateAll, noChanges, refusalOf, resultOf } from '../../support/allocate-requests.js';
import { closePayment, confirmPayment } from '../../support/ledger-requests.js';
import { holdOf, onlineState, paymentOf, type StateSpec } from '../../support/ledger-state.js';

const payment = paymentOf({ amountMinor: 10_000 });
const hold = holdOf({ seats: [1, 2] });
const held = (spec: StateSpec = {}) => onlineState({ bookings: [hold], payments: [payment], ...spec });

describe('closing a payment', () => {
  test.each(['declined', 'rejected'] as const)(
    'as %s ends the attempt and leaves the hold as it is',
    (as) => {
      const { outcomes, changes } = allocateAll(held(), closePayment('booking', as));
      expect(resultOf('close-payment', outcomes[0])).toEqual({ ...payment, status: as });
      expect(changes).toEqual({ ...noChanges, changedPayments: [{ id: 'payment', from: 'open', to: as }] });
    },
  );

  test('that is not open any more changes nothing: the first decision stands', () => {
    for (const status of ['confirmed', 'captured', 'declined', 'rejected', 'voided'] as const) {
      const settled = { ...payment, status };
      const state = held({ payments: [settled] });
      const { outcomes, changes } = allocateAll(state, closePayment('booking', 'declined'));
      expect(resultOf('close-payment', outcomes[0])).toEqual(settled);
      expect(changes).toEqual(noChanges);
    }
  });

  test('comes too late behind a confirmation of the same transaction, and a confirmation behind it', () => {
    const late = allocateAll(held(), confirmPayment('booking'), closePayment('booking', 'rejected'));
    expect(resultOf('close-payment', late.outcomes[1]).status).toBe('confirmed');
    const early = allocateAll(held(), closePayment('booking', 'declined'), confirmPayment('booking'));
    expect(resultOf('confirm-payment', early.outcomes[1])).toMatchObject({
      booking: { status: 'held' },
      payment: { status: 'declined' },
    });
  });

  test('that does not exist is refused', () => {
    const { outcomes } = allocateAll(held(), closePayment('booking', 'declined', 'nothing'));
    expect(refusalOf(outcomes[0]).code).toBe('NOT_FOUND');
  });
});
