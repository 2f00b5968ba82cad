import { describe, expect, test } from '@jest/globals';
import { refusal } from '../../support/domain-errors.js';
import { unwritableSeat } from '../../support/ledger-world.js';
import { cancelBooking, claim, claimPlaces, claimSeats, keyed } from '../../support/ledger-requests.js';
import { settleAll } from '../../support/settle-all.js';
import type { Contract } from './contract.js';

export function describeHolding(contract: Contract): void {
  describe('a claim at a concert that is paid online', () => {
    test('stores a hold with its end, its extensions and its history', async () => {
      const concert = await contract.paidOnline({ holdSeconds: 300, maxHoldExtensions: 3 });
      const ann = await contract.customer();
      const earliest = Date.now() + 300_000 - 5000;
      const { booking } = await contract.submit(concert, claimSeats(ann, 4, 5));
      expect(booking).toMatchObject({ status: 'held', totalMinor: 10_000, extensionsLeft: 3 });
      expect(booking.expiresAt!.getTime() - booking.createdAt.getTime()).toBe(300_000);
      expect(booking.expiresAt!.getTime()).toBeGreaterThan(earliest);

      const stored = await contract.stored(concert);
      expect(stored.bookings).toMatchObject([
        { id: booking.id, status: 'held', expiresAt: booking.expiresAt, extensionsLeft: 3 },
      ]);
      expect(stored.seats.filter(({ state }) => state === 'held')).toMatchObject([
        { seatNumber: 4, bookingId: booking.id },
        { seatNumber: 5, bookingId: booking.id },
      ]);
      expect(stored.tiers).toMatchObject([{ available: 8 }, { available: 6 }]);
      expect(stored.history).toMatchObject([
        { action: 'hold', seatNumber: 4, actorId: ann.id },
        { action: 'hold', seatNumber: 5, actorId: ann.id },
      ]);
    });

    test('of what is free of charge stores an active booking', async () => {
      const concert = await contract.paidOnline({}, { totalSeats: 5 });
      const { booking } = await contract.submit(concert, claimSeats(await contract.customer(), 1));
      expect(booking).toMatchObject({ status: 'active', expiresAt: null, extensionsLeft: 0 });
    });

    test('is refused while its customer holds others, and granted once they are given back', async () => {
      const concert = await contract.paidOnline();
      const ann = await contract.customer();
      const { booking } = await contract.submit(concert, claimSeats(ann, 1));
      const { id: bookingId, reference, expiresAt } = booking;
      await expect(contract.submit(concert, claimSeats(ann, 2))).rejects.toThrow(
        refusal('HOLD_EXISTS', { bookingId, reference, expiresAt }),
      );
      await contract.submit(concert, cancelBooking(ann, bookingId));
      await expect(contract.submit(concert, claimSeats(ann, 2))).resolves.toMatchObject({
        booking: { status: 'held' },
      });
    });

    test('is refused at another price than is expected, and stores nothing', async () => {
      const concert = await contract.paidOnline();
      const ann = await contract.customer();
      await contract.setPrice(concert.tierIds[0]!, 6000);
      await expect(
        contract.submit(concert, claim(ann, { seats: [1] }, { expectedTotalMinor: 5000 })),
      ).rejects.toThrow(refusal('PRICE_CHANGED', { totalMinor: 6000, currency: 'EUR' }));
      expect((await contract.stored(concert)).bookings).toEqual([]);
    });

    test('answers the hold again for the same key', async () => {
      const concert = await contract.paidOnline();
      const ann = await contract.customer();
      const request = claim(ann, { seats: [1] }, { idempotency: keyed('key') });
      const { booking } = await contract.submit(concert, request);
      await expect(contract.submit(concert, request)).resolves.toEqual({ booking, replayed: true });
    });
  });

  describe('of many who want to hold at once', () => {
    test('the same seats exactly one does, and others can hold at other concerts meanwhile', async () => {
      const [concert, other] = [await contract.paidOnline(), await contract.paidOnline()];
      const customers = await contract.customers(40);
      const { granted, refusals } = await settleAll(
        customers.map((customer) => contract.submit(concert, claimSeats(customer, 4, 5))),
      );
      expect(granted).toHaveLength(1);
      expect(new Set(refusals.map(({ code }) => code))).toEqual(new Set(['SEAT_TAKEN']));
      await contract.submit(other, claimSeats(customers[0]!, 4));
    });

    test('one customer holds once, however often they ask', async () => {
      const concert = await contract.paidOnline();
      const ann = await contract.customer();
      const { granted, refusals } = await settleAll(
        Array.from({ length: 10 }, (_, index) => contract.submit(concert, claimSeats(ann, index + 1))),
      );
      expect(granted).toHaveLength(1);
      expect(new Set(refusals.map(({ code }) => code))).toEqual(new Set(['HOLD_EXISTS']));
      expect((await contract.stored(concert)).bookings).toHaveLength(1);
    });

    test('places of general admission, no more do than there are', async () => {
      const concert = await contract.paidOnline();
      const floor = concert.tierIds[1]!;
      const { granted, refusals } = await settleAll(
        (await contract.customers(20)).map((customer) =>
          contract.submit(concert, claimPlaces(customer, { [floor]: 2 })),
        ),
      );
      expect(granted).toHaveLength(3);
      expect(new Set(refusals.map(({ code }) => code))).toEqual(new Set(['SOLD_OUT']));
    });
  });

  test('nothing is left of a hold that cannot be written', async () => {
    const concert = await contract.paidOnline(
      {},
      { tiers: [{ name: 'A', priceMinor: 1, seating: 'assigned', quantity: 100 }] },
    );
    const before = await contract.stored(concert);
    const ann = await contract.customer();
    await expect(contract.submit(concert, claimSeats(ann, 98, unwritableSeat))).rejects.toThrow(
      refusal('BUSY'),
    );
    expect(await contract.stored(concert)).toEqual(before);
    await contract.submit(concert, claimSeats(ann, 98));
  });
}
