import { describe, expect, test } from '@jest/globals';
import {
  admin,
  beginPayment,
  callOff,
  cancelBooking,
  cancelReservation,
  claimSeats,
  confirmPayment,
} from '../../support/ledger-requests.js';
import type { Contract } from './contract.js';

export function describeRefunds(contract: Contract): void {
  /** Seats 1 and 2, paid. */
  const paid = async (details = {}) => {
    const concert = await contract.paidOnline(details);
    const ann = await contract.customer();
    const { booking } = await contract.submit(concert, claimSeats(ann, 1, 2));
    const { payment } = await contract.submit(concert, beginPayment(ann, booking.id));
    await contract.submit(concert, confirmPayment(booking.id, payment.id));
    return { concert, ann, booking, payment };
  };

  describe('cancelling what was paid', () => {
    test.each([
      ['in full before the date', { refundFullUntil: new Date('2100-01-01'), refundPercentAfter: 0 }, 10_000],
      ['the share after it', { refundFullUntil: new Date('2020-01-01'), refundPercentAfter: 30 }, 3000],
      ['the share where there is no date', { refundFullUntil: null, refundPercentAfter: 50 }, 5000],
    ])('owes it %s', async (_, details, amountMinor) => {
      const { concert, ann, booking, payment } = await paid(details);
      await contract.submit(concert, cancelBooking(ann, booking.id));
      expect((await contract.stored(concert)).refunds).toMatchObject([
        { paymentId: payment.id, bookingId: booking.id, amountMinor, currency: 'EUR' },
      ]);
    });

    test('owes nothing where the policy says so, and all of it where an admin cancels', async () => {
      const policy = { refundFullUntil: null, refundPercentAfter: 0 };
      const { concert, ann, booking } = await paid(policy);
      await contract.submit(concert, cancelReservation(ann, booking.id, booking.reservations[0]!.id));
      expect((await contract.stored(concert)).refunds).toEqual([]);
      const someAdmin = { ...(await contract.customer()), role: admin.role };
      await contract.submit(concert, cancelBooking(someAdmin, booking.id));
      expect((await contract.stored(concert)).refunds).toMatchObject([{ amountMinor: 5000 }]);
    });

    test('sixteen times at once, seat by seat and as a whole, owes each seat once', async () => {
      const { concert, ann, booking } = await paid({ refundPercentAfter: 40 });
      await Promise.all(
        Array.from({ length: 16 }, (_, index) =>
          contract.submit(
            concert,
            index % 4 === 3
              ? cancelBooking(ann, booking.id)
              : cancelReservation(ann, booking.id, booking.reservations[index % 2]!.id),
          ),
        ),
      );
      const { refunds } = await contract.stored(concert);
      expect(refunds.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(4000);
    });

    test('with the whole concert owes everybody all that is left, and ends attempts to pay', async () => {
      const { concert, ann, booking } = await paid({ refundPercentAfter: 0 });
      await contract.submit(concert, cancelReservation(ann, booking.id, booking.reservations[0]!.id));
      const bob = await contract.customer();
      const { booking: bobs } = await contract.submit(concert, claimSeats(bob, 3));
      await contract.submit(concert, beginPayment(bob, bobs.id));
      await contract.submit(concert, callOff());
      const { refunds, payments } = await contract.stored(concert);
      expect(refunds).toMatchObject([{ bookingId: booking.id, amountMinor: 5000 }]);
      expect(payments.find(({ bookingId }) => bookingId === bobs.id)).toMatchObject({ status: 'rejected' });
    });
  });
}
