import { describe, expect, test } from '@jest/globals';
import { refusal } from '../../support/domain-errors.js';
import { block, callOff, cancelBooking, claimSeats } from '../../support/ledger-requests.js';
import { settleAll } from '../../support/settle-all.js';
import type { Contract } from './contract.js';

export function describeCallingOff(contract: Contract): void {
  describe('calling a concert off', () => {
    test('cancels every live reservation with the reason, and ends the sale', async () => {
      const concert = await contract.onSale();
      const [ann, bob] = await contract.customers(2);
      const { booking } = await contract.submit(concert, claimSeats(ann!, 1, 2));
      await contract.submit(concert, cancelBooking(ann!, booking.id));
      await contract.submit(concert, claimSeats(ann!, 3));
      await contract.submit(concert, claimSeats(bob!, 4, 5));
      const someAdmin = await contract.customer();
      const answer = await contract.submit(concert, { ...callOff('singer is ill'), actor: someAdmin });
      expect(answer).toEqual({ cancelledReservations: 3 });

      const { status, tiers, bookings, history } = await contract.stored(concert);
      expect(status).toBe('cancelled');
      expect(tiers).toMatchObject([{ available: 10 }]);
      expect(bookings.every((each) => each.status === 'cancelled')).toBe(true);
      expect(history.slice(-3)).toMatchObject(
        [3, 4, 5].map((seatNumber) => ({
          action: 'cancel',
          seatNumber,
          actorId: someAdmin.id,
          reason: 'singer is ill',
        })),
      );
      await expect(contract.submit(concert, claimSeats(bob!, 1))).rejects.toThrow(
        refusal('NOT_ON_SALE', { phase: 'cancelled', opensAt: null }),
      );
      await expect(contract.submit(concert, block([1]))).rejects.toThrow(refusal('CONCERT_CALLED_OFF'));
    });

    test('in the middle of a rush leaves nobody with a seat', async () => {
      const concert = await contract.onSale({ totalSeats: 80 });
      const customers = await contract.customers(80);
      const claims = (from: number, to: number) =>
        customers
          .slice(from, to)
          .map((customer, index) => contract.submit(concert, claimSeats(customer, from + index + 1)));
      const before = claims(0, 40);
      const calledOff = contract.submit(concert, { ...callOff(), actor: customers[0]! });
      const after = claims(40, 80);

      const { granted } = await settleAll(before);
      const { refusals } = await settleAll(after);
      expect(granted).toHaveLength(40);
      expect(await calledOff).toEqual({ cancelledReservations: 40 });
      expect(refusals).toHaveLength(40);
      expect(refusals.every(({ code }) => code === 'NOT_ON_SALE')).toBe(true);
      const { reservations } = await contract.stored(concert);
      expect(reservations.every(({ status }) => status === 'cancelled')).toBe(true);
    });

    test('twice, also at once, changes nothing twice', async () => {
      const concert = await contract.onSale();
      const ann = await contract.customer();
      const { booking } = await contract.submit(concert, claimSeats(ann, 1));
      const request = { ...callOff(), actor: ann };
      const answers = await Promise.all(Array.from({ length: 16 }, () => contract.submit(concert, request)));
      expect(answers.reduce((sum, each) => sum + each.cancelledReservations, 0)).toBe(1);
      const before = await contract.stored(concert);
      await contract.submit(concert, request);
      await expect(contract.submit(concert, cancelBooking(ann, booking.id))).resolves.toMatchObject({
        status: 'cancelled',
      });
      expect(await contract.stored(concert)).toEqual(before);
    });
  });
}
