import { describe, expect, test } from '@jest/globals';
import { refusal } from '../../support/domain-errors.js';
import { admin, block, cancelBooking, cancelReservation, claimSeats } from '../../support/ledger-requests.js';
import type { Contract } from './contract.js';

export function describeCancelling(contract: Contract): void {
  describe('cancelling', () => {
    const prices = {
      totalSeats: 10,
      tiers: [{ name: 'A', priceMinor: 500, seating: 'assigned' as const }],
    };

    test('a booking gives all of its seats back, for others to take', async () => {
      const concert = await contract.onSale(prices);
      const [ann, bob] = await contract.customers(2);
      const { booking } = await contract.submit(concert, claimSeats(ann!, 1, 2));
      const cancelled = await contract.submit(concert, cancelBooking(ann!, booking.id));
      expect(cancelled).toEqual({
        ...booking,
        status: 'cancelled',
        reservations: booking.reservations.map((reservation) => ({ ...reservation, status: 'cancelled' })),
      });
      const again = await contract.submit(concert, claimSeats(bob!, 2));
      const { reservations, tiers, history } = await contract.stored(concert);
      expect(reservations.map(({ seatNumber, status }) => [seatNumber, status]).sort()).toEqual([
        [1, 'cancelled'],
        [2, 'active'],
        [2, 'cancelled'],
      ]);
      expect(tiers).toMatchObject([{ available: 9 }]);
      expect(history.map(({ action, bookingId }) => [action, bookingId])).toEqual([
        ['reserve', booking.id],
        ['reserve', booking.id],
        ['cancel', booking.id],
        ['cancel', booking.id],
        ['reserve', again.booking.id],
      ]);
    });

    test('one reservation keeps the others and lowers the total', async () => {
      const concert = await contract.onSale(prices);
      const ann = await contract.customer();
      const { booking } = await contract.submit(concert, claimSeats(ann, 1, 2));
      const [first, second] = booking.reservations;
      await expect(
        contract.submit(concert, cancelReservation(ann, booking.id, first!.id)),
      ).resolves.toMatchObject({
        status: 'active',
        totalMinor: 500,
        reservations: [{ status: 'cancelled' }, { status: 'active' }],
      });
      await expect(
        contract.submit(concert, cancelReservation(ann, booking.id, second!.id)),
      ).resolves.toMatchObject({ status: 'cancelled', totalMinor: 1000 });
    });

    test('sixteen times at once changes nothing twice', async () => {
      const concert = await contract.onSale(prices);
      const ann = await contract.customer();
      const { booking } = await contract.submit(concert, claimSeats(ann, 1, 2));
      const [first] = booking.reservations;
      const ofOne = Array.from({ length: 16 }, () =>
        contract.submit(concert, cancelReservation(ann, booking.id, first!.id)),
      );
      for (const answer of await Promise.all(ofOne)) {
        expect(answer).toMatchObject({ status: 'active', totalMinor: 500 });
      }
      const ofAll = Array.from({ length: 16 }, () =>
        contract.submit(concert, cancelBooking(ann, booking.id)),
      );
      for (const answer of await Promise.all(ofAll)) {
        expect(answer).toMatchObject({ status: 'cancelled', totalMinor: 1000 });
      }
      const { tiers, history } = await contract.stored(concert);
      expect(tiers).toMatchObject([{ available: 10 }]);
      expect(history.filter(({ action }) => action === 'cancel')).toHaveLength(2);
    });

    test('makes room for a claim that comes right behind it', async () => {
      const concert = await contract.onSale();
      const [ann, bob] = await contract.customers(2);
      const { booking } = await contract.submit(concert, claimSeats(ann!, 1, 2));
      // While the first is under way the other two wait, and may share the next transaction.
      const [, , { booking: next }] = await Promise.all([
        contract.submit(concert, block([10])),
        contract.submit(concert, cancelBooking(ann!, booking.id)),
        contract.submit(concert, claimSeats(bob!, 1, 2)),
      ]);
      const { seats } = await contract.stored(concert);
      expect(seats.slice(0, 2)).toMatchObject([
        { state: 'sold', bookingId: next.id },
        { state: 'sold', bookingId: next.id },
      ]);
      await contract.submit(concert, cancelBooking(bob!, next.id));
      expect((await contract.stored(concert)).tiers).toMatchObject([{ available: 9 }]);
    });

    test('is too late for customers from the deadline on, and never for admins', async () => {
      const cancellableUntil = new Date('2020-01-01T20:00:00.123Z');
      const concert = await contract.onSale(undefined, { cancellableUntil });
      const ann = await contract.customer();
      const { booking } = await contract.submit(concert, claimSeats(ann, 1, 2));
      const before = await contract.stored(concert);
      const late = refusal('CANCELLATION_CLOSED', { cancellableUntil });
      await expect(contract.submit(concert, cancelBooking(ann, booking.id))).rejects.toThrow(late);
      await expect(
        contract.submit(concert, cancelReservation(ann, booking.id, booking.reservations[0]!.id)),
      ).rejects.toThrow(late);
      expect(await contract.stored(concert)).toEqual(before);

      const someAdmin = { ...(await contract.customer()), role: admin.role };
      await contract.submit(concert, cancelBooking(someAdmin, booking.id, 'asked by telephone'));
      const { history } = await contract.stored(concert);
      expect(history.at(-1)).toMatchObject({
        action: 'cancel',
        actorId: someAdmin.id,
        actorRole: 'admin',
        customerId: ann.id,
        reason: 'asked by telephone',
      });
    });

    test('what does not exist at this concert is refused', async () => {
      const concert = await contract.onSale();
      const other = await contract.onSale();
      const ann = await contract.customer();
      const { booking } = await contract.submit(other, claimSeats(ann, 1));
      const { booking: own } = await contract.submit(concert, claimSeats(ann, 1));
      await expect(contract.submit(concert, cancelBooking(ann, booking.id))).rejects.toThrow(
        refusal('NOT_FOUND'),
      );
      await expect(
        contract.submit(concert, cancelReservation(ann, own.id, booking.reservations[0]!.id)),
      ).rejects.toThrow(refusal('NOT_FOUND'));
    });
  });
}
