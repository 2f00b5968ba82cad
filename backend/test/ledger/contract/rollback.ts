import { describe, expect, test } from '@jest/globals';
import { refusal } from '../../support/domain-errors.js';
import { unwritableSeat } from '../../support/ledger-world.js';
import { block, callOff, cancelBooking, claimSeats } from '../../support/ledger-requests.js';
import { settleAll } from '../../support/settle-all.js';
import type { Contract } from './contract.js';

export function describeRollback(contract: Contract): void {
  describe('when the store fails in the middle of a transaction', () => {
    test('nothing of the claim is left', async () => {
      const concert = await contract.onSale({ totalSeats: 100 });
      const [ann, bob] = await contract.customers(2);
      const before = await contract.stored(concert);
      await expect(contract.submit(concert, claimSeats(ann!, 98, unwritableSeat, 100))).rejects.toThrow(
        refusal('BUSY'),
      );
      expect(await contract.stored(concert)).toEqual(before);
      await contract.submit(concert, claimSeats(bob!, 98, 100));
    });

    test('the bad request fails alone: those that came with it are decided and kept', async () => {
      const concert = await contract.onSale({ totalSeats: 100 });
      const customers = await contract.customers(40);
      // Every tenth wants the seat that cannot be written, with a seat of its own; two want the same seats.
      const { granted, refusals } = await settleAll([
        ...customers.map((customer, index) =>
          contract.submit(
            concert,
            index % 10 === 5
              ? claimSeats(customer, index + 1, unwritableSeat)
              : claimSeats(customer, index + 1),
          ),
        ),
        ...customers.slice(0, 2).map((customer) => contract.submit(concert, claimSeats(customer, 60, 61))),
      ]);
      expect(granted).toHaveLength(37);
      expect(refusals.map(({ code }) => code).sort()).toEqual(['BUSY', 'BUSY', 'BUSY', 'BUSY', 'SEAT_TAKEN']);
      const { seats, history } = await contract.stored(concert);
      const freeAgain = [6, 16, 26, 36, unwritableSeat];
      expect(freeAgain.map((seatNumber) => seats[seatNumber - 1]!.state)).toEqual(
        freeAgain.map(() => 'free'),
      );
      expect(history).toHaveLength(38);
    });

    test('no other kind of request leaves anything either', async () => {
      const concert = await contract.onSale({ totalSeats: 100 });
      const before = await contract.stored(concert);
      await expect(contract.submit(concert, block([1, unwritableSeat]))).rejects.toThrow(refusal('BUSY'));
      expect(await contract.stored(concert)).toEqual(before);
    });
  });

  describe('a request that a rule refuses', () => {
    test('leaves nothing, while those before and after it in the same transaction are kept', async () => {
      const concert = await contract.onSale();
      const [ann, bob] = await contract.customers(2);
      const { granted, refusals } = await settleAll<unknown>([
        contract.submit(concert, claimSeats(ann!, 1)),
        contract.submit(concert, claimSeats(ann!, 2, 3)),
        contract.submit(concert, claimSeats(bob!, 4, 3)),
        contract.submit(concert, claimSeats(bob!, 5, 11)),
        contract.submit(concert, cancelBooking(bob!, 'no such booking')),
        contract.submit(concert, claimSeats(bob!, 4, 5)),
      ]);
      expect(granted).toHaveLength(3);
      expect(refusals.map(({ code }) => code)).toEqual(['SEAT_TAKEN', 'INVALID_INPUT', 'NOT_FOUND']);
      const { bookings, seats } = await contract.stored(concert);
      expect(bookings).toHaveLength(3);
      expect(seats.filter(({ state }) => state === 'sold')).toHaveLength(5);
    });

    test('does not stop a concert from being called off with it', async () => {
      const concert = await contract.onSale();
      const [ann, bob] = await contract.customers(2);
      const { granted } = await settleAll<unknown>([
        contract.submit(concert, claimSeats(ann!, 1)),
        contract.submit(concert, claimSeats(bob!, 1)),
        contract.submit(concert, callOff()),
      ]);
      expect(granted).toHaveLength(2);
      expect((await contract.stored(concert)).status).toBe('cancelled');
    });
  });
}
