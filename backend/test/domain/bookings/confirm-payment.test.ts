import { describe, expect, test } from '@jest/globals';
import { allocateAll, noChanges, refusalOf, resultOf } from '../../support/allocate-requests.js';
import { ann, changeSeats, claimSeats, confirmPayment } from '../../support/ledger-requests.js';
import { holdOf, onlineState, paymentOf, type StateSpec } from '../../support/ledger-state.js';

const payment = paymentOf({ amountMinor: 10_000 });
const hold = holdOf({ seats: [1, 2], cancelledSeats: [3] });
const held = (spec: StateSpec = {}) => onlineState({ bookings: [hold], payments: [payment], ...spec });

describe('confirming a payment', () => {
  test('makes the hold active and the payment confirmed, in its customer’s name', () => {
    const { outcomes, changes } = allocateAll(held(), confirmPayment('booking'));
    const result = resultOf('confirm-payment', outcomes[0]);
    expect(result).toEqual({
      booking: {
        ...hold,
        status: 'active',
        reservations: hold.reservations.map((reservation) =>
          reservation.status === 'held' ? { ...reservation, status: 'active' } : reservation,
        ),
      },
      payment: { ...payment, status: 'confirmed' },
    });
    const entry = { action: 'reserve', bookingId: 'booking', customerId: 'ann', actor: ann, reason: null };
    expect(changes).toEqual({
      ...noChanges,
      changedBookings: [result.booking],
      changedReservations: [
        { id: 'booking/1', from: 'held', to: 'active' },
        { id: 'booking/2', from: 'held', to: 'active' },
      ],
      seats: [
        { seatNumber: 1, from: 'held', to: 'sold', bookingId: 'booking' },
        { seatNumber: 2, from: 'held', to: 'sold', bookingId: 'booking' },
      ],
      changedPayments: [{ id: 'payment', from: 'open', to: 'confirmed' }],
      history: [
        { ...entry, id: 'id-1', reservationId: 'booking/1', seatNumber: 1 },
        { ...entry, id: 'id-2', reservationId: 'booking/2', seatNumber: 2 },
      ],
    });
  });

  test('sixteen times confirms once, and all learn the same', () => {
    const { outcomes, changes } = allocateAll(
      held(),
      ...Array.from({ length: 16 }, () => confirmPayment('booking')),
    );
    const [first, ...others] = outcomes.map((outcome) => resultOf('confirm-payment', outcome));
    for (const other of others) expect(other).toEqual(first);
    expect(changes.history).toHaveLength(2);
    expect(changes.changedPayments).toHaveLength(1);
  });

  test.each(['confirmed', 'captured', 'declined', 'rejected', 'voided'] as const)(
    'that is %s already changes nothing',
    (status) => {
      const settled = { ...payment, status };
      const { outcomes, changes } = allocateAll(held({ payments: [settled] }), confirmPayment('booking'));
      expect(resultOf('confirm-payment', outcomes[0])).toEqual({ booking: hold, payment: settled });
      expect(changes).toEqual(noChanges);
    },
  );

  test('of another amount than the hold costs rejects it, and the hold goes on', () => {
    const { outcomes, changes } = allocateAll(
      held({ payments: [paymentOf({ amountMinor: 9999 })] }),
      confirmPayment('booking'),
    );
    expect(resultOf('confirm-payment', outcomes[0])).toMatchObject({
      booking: { status: 'held' },
      payment: { status: 'rejected' },
    });
    expect(changes).toEqual({
      ...noChanges,
      changedPayments: [{ id: 'payment', from: 'open', to: 'rejected' }],
    });
  });

  test('right after its seats have changed rejects it', () => {
    const { outcomes } = allocateAll(held(), changeSeats('booking', [1, 4]), confirmPayment('booking'));
    expect(resultOf('confirm-payment', outcomes[1])).toMatchObject({
      booking: { status: 'held' },
      payment: { status: 'rejected' },
    });
  });

  test('frees its customer to hold other seats, which count together', () => {
    const { outcomes } = allocateAll(
      held({ concert: { maxSeatsPerCustomer: 3 } }),
      confirmPayment('booking'),
      claimSeats(ann, 4, 5),
      claimSeats(ann, 4),
    );
    expect(refusalOf(outcomes[1])).toMatchObject({ code: 'LIMIT_REACHED', data: { booked: 2 } });
    expect(resultOf('claim-seats', outcomes[2]).booking.status).toBe('held');
  });

  test('that does not exist is refused', () => {
    const { outcomes } = allocateAll(held(), confirmPayment('booking', 'nothing'), confirmPayment('nothing'));
    expect(outcomes.map((outcome) => refusalOf(outcome).code)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  });
});
