import { describe, expect, test } from '@jest/globals';
import { refusal } from '../../support/domain-errors.js';
import {
  admin,
  beginPayment,
  callOff,
  cancelBooking,
  cancelReservation,
  claim,
  claimSeats,
  keyed,
  sellSeats,
} from '../../support/ledger-requests.js';
import { settleAll } from '../../support/settle-all.js';
import type { Contract } from './contract.js';

export function describeSelling(contract: Contract): void {
  const sold = async (details = {}) => {
    const concert = await contract.paidOnline(details);
    const ann = await contract.customer();
    const { booking } = await contract.submit(concert, sellSeats(admin, ann, 1, 2));
    return { concert, ann, booking };
  };

  describe('booking in somebody’s name and paid at the desk', () => {
    test('is active at once, paid with the whole total, and tells who did it', async () => {
      const { concert, ann, booking } = await sold();
      expect(booking).toMatchObject({
        customerId: ann.id,
        status: 'active',
        totalMinor: 10_000,
        expiresAt: null,
      });
      const { payments, history, seats } = await contract.stored(concert);
      expect(payments).toEqual([
        {
          id: expect.any(String),
          bookingId: booking.id,
          customerId: ann.id,
          method: 'desk',
          status: 'captured',
          amountMinor: 10_000,
          currency: 'EUR',
        },
      ]);
      expect(seats.slice(0, 2).map(({ state }) => state)).toEqual(['sold', 'sold']);
      expect(history).toMatchObject(
        [1, 2].map((seatNumber) => ({
          action: 'reserve',
          seatNumber,
          customerId: ann.id,
          actorId: admin.id,
          actorRole: 'admin',
        })),
      );
      await expect(contract.submit(concert, beginPayment(ann, booking.id))).resolves.toMatchObject({
        payment: { gateway: 'desk', status: 'captured' },
        replayed: true,
      });
    });

    test('has no payment where nothing is paid online, or nothing is to be paid', async () => {
      const free = {
        tiers: [{ name: 'Free', priceMinor: 0, seating: 'assigned' as const, quantity: 5 }],
      };
      for (const concert of [await contract.onSale(), await contract.paidOnline({}, free)]) {
        const ann = await contract.customer();
        const { booking } = await contract.submit(concert, sellSeats(admin, ann, 1));
        expect(booking.status).toBe('active');
        expect((await contract.stored(concert)).payments).toEqual([]);
      }
    });

    test('counts for the limit, the hold and the keys of its customer, not of who sells', async () => {
      const concert = await contract.paidOnline({ maxSeatsPerCustomer: 2 });
      const [ann, bob] = await contract.customers(2);
      await contract.submit(concert, sellSeats(admin, ann!, 1, 2));
      await contract.submit(concert, sellSeats(admin, bob!, 3));
      await expect(contract.submit(concert, claimSeats(ann!, 4))).rejects.toThrow(refusal('LIMIT_REACHED'));
      await contract.submit(concert, claimSeats(bob!, 4));
      await expect(contract.submit(concert, sellSeats(admin, bob!, 5))).rejects.toThrow(
        refusal('HOLD_EXISTS'),
      );

      const [cat, dan] = await contract.customers(2);
      const sale = (customer: typeof cat, seat: number) =>
        claim(
          admin,
          { seats: [seat] },
          { customerId: customer!.id, paidAtDesk: true, idempotency: keyed('key', `seat ${seat}`) },
        );
      const answers = [];
      for (const request of [sale(cat, 6), sale(dan, 7), sale(cat, 6)]) {
        answers.push(await contract.submit(concert, request));
      }
      expect(answers.map(({ replayed }) => replayed)).toEqual([false, false, true]);
      expect(answers[2]!.booking).toEqual(answers[0]!.booking);
    });

    test('by many sellers at once gives one customer no more than the limit, each paid once', async () => {
      const concert = await contract.paidOnline({ maxSeatsPerCustomer: 3 });
      const ann = await contract.customer();
      const { granted, refusals } = await settleAll(
        Array.from({ length: 10 }, (_, index) => contract.submit(concert, sellSeats(admin, ann, index + 1))),
      );
      expect(granted).toHaveLength(3);
      expect(refusals.every(({ code }) => code === 'LIMIT_REACHED')).toBe(true);
      expect((await contract.stored(concert)).payments).toHaveLength(3);
    });
  });

  describe('what was paid at the desk goes back at the desk', () => {
    test('by the policy where its customer cancels, in full where the venue does', async () => {
      const { concert, ann, booking } = await sold({ refundPercentAfter: 40 });
      const [first, second] = booking.reservations;
      await contract.submit(concert, cancelReservation(ann, booking.id, first!.id));
      await contract.submit(concert, cancelReservation(admin, booking.id, second!.id));
      await contract.submit(concert, cancelBooking(admin, booking.id));
      const { refunds } = await contract.stored(concert);
      expect(refunds).toMatchObject([
        { amountMinor: 2000, status: 'sent' },
        { amountMinor: 5000, status: 'sent' },
      ]);
    });

    test('when the concert is called off, while a provider is still to send its own', async () => {
      const { concert, booking } = await sold();
      const bob = await contract.customer();
      const { booking: bobs } = await contract.submit(concert, claimSeats(bob, 5));
      const { payment } = await contract.submit(concert, beginPayment(bob, bobs.id));
      await contract.submit(concert, { kind: 'confirm-payment', bookingId: bobs.id, paymentId: payment.id });
      await contract.submit(concert, callOff());
      const { refunds } = await contract.stored(concert);
      expect(
        new Set(refunds.map(({ bookingId, amountMinor, status }) => [bookingId, amountMinor, status].join())),
      ).toEqual(new Set([`${booking.id},10000,sent`, `${bobs.id},5000,due`]));
    });
  });
}
