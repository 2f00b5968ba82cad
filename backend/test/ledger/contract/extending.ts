import { describe, expect, test } from '@jest/globals';
import { refusal } from '../../support/domain-errors.js';
import { claimSeats, extendHold } from '../../support/ledger-requests.js';
import { settleAll } from '../../support/settle-all.js';
import type { Contract } from './contract.js';

export function describeExtending(contract: Contract): void {
  describe('extending a hold', () => {
    test('stores the later end and what is left of its extensions', async () => {
      const concert = await contract.paidOnline();
      const ann = await contract.customer();
      const { booking } = await contract.submit(concert, claimSeats(ann, 1, 2));
      const extended = await contract.submit(concert, extendHold(booking.id, ann));
      const expiresAt = new Date(booking.expiresAt!.getTime() + 120_000);
      expect(extended).toEqual({ ...booking, expiresAt, extensionsLeft: 9 });
      const { bookings, history } = await contract.stored(concert);
      expect(bookings).toMatchObject([{ expiresAt, extensionsLeft: 9 }]);
      expect(history.slice(2).map(({ action, seatNumber }) => [action, seatNumber])).toEqual([
        ['extend', 1],
        ['extend', 2],
      ]);
    });

    test('many times at once is granted as often as its venue allows', async () => {
      const concert = await contract.paidOnline({ maxHoldExtensions: 3 });
      const ann = await contract.customer();
      const { booking } = await contract.submit(concert, claimSeats(ann, 1));
      const { granted, refusals } = await settleAll(
        Array.from({ length: 12 }, () => contract.submit(concert, extendHold(booking.id, ann))),
      );
      expect(granted).toHaveLength(3);
      expect(new Set(refusals.map(({ code }) => code))).toEqual(new Set(['EXTENSIONS_USED_UP']));
      const { bookings } = await contract.stored(concert);
      const expiresAt = new Date(booking.expiresAt!.getTime() + 360_000);
      expect(bookings).toMatchObject([{ expiresAt, extensionsLeft: 0 }]);
    });

    test('keeps its seats when its first end has passed', async () => {
      const concert = await contract.paidOnline({ holdSeconds: 60 });
      const [ann, bob] = await contract.customers(2);
      const { booking } = await contract.submit(concert, claimSeats(ann!, 1));
      await contract.submit(concert, extendHold(booking.id, ann));
      await contract.passTime(concert, 170);
      await expect(contract.submit(concert, claimSeats(bob!, 1))).rejects.toThrow(refusal('SEAT_TAKEN'));
      await contract.passTime(concert, 10);
      await contract.submit(concert, claimSeats(bob!, 1));
    });
  });
}
