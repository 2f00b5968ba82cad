import { describe, expect, test } from '@jest/globals';
import type { Actor } from '../../../src/domain/customers/actor.js';
import { refusal } from '../../support/domain-errors.js';
import {
  beginPayment,
  cancelBooking,
  changeSeats,
  claim,
  claimSeats,
  confirmPayment,
  expireHolds,
  extendHold,
  keyed,
  sellSeats,
} from '../../support/ledger-requests.js';
import type { TestConcert } from '../../support/ledger-world.js';
import { settleAll } from '../../support/settle-all.js';
import type { Contract } from './contract.js';

const minutes = (after: Date, count: number) => new Date(after.getTime() + count * 60_000);

export function describeAdmissions(contract: Contract): void {
  const admissionOf = async (concert: TestConcert, { id }: Actor) => {
    const { admissions } = await contract.stored(concert);
    return admissions.find(({ sessionId }) => sessionId === id)!;
  };

  /** Somebody inside a concert that is paid online, who holds a seat for eight minutes. */
  const holding = async (details: Parameters<Contract['paidOnline']>[0] = {}) => {
    const concert = await contract.paidOnline(details);
    const ann = await contract.customer();
    await contract.admitOnly(concert, ann);
    const before = await admissionOf(concert, ann);
    const { booking } = await contract.submit(concert, claimSeats(ann, 1));
    return { concert, ann, booking, before };
  };

  describe('where a waiting room stands before the sale', () => {
    test('only those who were let in can claim, and sellers', async () => {
      const concert = await contract.onSale();
      const [ann, bob, seller] = await contract.customers(3);
      await contract.admitOnly(concert, ann!);
      await expect(contract.submit(concert, claimSeats(bob!, 1))).rejects.toThrow(
        refusal('ADMISSION_REQUIRED'),
      );
      const { booking } = await contract.submit(concert, claimSeats(ann!, 1));
      await contract.submit(concert, sellSeats(seller!, bob!, 2));
      await contract.submit(concert, claim(bob!, { seats: [3] }, { admissionSessionId: null }));
      const { admissions } = await contract.stored(concert);
      expect(admissions).toMatchObject([{ sessionId: ann!.id, bookingId: booking.id }]);
    });

    test('an admission to another concert, or one that is over, lets nobody claim', async () => {
      const [concert, other] = [await contract.onSale(), await contract.onSale()];
      const ann = await contract.customer();
      await contract.admitOnly(other, ann);
      await contract.admitOnly(concert);
      await expect(contract.submit(concert, claimSeats(ann, 1))).rejects.toThrow(
        refusal('ADMISSION_REQUIRED'),
      );
      await contract.passTime(other, 601);
      await expect(contract.submit(other, claimSeats(ann, 1))).rejects.toThrow(refusal('ADMISSION_REQUIRED'));
      expect((await contract.stored(other)).bookings).toEqual([]);
      await contract.admitOnly(other, ann);
      await contract.submit(other, claimSeats(ann, 1));
    });

    test('who has booked is inside no more, but gets the same answer again', async () => {
      const concert = await contract.onSale();
      const ann = await contract.customer();
      await contract.admitOnly(concert, ann);
      const request = claim(ann, { seats: [1] }, { idempotency: keyed('key') });
      const { booking } = await contract.submit(concert, request);
      const { endedAt, bookingId } = await admissionOf(concert, ann);
      expect({ endedAt, bookingId }).toEqual({ endedAt: booking.createdAt, bookingId: booking.id });
      await expect(contract.submit(concert, claimSeats(ann, 2))).rejects.toThrow(
        refusal('ADMISSION_REQUIRED'),
      );
      expect(await contract.submit(concert, request)).toEqual({ booking, replayed: true });
    });

    test('of many claims at once with one admission one is granted', async () => {
      const concert = await contract.onSale();
      const ann = await contract.customer();
      await contract.admitOnly(concert, ann);
      const { granted, refusals } = await settleAll(
        Array.from({ length: 8 }, (_, index) => contract.submit(concert, claimSeats(ann, index + 1))),
      );
      expect(granted).toHaveLength(1);
      expect(new Set(refusals.map(({ code }) => code))).toEqual(new Set(['ADMISSION_REQUIRED']));
    });

    test('who holds stays inside until the hold is over, and may hold something else if time is left', async () => {
      const { concert, ann, booking, before } = await holding();
      expect(await admissionOf(concert, ann)).toMatchObject({
        bookingId: booking.id,
        expiresAt: before.expiresAt,
        endedAt: null,
      });
      await contract.submit(concert, cancelBooking(ann, booking.id));
      const again = await contract.submit(concert, claimSeats(ann, 2));
      expect(await admissionOf(concert, ann)).toMatchObject({ bookingId: again.booking.id, endedAt: null });
      await contract.passTime(concert, 481);
      await contract.submit(concert, expireHolds);
      expect(await admissionOf(concert, ann)).toMatchObject({ bookingId: again.booking.id, endedAt: null });
      await contract.submit(concert, claimSeats(ann, 3));
    });

    test('a hold that lasts longer than the time inside makes that longer', async () => {
      const { concert, ann, booking } = await holding({ holdSeconds: 900 });
      expect((await admissionOf(concert, ann)).expiresAt).toEqual(booking.expiresAt);
      await contract.submit(concert, extendHold(booking.id, ann));
      expect((await admissionOf(concert, ann)).expiresAt).toEqual(minutes(booking.expiresAt!, 2));
    });

    test('beginning to pay keeps the place inside as long as the hold, and having paid gives it up', async () => {
      const { concert, ann, booking, before } = await holding({ holdSeconds: 600 });
      await contract.passTime(concert, 590);
      const { booking: kept, payment } = await contract.submit(concert, beginPayment(ann, booking.id));
      const inside = await admissionOf(concert, ann);
      expect(inside.expiresAt).toEqual(kept.expiresAt);
      expect(inside.endedAt).toBeNull();
      expect(inside.turn).toBe(before.turn);
      await contract.submit(concert, confirmPayment(booking.id, payment.id));
      expect((await admissionOf(concert, ann)).endedAt).not.toBeNull();
    });

    test('a hold from before is changed, extended and paid without an admission', async () => {
      const concert = await contract.paidOnline();
      const ann = await contract.customer();
      const { booking } = await contract.submit(concert, claimSeats(ann, 1));
      await contract.admitOnly(concert);
      await contract.submit(concert, changeSeats(booking.id, [2, 3], { actor: ann }));
      await contract.submit(concert, extendHold(booking.id, ann));
      const { payment } = await contract.submit(concert, beginPayment(ann, booking.id));
      const paid = await contract.submit(concert, confirmPayment(booking.id, payment.id));
      expect(paid.booking.status).toBe('active');
      await expect(contract.submit(concert, claimSeats(ann, 5))).rejects.toThrow(
        refusal('ADMISSION_REQUIRED'),
      );
    });

    test('nobody is asked any more once it is gone', async () => {
      const concert = await contract.onSale();
      const ann = await contract.customer();
      await contract.admitOnly(concert);
      await contract.endWaitingRoom(concert);
      await contract.submit(concert, claimSeats(ann, 1));
    });
  });
}
