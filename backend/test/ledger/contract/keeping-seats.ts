import { describe, expect, test } from '@jest/globals';
import { planSeating } from '../../../src/domain/concerts/seating-plan.js';
import { refusal } from '../../support/domain-errors.js';
import { block, claimPlaces, claimSeats, unblock } from '../../support/ledger-requests.js';
import { settleAll } from '../../support/settle-all.js';
import type { Contract } from './contract.js';

export function describeKeepingSeats(contract: Contract): void {
  describe('blocking seats', () => {
    test('takes them off the sale until they are given back', async () => {
      const concert = await contract.onSale();
      const [ann, someAdmin] = await contract.customers(2);
      const actor = someAdmin!;
      await contract.submit(concert, { ...block([1, 2, 3], 'sound desk'), actor });
      await expect(contract.submit(concert, claimSeats(ann!, 3, 4))).rejects.toThrow(
        refusal('SEAT_TAKEN', { seats: [3] }),
      );
      await expect(contract.submit(concert, claimPlaces(ann!, { [concert.tierIds[0]!]: 8 }))).rejects.toThrow(
        refusal('SOLD_OUT'),
      );
      expect((await contract.stored(concert)).tiers).toMatchObject([{ available: 7 }]);

      await contract.submit(concert, { ...unblock([3, 4]), actor });
      await contract.submit(concert, claimSeats(ann!, 3, 4));
      const { tiers, history } = await contract.stored(concert);
      expect(tiers).toMatchObject([{ available: 6 }]);
      expect(history).toMatchObject([
        { action: 'block', seatNumber: 1, actorId: actor.id, reason: 'sound desk', bookingId: null },
        { action: 'block', seatNumber: 2 },
        { action: 'block', seatNumber: 3 },
        { action: 'unblock', seatNumber: 3, reason: null },
        { action: 'reserve', seatNumber: 3 },
        { action: 'reserve', seatNumber: 4 },
      ]);
    });

    test('is refused for all of them if one is sold', async () => {
      const concert = await contract.onSale();
      await contract.submit(concert, claimSeats(await contract.customer(), 2));
      const before = await contract.stored(concert);
      await expect(contract.submit(concert, block([1, 2]))).rejects.toThrow(
        refusal('SEAT_TAKEN', { seats: [2] }),
      );
      expect(await contract.stored(concert)).toEqual(before);
    });

    test('and claiming them at once gives each seat to one side only', async () => {
      const concert = await contract.onSale({ totalSeats: 30 });
      const actor = await contract.customer();
      const { granted, refusals } = await settleAll<unknown>(
        (await contract.customers(30)).flatMap((customer, index) => [
          contract.submit(concert, claimSeats(customer, index + 1)),
          contract.submit(concert, { ...block([((index * 7) % 30) + 1]), actor }),
        ]),
      );
      expect(granted).toHaveLength(30);
      expect(refusals.every(({ code }) => code === 'SEAT_TAKEN')).toBe(true);
      expect((await contract.stored(concert)).tiers).toMatchObject([{ available: 0 }]);
    });
  });

  describe('replacing the seats', () => {
    const plan = planSeating({
      seatsPerRow: 4,
      tiers: [
        { name: 'Hall', priceMinor: 3000, seating: 'assigned', quantity: 6 },
        { name: 'Floor', priceMinor: 1000, seating: 'general', quantity: 5 },
      ],
    });

    test('of a draft makes the new tiers and seats, all free, under a new plan version', async () => {
      const concert = await contract.draft();
      const before = await contract.stored(concert);
      const answer = await contract.submit(concert, { kind: 'replan-seats', plan });
      expect(answer).toEqual({ totalSeats: 11 });
      const after = await contract.stored(concert);
      expect(after.totalSeats).toBe(11);
      expect(after.planVersion).toBe(before.planVersion + 1);
      expect(after.tiers).toMatchObject([
        { name: 'Hall', priceMinor: 3000, total: 6, available: 6 },
        { name: 'Floor', priceMinor: 1000, total: 5, available: 5 },
      ]);
      expect(after.seats.map(({ tierId }) => tierId)).toEqual([
        ...Array<string>(6).fill(after.tiers[0]!.id),
        ...Array<string>(5).fill(after.tiers[1]!.id),
      ]);
      expect(after.seats.every(({ state }) => state === 'free')).toBe(true);
    });

    test('of a published concert is refused', async () => {
      const concert = await contract.onSale();
      const before = await contract.stored(concert);
      await expect(contract.submit(concert, { kind: 'replan-seats', plan })).rejects.toThrow(
        refusal('CONCERT_PUBLISHED'),
      );
      expect(await contract.stored(concert)).toEqual(before);
    });
  });
}
