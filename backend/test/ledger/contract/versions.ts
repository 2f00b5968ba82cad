import { describe, expect, test } from '@jest/globals';
import type { LedgerRequest } from '../../../src/domain/bookings/ledger-request.js';
import {
  block,
  callOff,
  cancelBooking,
  claim,
  claimSeats,
  keyed,
  unblock,
} from '../../support/ledger-requests.js';
import { settleAll } from '../../support/settle-all.js';
import type { Contract } from './contract.js';

export function describeVersions(contract: Contract): void {
  describe('the version of a concert', () => {
    test('is raised by every transaction that changes something, and by no other', async () => {
      const concert = await contract.onSale();
      const [ann, bob] = await contract.customers(2);
      const keyedClaim = claim(ann!, { seats: [1] }, { idempotency: keyed('key') });
      const raisedBy = async (request: LedgerRequest) => {
        const before = await contract.stored(concert);
        await settleAll([contract.submit(concert, request)]);
        return (await contract.stored(concert)).version - before.version;
      };

      expect(await raisedBy(keyedClaim)).toBe(1);
      expect(await raisedBy(keyedClaim)).toBe(0);
      expect(await raisedBy(claimSeats(bob!, 1))).toBe(0);
      expect(await raisedBy(block([2]))).toBe(1);
      expect(await raisedBy(block([2]))).toBe(0);
      expect(await raisedBy(unblock([2]))).toBe(1);
      const [booking] = (await contract.stored(concert)).bookings;
      expect(await raisedBy(cancelBooking(ann!, booking!.id))).toBe(1);
      expect(await raisedBy(cancelBooking(ann!, booking!.id))).toBe(0);
      expect(await raisedBy(callOff())).toBe(1);
      expect(await raisedBy(callOff())).toBe(0);
    });

    test('stands in the history of what changed with it', async () => {
      const concert = await contract.onSale();
      const ann = await contract.customer();
      const { booking } = await contract.submit(concert, claimSeats(ann, 1, 2));
      await contract.submit(concert, claimSeats(ann, 3));
      await contract.submit(concert, cancelBooking(ann, booking.id));
      const { history } = await contract.stored(concert);
      expect(history.map(({ version, action, seatNumber }) => [version, action, seatNumber])).toEqual([
        [1, 'reserve', 1],
        [1, 'reserve', 2],
        [2, 'reserve', 3],
        [3, 'cancel', 1],
        [3, 'cancel', 2],
      ]);
    });

    test('is not raised at another concert', async () => {
      const concert = await contract.onSale();
      const other = await contract.onSale();
      await contract.submit(concert, claimSeats(await contract.customer(), 1));
      expect((await contract.stored(other)).version).toBe(0);
    });
  });
}
