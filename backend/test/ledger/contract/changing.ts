import { describe, expect, test } from '@jest/globals';
import { refusal } from '../../support/domain-errors.js';
import { unwritableSeat } from '../../support/ledger-world.js';
import { beginPayment, block, changePlaces, changeSeats, claimSeats } from '../../support/ledger-requests.js';
import { settleAll } from '../../support/settle-all.js';
import type { Contract } from './contract.js';

export function describeChanging(contract: Contract): void {
  describe('changing a hold', () => {
    test('stores what it answers: seats kept, given back and taken', async () => {
      const concert = await contract.paidOnline();
      const ann = await contract.customer();
      const { booking } = await contract.submit(concert, claimSeats(ann, 1, 2));
      const changed = await contract.submit(concert, changeSeats(booking.id, [2, 5], { actor: ann }));
      expect(changed).toMatchObject({
        status: 'held',
        totalMinor: 10_000,
        expiresAt: booking.expiresAt,
        reservations: [
          { seatNumber: 1, status: 'cancelled' },
          { id: booking.reservations[1]!.id, seatNumber: 2, status: 'held' },
          { seatNumber: 5, label: 'A5', status: 'held' },
        ],
      });
      const stored = await contract.stored(concert);
      expect(stored.seats.filter(({ state }) => state === 'held')).toMatchObject([
        { seatNumber: 2, bookingId: booking.id },
        { seatNumber: 5, bookingId: booking.id },
      ]);
      expect(stored.history.slice(2).map(({ action, seatNumber }) => [action, seatNumber])).toEqual([
        ['cancel', 1],
        ['hold', 5],
      ]);
      expect(stored.bookings).toMatchObject([{ totalMinor: 10_000 }]);
    });

    test('to and fro piles up cancelled reservations and no others', async () => {
      const concert = await contract.paidOnline();
      const ann = await contract.customer();
      const { booking } = await contract.submit(concert, claimSeats(ann, 1));
      for (const seat of [2, 1, 2, 1]) {
        await contract.submit(concert, changeSeats(booking.id, [seat], { actor: ann }));
      }
      const { reservations, tiers } = await contract.stored(concert);
      expect(reservations.map(({ status }) => status).sort()).toEqual([
        'cancelled',
        'cancelled',
        'cancelled',
        'cancelled',
        'held',
      ]);
      expect(tiers).toMatchObject([{ available: 9 }, { available: 6 }]);
    });

    test('to so many of several tiers keeps the seats that it has of them', async () => {
      const concert = await contract.paidOnline();
      const [stalls, floor] = concert.tierIds;
      const ann = await contract.customer();
      const { booking } = await contract.submit(concert, claimSeats(ann, 3));
      const changed = await contract.submit(
        concert,
        changePlaces(booking.id, { [stalls!]: 2, [floor!]: 2 }, { actor: ann }),
      );
      expect(changed.totalMinor).toBe(12_000);
      expect(changed.reservations.map(({ seatNumber }) => seatNumber)).toEqual(
        expect.arrayContaining([3, 11, 12]),
      );
      const fewer = await contract.submit(concert, changePlaces(booking.id, { [floor!]: 1 }, { actor: ann }));
      expect(fewer.totalMinor).toBe(1000);
    });

    test('keeps the price of kept seats while new ones have today’s', async () => {
      const concert = await contract.paidOnline();
      const ann = await contract.customer();
      const { booking } = await contract.submit(concert, claimSeats(ann, 1, 2));
      await contract.setPrice(concert.tierIds[0]!, 6000);
      const request = changeSeats(booking.id, [1, 3], { actor: ann });
      await expect(contract.submit(concert, { ...request, expectedTotalMinor: 10_000 })).rejects.toThrow(
        refusal('PRICE_CHANGED', { totalMinor: 11_000, currency: 'EUR' }),
      );
      await expect(contract.submit(concert, request)).resolves.toMatchObject({ totalMinor: 11_000 });
    });

    test('is all or none', async () => {
      const concert = await contract.paidOnline({ maxSeatsPerCustomer: 3 });
      const [ann, bob] = await contract.customers(2);
      const { booking } = await contract.submit(concert, claimSeats(ann!, 1, 2));
      await contract.submit(concert, claimSeats(bob!, 3));
      const before = await contract.stored(concert);
      const change = (...seats: number[]) =>
        contract.submit(concert, changeSeats(booking.id, seats, { actor: ann! }));
      await expect(change(4, 3)).rejects.toThrow(refusal('SEAT_TAKEN', { seats: [3] }));
      await expect(change(4, 17)).rejects.toThrow(refusal('INVALID_INPUT'));
      await expect(change(4, 5, 6, 7)).rejects.toThrow(
        refusal('LIMIT_REACHED', { limit: 3, booked: 2, left: 1 }),
      );
      expect(await contract.stored(concert)).toEqual(before);
      await expect(change(4, 5, 6)).resolves.toMatchObject({ totalMinor: 15_000 });
    });

    test('ends an open attempt to pay', async () => {
      const concert = await contract.paidOnline();
      const ann = await contract.customer();
      const { booking } = await contract.submit(concert, claimSeats(ann, 1));
      await contract.submit(concert, beginPayment(ann, booking.id));
      await contract.submit(concert, changeSeats(booking.id, [2], { actor: ann }));
      expect((await contract.stored(concert)).payments).toMatchObject([{ status: 'rejected' }]);
    });

    test('until nothing is left to pay makes it active', async () => {
      const concert = await contract.paidOnline(
        {},
        {
          tiers: [
            { name: 'Adults', priceMinor: 1000, seating: 'general', quantity: 5 },
            { name: 'Children', priceMinor: 0, seating: 'general', quantity: 5 },
          ],
        },
      );
      const ann = await contract.customer();
      const { booking } = await contract.submit(concert, claimSeats(ann, 1, 6));
      expect(booking.status).toBe('held');
      await expect(
        contract.submit(concert, changeSeats(booking.id, [6, 7], { actor: ann })),
      ).resolves.toMatchObject({ status: 'active', totalMinor: 0 });
    });

    test('of two for the same seat at once is granted to one, and the other keeps what it had', async () => {
      for (let round = 0; round < 5; round++) {
        const concert = await contract.paidOnline();
        const [ann, bob] = await contract.customers(2);
        const { booking: anns } = await contract.submit(concert, claimSeats(ann!, 1, 2));
        const { booking: bobs } = await contract.submit(concert, claimSeats(bob!, 3, 4));
        const { granted, refusals } = await settleAll([
          contract.submit(concert, changeSeats(anns.id, [1, 5], { actor: ann! })),
          contract.submit(concert, changeSeats(bobs.id, [3, 5], { actor: bob! })),
        ]);
        expect(granted).toHaveLength(1);
        expect(refusals).toMatchObject([{ code: 'SEAT_TAKEN', data: { seats: [5] } }]);
        const { seats } = await contract.stored(concert);
        expect(seats.filter(({ state }) => state === 'held')).toHaveLength(4);
      }
    });

    test('of many into a small room never overlaps, and what one gives back the next may have', async () => {
      const concert = await contract.paidOnline();
      const customers = await contract.customers(4);
      const holds = await Promise.all(
        customers.map(async (actor, index) => {
          const { booking } = await contract.submit(concert, claimSeats(actor, index + 1));
          return { actor, id: booking.id };
        }),
      );
      const { granted, refusals } = await settleAll(
        Array.from({ length: 60 }, (_, index) => {
          const { actor, id } = holds[index % 4]!;
          const seats = [1 + ((index * 3) % 10), 1 + ((index * 7) % 10)];
          return contract.submit(concert, changeSeats(id, [...new Set(seats)], { actor }));
        }),
      );
      expect(granted.length + refusals.length).toBe(60);
      expect(new Set(refusals.map(({ code }) => code))).toEqual(new Set(['SEAT_TAKEN']));
    });

    test('leaves nothing where the new seat cannot be written, and others that came with it are kept', async () => {
      const concert = await contract.paidOnline(
        {},
        { tiers: [{ name: 'A', priceMinor: 1, seating: 'assigned', quantity: 100 }] },
      );
      const [ann, bob] = await contract.customers(2);
      const { booking } = await contract.submit(concert, claimSeats(ann!, 1));
      const { refusals, granted } = await settleAll<unknown>([
        contract.submit(concert, block([50])),
        contract.submit(concert, changeSeats(booking.id, [2, unwritableSeat], { actor: ann! })),
        contract.submit(concert, claimSeats(bob!, 2)),
      ]);
      expect(refusals.map(({ code }) => code)).toEqual(['BUSY']);
      expect(granted).toHaveLength(2);
      const { seats, reservations } = await contract.stored(concert);
      expect(seats[0]).toMatchObject({ state: 'held', bookingId: booking.id });
      expect(reservations).toHaveLength(2);
    });
  });
}
