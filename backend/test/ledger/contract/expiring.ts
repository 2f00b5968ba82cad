import { describe, expect, test } from '@jest/globals';
import { theSystem } from '../../../src/domain/customers/actor.js';
import { refusal } from '../../support/domain-errors.js';
import { unwritableSeat } from '../../support/ledger-world.js';
import {
  beginPayment,
  block,
  cancelBooking,
  changeSeats,
  claimPlaces,
  claimSeats,
  expireHolds,
  extendHold,
} from '../../support/ledger-requests.js';
import { settleAll } from '../../support/settle-all.js';
import type { Contract } from './contract.js';

export function describeExpiring(contract: Contract): void {
  /** A concert with a hold of seats 1 and 2 that has lapsed, and nothing has noticed. */
  const withLapsedHold = async (details = {}) => {
    const concert = await contract.paidOnline(details);
    const ann = await contract.customer();
    const { booking } = await contract.submit(concert, claimSeats(ann, 1, 2));
    await contract.passTime(concert, 480);
    return { concert, ann, booking };
  };

  describe('a hold that has lapsed', () => {
    test('gives its seats to who claims them, and ends with its history and counters', async () => {
      const { concert, booking } = await withLapsedHold();
      const bob = await contract.customer();
      const { booking: next } = await contract.submit(concert, claimSeats(bob, 2, 3));
      const stored = await contract.stored(concert);
      expect(stored.bookings.find(({ id }) => id === booking.id)).toMatchObject({
        status: 'expired',
        totalMinor: 10_000,
      });
      expect(stored.seats.slice(0, 3)).toMatchObject([
        { state: 'free', bookingId: null },
        { state: 'held', bookingId: next.id },
        { state: 'held', bookingId: next.id },
      ]);
      expect(stored.tiers).toMatchObject([{ available: 8 }, { available: 6 }]);
      expect(stored.version).toBe(2);
      expect(
        stored.history
          .slice(2)
          .map(({ action, seatNumber, actorId, actorRole }) => [action, seatNumber, actorId, actorRole]),
      ).toEqual([
        ['expire', 1, theSystem.id, 'system'],
        ['expire', 2, theSystem.id, 'system'],
        ['hold', 2, bob.id, 'customer'],
        ['hold', 3, bob.id, 'customer'],
      ]);
    });

    test('goes to exactly one of many who claim its seats at once, and expires once', async () => {
      const { concert } = await withLapsedHold();
      const { granted, refusals } = await settleAll(
        (await contract.customers(30)).map((customer) =>
          contract.submit(concert, claimSeats(customer, 1, 2)),
        ),
      );
      expect(granted).toHaveLength(1);
      expect(new Set(refusals.map(({ code }) => code))).toEqual(new Set(['SEAT_TAKEN']));
      const { history } = await contract.stored(concert);
      expect(history.filter(({ action }) => action === 'expire')).toHaveLength(2);
    });

    test('does not keep its own customer from holding again, in the limit or otherwise', async () => {
      const { concert, ann } = await withLapsedHold({ maxSeatsPerCustomer: 2 });
      await expect(contract.submit(concert, claimSeats(ann, 1, 2))).resolves.toMatchObject({
        booking: { status: 'held' },
      });
    });

    test('is not missing from general admission or from the best seats', async () => {
      const concert = await contract.paidOnline();
      const [stalls, floor] = concert.tierIds;
      const [ann, bob, cat] = await contract.customers(3);
      await contract.submit(concert, claimPlaces(ann!, { [floor!]: 5, [stalls!]: 3 }));
      await contract.submit(concert, block([1, 2, 3]));
      await contract.passTime(concert, 480);
      const { booking } = await contract.submit(concert, claimPlaces(bob!, { [floor!]: 6 }));
      expect(booking.reservations.map(({ seatNumber }) => seatNumber)).toEqual([11, 12, 13, 14, 15, 16]);
      const { booking: best } = await contract.submit(concert, claimPlaces(cat!, { [stalls!]: 7 }));
      expect(best.reservations.map(({ seatNumber }) => seatNumber)).toEqual([4, 5, 6, 7, 8, 9, 10]);
    });

    test('ends when a sweeper comes by, once, and not before its time', async () => {
      const concert = await contract.paidOnline();
      const ann = await contract.customer();
      await contract.submit(concert, claimSeats(ann, 1));
      await contract.passTime(concert, 470);
      await contract.submit(concert, expireHolds);
      expect((await contract.stored(concert)).version).toBe(1);
      await contract.passTime(concert, 10);
      await Promise.all(Array.from({ length: 8 }, () => contract.submit(concert, expireHolds)));
      const { bookings, version, history } = await contract.stored(concert);
      expect(bookings).toMatchObject([{ status: 'expired' }]);
      expect(version).toBe(2);
      expect(history.map(({ action }) => action)).toEqual(['hold', 'expire']);
    });

    test('ends though what was asked is refused', async () => {
      const { concert } = await withLapsedHold();
      const bob = await contract.customer();
      await expect(contract.submit(concert, claimSeats(bob, 99))).rejects.toThrow(refusal('INVALID_INPUT'));
      expect((await contract.stored(concert)).bookings).toMatchObject([{ status: 'expired' }]);
    });

    test('cannot be changed, extended or paid any more, and cancelling it changes nothing', async () => {
      const { concert, ann, booking } = await withLapsedHold();
      const expired = refusal('HOLD_EXPIRED');
      await expect(contract.submit(concert, changeSeats(booking.id, [3], { actor: ann }))).rejects.toThrow(
        expired,
      );
      await expect(contract.submit(concert, extendHold(booking.id, ann))).rejects.toThrow(expired);
      await expect(contract.submit(concert, beginPayment(ann, booking.id))).rejects.toThrow(expired);
      const before = await contract.stored(concert);
      await expect(contract.submit(concert, cancelBooking(ann, booking.id))).resolves.toMatchObject({
        status: 'expired',
      });
      expect(await contract.stored(concert)).toEqual(before);
    });

    test('in a batch with claims, changes and another hold’s extension ends once, and each is decided', async () => {
      const { concert } = await withLapsedHold();
      const [bob, cat, dan] = await contract.customers(3);
      const { booking: cats } = await contract.submit(concert, claimSeats(cat!, 4));
      const [, , changed, extended, { booking }] = await Promise.all([
        contract.submit(concert, block([10])),
        contract.submit(concert, expireHolds),
        contract.submit(concert, changeSeats(cats.id, [1, 4], { actor: cat! })),
        contract.submit(concert, extendHold(cats.id, cat)),
        contract.submit(concert, claimSeats(bob!, 2)),
      ]);
      expect(changed.totalMinor).toBe(10_000);
      expect(extended.extensionsLeft).toBe(9);
      expect(booking.status).toBe('held');
      await expect(contract.submit(concert, claimSeats(dan!, 1))).rejects.toThrow(refusal('SEAT_TAKEN'));
    });

    test('is there still where the claim on its seats cannot be written, and ends with the next', async () => {
      const concert = await contract.paidOnline(
        {},
        { tiers: [{ name: 'A', priceMinor: 1, seating: 'assigned', quantity: 100 }] },
      );
      const [ann, bob] = await contract.customers(2);
      await contract.submit(concert, claimSeats(ann!, 1));
      await contract.passTime(concert, 480);
      const before = await contract.stored(concert);
      await expect(contract.submit(concert, claimSeats(bob!, 1, unwritableSeat))).rejects.toThrow(
        refusal('BUSY'),
      );
      expect(await contract.stored(concert)).toEqual(before);
      await contract.submit(concert, claimSeats(bob!, 1));
      expect((await contract.stored(concert)).bookings.map(({ status }) => status).sort()).toEqual([
        'expired',
        'held',
      ]);
    });
  });
}
