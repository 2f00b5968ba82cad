import { describe, expect, test } from '@jest/globals';
import { v7 } from 'uuid';
import { refusal } from '../../support/domain-errors.js';
import { claim, claimPlaces, claimSeats, keyed } from '../../support/ledger-requests.js';
import type { Contract } from './contract.js';

const festival = {
  tiers: [
    { name: 'VIP', priceMinor: 10_000, seating: 'general', quantity: 2 },
    { name: 'Front', priceMinor: 5000, seating: 'assigned', quantity: 12 },
    { name: 'Lawn', priceMinor: 1000, seating: 'general', quantity: 6 },
  ],
  seatsPerRow: 6,
} as const;

export function describeClaiming(contract: Contract): void {
  describe('a claim', () => {
    test('stores what it answers', async () => {
      const concert = await contract.onSale();
      const ann = await contract.customer();
      const contact = { name: 'Ann Ö.', email: 'ann@example.org' };
      const { booking, replayed } = await contract.submit(
        concert,
        claim(ann, { seats: [7, 3] }, { contact }),
      );
      expect(replayed).toBe(false);
      expect(booking).toMatchObject({
        concertId: concert.id,
        customerId: ann.id,
        contact,
        status: 'active',
        totalMinor: 0,
        currency: 'EUR',
        expiresAt: null,
        reservations: [
          { seatNumber: 3, label: 'A3', tierId: concert.tierIds[0], status: 'active' },
          { seatNumber: 7, label: 'A7', tierId: concert.tierIds[0], status: 'active' },
        ],
      });

      const stored = await contract.stored(concert);
      expect(stored.bookings).toMatchObject([
        { id: booking.id, reference: booking.reference, customerId: ann.id, status: 'active', totalMinor: 0 },
      ]);
      expect(stored.reservations.map(({ id }) => id).sort()).toEqual(
        booking.reservations.map(({ id }) => id).sort(),
      );
      expect(stored.seats.filter(({ state }) => state === 'sold')).toMatchObject([
        { seatNumber: 3, bookingId: booking.id },
        { seatNumber: 7, bookingId: booking.id },
      ]);
      expect(stored.tiers).toMatchObject([{ total: 10, available: 8 }]);
      expect(stored.history).toMatchObject([
        { action: 'reserve', seatNumber: 3, actorId: ann.id, actorRole: 'customer' },
        { action: 'reserve', seatNumber: 7, actorId: ann.id, actorRole: 'customer' },
      ]);
    });

    test('of general-admission places takes the lowest numbers, of several tiers at once', async () => {
      const concert = await contract.onSale(festival);
      const [vip, , lawn] = concert.tierIds;
      const { booking } = await contract.submit(
        concert,
        claimPlaces(await contract.customer(), { [lawn!]: 2, [vip!]: 1 }),
      );
      expect(booking.reservations).toMatchObject([
        { seatNumber: 13, label: null, tierId: vip, priceMinor: 10_000 },
        { seatNumber: 15, label: null, tierId: lawn, priceMinor: 1000 },
        { seatNumber: 16, label: null, tierId: lawn, priceMinor: 1000 },
      ]);
      expect(booking.totalMinor).toBe(12_000);
    });

    test('of assigned seats by quantity takes the best that are left, side by side', async () => {
      const concert = await contract.onSale(festival);
      const front = concert.tierIds[1]!;
      const seatsOf = async (quantity: number) => {
        const request = claimPlaces(await contract.customer(), { [front]: quantity });
        const { booking } = await contract.submit(concert, request);
        return booking.reservations.map(({ label }) => label);
      };
      expect(await seatsOf(2)).toEqual(['A3', 'A4']);
      expect(await seatsOf(4)).toEqual(['B1', 'B2', 'B3', 'B4']);
      expect(await seatsOf(2)).toEqual(['A1', 'A2']);
      expect(await seatsOf(4)).toEqual(['A5', 'A6', 'B5', 'B6']);
    });

    test('is refused for all of its seats if one is taken', async () => {
      const concert = await contract.onSale();
      const [ann, bob] = await contract.customers(2);
      await contract.submit(concert, claimSeats(ann!, 4, 5));
      const before = await contract.stored(concert);
      await expect(contract.submit(concert, claimSeats(bob!, 6, 5, 4))).rejects.toThrow(
        refusal('SEAT_TAKEN', { seats: [5, 4] }),
      );
      expect(await contract.stored(concert)).toEqual(before);
    });

    test('is refused if not so many are left', async () => {
      const concert = await contract.onSale(festival);
      const vip = concert.tierIds[0]!;
      await contract.submit(concert, claimPlaces(await contract.customer(), { [vip]: 1 }));
      await expect(
        contract.submit(concert, claimPlaces(await contract.customer(), { [vip]: 2 })),
      ).rejects.toThrow(refusal('SOLD_OUT', { tiers: [{ tierId: vip, requested: 2, available: 1 }] }));
    });

    test('is refused if a seat or tier does not exist', async () => {
      const concert = await contract.onSale();
      const other = await contract.onSale();
      const ann = await contract.customer();
      await expect(contract.submit(concert, claimSeats(ann, 1, 11))).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        fields: [{ pointer: '/seats/1' }],
      });
      await expect(
        contract.submit(concert, claimPlaces(ann, { [other.tierIds[0]!]: 1 })),
      ).rejects.toMatchObject({ code: 'INVALID_INPUT', fields: [{ pointer: '/tiers/0/tierId' }] });
    });

    test('is refused if the concert does not exist', async () => {
      const ann = await contract.customer();
      await expect(contract.ledger.submit(v7(), claimSeats(ann, 1))).rejects.toThrow(refusal('NOT_FOUND'));
    });

    test('is refused if the concert is not on sale', async () => {
      const draft = await contract.draft();
      const ann = await contract.customer();
      await expect(contract.submit(draft, claimSeats(ann, 1))).rejects.toThrow(
        refusal('NOT_ON_SALE', { phase: 'draft', opensAt: null }),
      );

      const saleOpensAt = new Date('2100-01-01T20:00:00.123Z');
      const later = await contract.onSale(undefined, { saleOpensAt });
      await expect(contract.submit(later, claimSeats(ann, 1))).rejects.toThrow(
        refusal('NOT_ON_SALE', { phase: 'not_yet_on_sale', opensAt: saleOpensAt }),
      );
    });

    test('is refused without a verified account where the concert asks for one, once it is new', async () => {
      const concert = await contract.onSale(undefined, { requiresVerifiedAccount: true });
      const ann = await contract.customer();
      const idempotency = keyed('key');
      await expect(contract.submit(concert, claim(ann, { seats: [1] }, { idempotency }))).rejects.toThrow(
        refusal('VERIFIED_ACCOUNT_REQUIRED'),
      );
      const verified = claim(ann, { seats: [1] }, { verified: true, idempotency });
      expect(await contract.submit(concert, verified)).toMatchObject({ replayed: false });
      expect(await contract.submit(concert, { ...verified, verified: false })).toMatchObject({
        replayed: true,
      });
    });

    test('is refused above the customer’s limit, which may be one', async () => {
      const concert = await contract.onSale(undefined, { maxSeatsPerCustomer: 1 });
      const [ann, bob] = await contract.customers(2);
      await expect(contract.submit(concert, claimSeats(ann!, 1, 2))).rejects.toThrow(
        refusal('LIMIT_REACHED', { limit: 1, booked: 0, left: 1 }),
      );
      await contract.submit(concert, claimSeats(ann!, 1));
      await contract.submit(concert, claimSeats(bob!, 2));
      await expect(contract.submit(concert, claimSeats(ann!, 3))).rejects.toThrow(
        refusal('LIMIT_REACHED', { limit: 1, booked: 1, left: 0 }),
      );
    });
  });
}
