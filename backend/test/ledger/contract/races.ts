import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { block, claimPlaces, claimSeats } from '../../support/ledger-requests.js';
import { settleAll } from '../../support/settle-all.js';
import type { Contract } from './contract.js';

export function describeRaces(contract: Contract): void {
  describe('of many claims at once', () => {
    test('for the same seats exactly one wins, and the others learn which are gone', async () => {
      const concert = await contract.onSale();
      const customers = await contract.customers(100);
      const { granted, refusals } = await settleAll(
        customers.map((customer) => contract.submit(concert, claimSeats(customer, 4, 5))),
      );
      expect(granted).toHaveLength(1);
      expect(refusals).toHaveLength(99);
      for (const { code, data } of refusals) {
        expect({ code, data }).toEqual({ code: 'SEAT_TAKEN', data: { seats: [4, 5] } });
      }
      const { reservations, version } = await contract.stored(concert);
      expect(reservations).toHaveLength(2);
      expect(version).toBe(1);
    });

    test('for overlapping seats none is given twice and every refusal is true', async () => {
      const concert = await contract.onSale({ totalSeats: 30 });
      const customers = await contract.customers(150);
      const picks = fc.sample(
        fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 4 }),
        { seed: 42, numRuns: customers.length },
      );
      const { granted, refusals } = await settleAll(
        customers.map((customer, index) => contract.submit(concert, claimSeats(customer, ...picks[index]!))),
      );
      expect(granted.length + refusals.length).toBe(150);
      const sold = granted.flatMap(({ booking }) => booking.reservations.map(({ seatNumber }) => seatNumber));
      expect(new Set(sold).size).toBe(sold.length);
      for (const { code, data } of refusals) {
        expect(code).toBe('SEAT_TAKEN');
        expect(sold).toEqual(expect.arrayContaining(data.seats as number[]));
      }
    });

    test('for general-admission places no more are given than there are', async () => {
      const concert = await contract.onSale({
        tiers: [{ name: 'Floor', priceMinor: 1000, seating: 'general', quantity: 50 }],
      });
      const floor = concert.tierIds[0]!;
      const { granted, refusals } = await settleAll(
        (await contract.customers(100)).map((customer, index) =>
          contract.submit(concert, claimPlaces(customer, { [floor]: 1 + (index % 3) })),
        ),
      );
      expect(refusals.every(({ code }) => code === 'SOLD_OUT')).toBe(true);
      // Eight times 1 + 2 + 3 places, and then two more claims for a single one.
      expect(granted).toHaveLength(26);
      expect((await contract.stored(concert)).tiers).toMatchObject([{ available: 0 }]);
    });

    test('for general-admission places nobody gets those that others name or keep back', async () => {
      const concert = await contract.onSale({
        tiers: [{ name: 'Floor', priceMinor: 1000, seating: 'general', quantity: 10 }],
      });
      const floor = concert.tierIds[0]!;
      const [ann, bob, cat] = await contract.customers(3);
      // While the first is under way the others wait, and may share the next transaction.
      const [, , , { booking }, { booking: last }] = await Promise.all([
        contract.submit(concert, block([10])),
        contract.submit(concert, claimSeats(ann!, 1, 2, 4)),
        contract.submit(concert, block([3])),
        contract.submit(concert, claimPlaces(bob!, { [floor]: 4 })),
        contract.submit(concert, claimPlaces(cat!, { [floor]: 1 })),
      ]);
      expect(booking.reservations.map(({ seatNumber }) => seatNumber)).toEqual([5, 6, 7, 8]);
      expect(last.reservations.map(({ seatNumber }) => seatNumber)).toEqual([9]);
    });

    test('for the best seats everybody sits alone on each of theirs', async () => {
      const concert = await contract.onSale({ totalSeats: 40, seatsPerRow: 8 });
      const tierId = concert.tierIds[0]!;
      const { granted } = await settleAll(
        (await contract.customers(40)).map((customer) =>
          contract.submit(concert, claimPlaces(customer, { [tierId]: 2 })),
        ),
      );
      expect(granted).toHaveLength(20);
      expect((await contract.stored(concert)).seats.every(({ state }) => state === 'sold')).toBe(true);
    });

    test('of one customer no more are granted than the limit allows', async () => {
      const concert = await contract.onSale({ totalSeats: 40 }, { maxSeatsPerCustomer: 3 });
      const ann = await contract.customer();
      const { granted, refusals } = await settleAll(
        Array.from({ length: 40 }, (_, index) => contract.submit(concert, claimSeats(ann, index + 1))),
      );
      expect(granted).toHaveLength(3);
      expect(refusals.every(({ code }) => code === 'LIMIT_REACHED')).toBe(true);
    });

    test('for several concerts each sells out by itself', async () => {
      const concerts = await Promise.all(Array.from({ length: 6 }, () => contract.onSale({ totalSeats: 5 })));
      const customers = await contract.customers(10);
      const { granted } = await settleAll(
        customers.flatMap((customer, index) =>
          concerts.map((concert) => contract.submit(concert, claimSeats(customer, (index % 5) + 1))),
        ),
      );
      expect(granted).toHaveLength(30);
      for (const concert of concerts) {
        expect((await contract.stored(concert)).tiers).toMatchObject([{ available: 0 }]);
      }
    });
  });
}
