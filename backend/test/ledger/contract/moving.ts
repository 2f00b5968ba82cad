import { describe, expect, test } from '@jest/globals';
import { refusal } from '../../support/domain-errors.js';
import {
  beginPayment,
  cancelBooking,
  claim,
  claimSeats,
  confirmPayment,
  keyed,
  moveBookings,
} from '../../support/ledger-requests.js';
import { settleAll } from '../../support/settle-all.js';
import type { Contract } from './contract.js';

export function describeMoving(contract: Contract): void {
  describe('moving bookings to another customer', () => {
    test('takes all of them along, whatever has become of them, and tells of each live seat', async () => {
      const concert = await contract.paidOnline();
      const [guest, ann, bob] = await contract.customers(3);
      const { booking: first } = await contract.submit(concert, claimSeats(guest!, 1));
      await contract.submit(concert, cancelBooking(guest!, first.id));
      await contract.submit(concert, claimSeats(guest!, 2, 3));
      await contract.submit(concert, claimSeats(bob!, 4));
      const before = await contract.stored(concert);
      await expect(contract.submit(concert, moveBookings(guest!, ann!))).resolves.toEqual({
        movedBookings: 2,
      });

      const { bookings, reservations, history, seats, tiers, version } = await contract.stored(concert);
      expect(bookings.map(({ customerId }) => customerId)).toEqual([ann!.id, ann!.id, bob!.id]);
      expect(reservations.map(({ customerId }) => customerId)).toEqual([ann!.id, ann!.id, ann!.id, bob!.id]);
      expect(history.slice(0, -2)).toEqual(before.history);
      expect(history.slice(-2)).toMatchObject(
        [2, 3].map((seatNumber) => ({ action: 'move', seatNumber, customerId: ann!.id, actorId: ann!.id })),
      );
      expect(version).toBe(before.version + 1);
      expect({ seats, tiers }).toEqual({ seats: before.seats, tiers: before.tiers });
    });

    test('where there is nothing to move, or to themselves, changes nothing', async () => {
      const concert = await contract.onSale();
      const [ann, bob] = await contract.customers(2);
      await contract.submit(concert, claimSeats(ann!, 1));
      const before = await contract.stored(concert);
      for (const request of [moveBookings(bob!, ann!), moveBookings(ann!, ann!)]) {
        await expect(contract.submit(concert, request)).resolves.toEqual({ movedBookings: 0 });
      }
      expect(await contract.stored(concert)).toEqual(before);
    });

    test('may be asked for many times at once', async () => {
      const concert = await contract.onSale();
      const [guest, ann] = await contract.customers(2);
      await contract.submit(concert, claimSeats(guest!, 1, 2));
      const answers = await Promise.all(
        Array.from({ length: 16 }, () => contract.submit(concert, moveBookings(guest!, ann!))),
      );
      expect(answers.reduce((sum, { movedBookings }) => sum + movedBookings, 0)).toBe(1);
      expect((await contract.stored(concert)).history).toHaveLength(4);
    });

    test('is refused as a whole where both have more seats than one customer may have', async () => {
      const concert = await contract.onSale(undefined, { maxSeatsPerCustomer: 4 });
      const [guest, ann] = await contract.customers(2);
      const { booking } = await contract.submit(concert, claimSeats(guest!, 1));
      await contract.submit(concert, claimSeats(guest!, 2, 3));
      await contract.submit(concert, claimSeats(ann!, 4, 5));
      const before = await contract.stored(concert);
      await expect(contract.submit(concert, moveBookings(guest!, ann!))).rejects.toThrow(
        refusal('BOOKINGS_NOT_MOVED', { concertId: concert.id, reason: 'limit' }),
      );
      expect(await contract.stored(concert)).toEqual(before);
      await contract.submit(concert, cancelBooking(guest!, booking.id));
      await expect(contract.submit(concert, moveBookings(guest!, ann!))).resolves.toEqual({
        movedBookings: 2,
      });
    });

    test('is refused where both have an unpaid hold, until one of them is over', async () => {
      const concert = await contract.paidOnline();
      const [guest, ann] = await contract.customers(2);
      await contract.submit(concert, claimSeats(guest!, 1));
      await contract.passTime(concert, 200);
      await contract.submit(concert, claimSeats(ann!, 2));
      await expect(contract.submit(concert, moveBookings(guest!, ann!))).rejects.toThrow(
        refusal('BOOKINGS_NOT_MOVED', { concertId: concert.id, reason: 'hold' }),
      );
      await contract.passTime(concert, 300);
      // The lapsed hold ends in the same transaction in which the other one takes its place.
      await expect(contract.submit(concert, moveBookings(ann!, guest!))).resolves.toEqual({
        movedBookings: 1,
      });
      await expect(contract.submit(concert, claimSeats(guest!, 3))).rejects.toThrow(refusal('HOLD_EXISTS'));
      await contract.submit(concert, claimSeats(ann!, 3));
    });

    test('takes an open payment along: it confirms as before, and only who has the booking can begin one', async () => {
      const concert = await contract.paidOnline();
      const [guest, ann] = await contract.customers(2);
      const { booking } = await contract.submit(concert, claimSeats(guest!, 1));
      const { payment } = await contract.submit(
        concert,
        beginPayment(guest!, booking.id, { idempotency: keyed('key') }),
      );
      await contract.submit(concert, moveBookings(guest!, ann!));
      await expect(contract.submit(concert, beginPayment(guest!, booking.id))).rejects.toThrow(
        refusal('NOT_FOUND'),
      );
      await expect(
        contract.submit(concert, beginPayment(ann!, booking.id, { idempotency: keyed('key') })),
      ).resolves.toMatchObject({ payment: { id: payment.id, customerId: ann!.id }, replayed: true });
      await contract.submit(concert, confirmPayment(booking.id, payment.id));
      const { bookings, payments, history } = await contract.stored(concert);
      expect(bookings).toMatchObject([{ status: 'active', customerId: ann!.id }]);
      expect(payments).toMatchObject([{ status: 'confirmed', customerId: ann!.id }]);
      expect(history.at(-1)).toMatchObject({ action: 'reserve', customerId: ann!.id });
    });

    test('brings a late payment to who has the booking now, whose limit counts', async () => {
      const concert = await contract.paidOnline({ maxSeatsPerCustomer: 2 });
      const [guest, ann, bob] = await contract.customers(3);
      for (const [customer, seat] of [
        [guest!, 1],
        [bob!, 3],
      ] as const) {
        const { booking } = await contract.submit(concert, claimSeats(customer, seat, seat + 1));
        const { payment } = await contract.submit(concert, beginPayment(customer, booking.id));
        await contract.passTime(concert, 600);
        await contract.submit(concert, moveBookings(customer, ann!));
        await contract.submit(concert, confirmPayment(booking.id, payment.id));
      }
      const { bookings, payments } = await contract.stored(concert);
      expect(bookings).toMatchObject([
        { customerId: ann!.id, status: 'active' },
        { customerId: ann!.id, status: 'expired' },
      ]);
      expect(payments).toMatchObject([{ status: 'confirmed' }, { status: 'rejected' }]);
    });
  });

  describe('a booking that has moved', () => {
    test('answers its key from then on to whom it was moved, and to nobody else', async () => {
      const concert = await contract.onSale();
      const [guest, ann] = await contract.customers(2);
      const request = (actor: typeof ann) => claim(actor!, { seats: [1] }, { idempotency: keyed('key') });
      const { booking } = await contract.submit(concert, request(guest));
      await contract.submit(concert, moveBookings(guest!, ann!));
      await expect(contract.submit(concert, request(ann))).resolves.toMatchObject({
        booking: { id: booking.id, customerId: ann!.id },
        replayed: true,
      });
      await expect(contract.submit(concert, request(guest))).rejects.toThrow(refusal('SEAT_TAKEN'));
    });

    test('gives up a key under which the other customer has booked, here or elsewhere', async () => {
      const [here, elsewhere] = [await contract.paidOnline(), await contract.paidOnline()];
      for (const own of [here, elsewhere]) {
        const [guest, ann] = await contract.customers(2);
        const request = claim(ann!, { seats: [own === here ? 2 : 3] }, { idempotency: keyed('key', 'ann') });
        const { booking } = await contract.submit(own, request);
        const paying = beginPayment(ann!, booking.id, { idempotency: keyed('key', 'ann') });
        const { payment } = await contract.submit(own, paying);
        await contract.submit(own, confirmPayment(booking.id, payment.id));

        const seat = own === here ? 5 : 6;
        const theirs = await contract.submit(
          here,
          claim(guest!, { seats: [seat] }, { idempotency: keyed('key', 'guest') }),
        );
        await contract.submit(
          here,
          beginPayment(guest!, theirs.booking.id, { idempotency: keyed('key', 'guest') }),
        );
        await expect(contract.submit(here, moveBookings(guest!, ann!))).resolves.toEqual({
          movedBookings: 1,
        });
        await expect(contract.submit(own, request)).resolves.toMatchObject({ booking: { id: booking.id } });
        await expect(contract.submit(own, paying)).resolves.toMatchObject({ payment: { id: payment.id } });
      }
    });

    test('leaves its key to both when the other customer books with it at another concert meanwhile', async () => {
      const concerts = [await contract.onSale({ totalSeats: 20 }), await contract.onSale({ totalSeats: 20 })];
      const moves = Array.from({ length: 10 }, async (_, index) => {
        const [guest, ann] = await contract.customers(2);
        const request = (actor: typeof ann, body: string) =>
          claim(actor!, { seats: [index + 1] }, { idempotency: keyed('key', body) });
        await contract.submit(concerts[0]!, request(guest, 'guest'));
        return settleAll<unknown>([
          contract.submit(concerts[0]!, moveBookings(guest!, ann!)),
          contract.submit(concerts[1]!, request(ann, 'ann')),
        ]);
      });
      for (const { granted, refusals } of await Promise.all(moves)) {
        // Who comes second finds the key in use: a booking gives it up, a claim with another body is refused.
        expect(granted.length + refusals.length).toBe(2);
        expect(refusals.filter(({ code }) => code !== 'IDEMPOTENCY_KEY_REUSED')).toEqual([]);
      }
    });

    test('is no way past the limit, whoever of both claims at the same time', async () => {
      for (let round = 0; round < 6; round++) {
        const concert = await contract.onSale({ totalSeats: 20 }, { maxSeatsPerCustomer: 3 });
        const [guest, ann] = await contract.customers(2);
        await contract.submit(concert, claimSeats(guest!, 1));
        const claims = (actor: typeof ann, first: number) =>
          Array.from({ length: 4 }, (_, index) =>
            contract.submit(concert, claimSeats(actor!, first + index)),
          );
        const { refusals } = await settleAll<unknown>([
          ...(round % 2 === 0 ? claims(guest, 2) : claims(ann, 2)),
          contract.submit(concert, moveBookings(guest!, ann!)),
          ...claims(guest, 10),
          ...claims(ann, 15),
        ]);
        const codes = new Set(refusals.map(({ code }) => code));
        expect([...codes].filter((code) => code !== 'BOOKINGS_NOT_MOVED')).toEqual(['LIMIT_REACHED']);
        const { reservations } = await contract.stored(concert);
        const of = (actor: typeof ann) =>
          reservations.filter(({ customerId }) => customerId === actor!.id).length;
        expect(of(ann)).toBe(3);
        expect(of(guest)).toBeLessThanOrEqual(3);
      }
    });
  });
}
