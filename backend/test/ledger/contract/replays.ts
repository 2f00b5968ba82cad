import { describe, expect, test } from '@jest/globals';
import { refusal } from '../../support/domain-errors.js';
import { cancelBooking, claim, claimSeats, keyed } from '../../support/ledger-requests.js';
import { settleAll } from '../../support/settle-all.js';
import type { Contract } from './contract.js';

export function describeReplays(contract: Contract): void {
  describe('the same Idempotency-Key', () => {
    test('with the same body answers the same booking and changes nothing', async () => {
      const concert = await contract.onSale({
        totalSeats: 10,
        tiers: [{ name: 'A', priceMinor: 700, seating: 'assigned' }],
      });
      const ann = await contract.customer();
      const contact = { name: 'Ann', email: 'ann@example.org' };
      const request = claim(ann, { seats: [9, 2] }, { contact, idempotency: keyed('key') });
      const first = await contract.submit(concert, request);
      const before = await contract.stored(concert);
      const second = await contract.submit(concert, request);
      expect(first.replayed).toBe(false);
      expect(second).toEqual({ booking: first.booking, replayed: true });
      expect(await contract.stored(concert)).toEqual(before);
    });

    test('a hundred times at once makes one booking and a hundred equal answers', async () => {
      const concert = await contract.onSale();
      const ann = await contract.customer();
      const request = claim(ann, { seats: [5, 3] }, { idempotency: keyed('key') });
      const answers = await Promise.all(Array.from({ length: 100 }, () => contract.submit(concert, request)));
      expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
      for (const { booking } of answers) expect(booking).toEqual(answers[0]!.booking);
      expect((await contract.stored(concert)).bookings).toHaveLength(1);
    });

    test('with another body is refused', async () => {
      const concert = await contract.onSale();
      const ann = await contract.customer();
      await contract.submit(concert, claim(ann, { seats: [1] }, { idempotency: keyed('key') }));
      const before = await contract.stored(concert);
      await expect(
        contract.submit(concert, claim(ann, { seats: [2] }, { idempotency: keyed('key', 'another body') })),
      ).rejects.toThrow(refusal('IDEMPOTENCY_KEY_REUSED'));
      expect(await contract.stored(concert)).toEqual(before);
    });

    test('answers the booking as it is now', async () => {
      const concert = await contract.onSale();
      const ann = await contract.customer();
      const request = claim(ann, { seats: [1] }, { idempotency: keyed('key') });
      const { booking } = await contract.submit(concert, request);
      await contract.submit(concert, cancelBooking(ann, booking.id));
      await expect(contract.submit(concert, request)).resolves.toMatchObject({
        booking: { id: booking.id, status: 'cancelled', reservations: [{ status: 'cancelled' }] },
        replayed: true,
      });
    });

    test('may be tried again after a refusal, which stores nothing', async () => {
      const concert = await contract.onSale();
      const [ann, bob] = await contract.customers(2);
      const { booking } = await contract.submit(concert, claimSeats(bob!, 1));
      const request = claim(ann!, { seats: [1] }, { idempotency: keyed('key') });
      await expect(contract.submit(concert, request)).rejects.toThrow(refusal('SEAT_TAKEN'));
      await contract.submit(concert, cancelBooking(bob!, booking.id));
      await expect(contract.submit(concert, request)).resolves.toMatchObject({ replayed: false });
    });

    test('of another customer is another key', async () => {
      const concert = await contract.onSale();
      const [ann, bob] = await contract.customers(2);
      const { booking } = await contract.submit(
        concert,
        claim(ann!, { seats: [1] }, { idempotency: keyed('key') }),
      );
      const other = await contract.submit(
        concert,
        claim(bob!, { seats: [2] }, { idempotency: keyed('key') }),
      );
      expect(other.replayed).toBe(false);
      expect(other.booking.id).not.toBe(booking.id);
    });

    test.each([['KEY'], ['key '], ['key  ']])('is not %j', async (other) => {
      const concert = await contract.onSale();
      const ann = await contract.customer();
      const keys = ['key', other, 'key', other];
      const answers = [];
      for (const key of keys) {
        const seat = key === 'key' ? 1 : 2;
        answers.push(
          await contract.submit(concert, claim(ann, { seats: [seat] }, { idempotency: keyed(key, key) })),
        );
      }
      expect(answers.map(({ replayed }) => replayed)).toEqual([false, false, true, true]);
    });

    test('on two concerts at once is granted on one and refused on the other', async () => {
      const concerts = [await contract.onSale({ totalSeats: 20 }), await contract.onSale({ totalSeats: 20 })];
      const customers = await contract.customers(20);
      const attempts = customers.map((customer, index) => {
        const request = (body: string) =>
          claim(customer, { seats: [index + 1] }, { idempotency: keyed('key', body) });
        return settleAll([
          contract.submit(concerts[0]!, request('first concert')),
          contract.submit(concerts[1]!, request('second concert')),
        ]);
      });
      for (const { granted, refusals } of await Promise.all(attempts)) {
        expect(granted).toHaveLength(1);
        expect(refusals.map(({ code }) => code)).toEqual(['IDEMPOTENCY_KEY_REUSED']);
      }
      const stored = await Promise.all(concerts.map((concert) => contract.stored(concert)));
      expect(stored.flatMap(({ bookings }) => bookings)).toHaveLength(20);
    });
  });
}
