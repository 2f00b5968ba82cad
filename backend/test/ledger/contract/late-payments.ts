import { describe, expect, test } from '@jest/globals';
import { refusal } from '../../support/domain-errors.js';
import {
  beginPayment,
  block,
  callOff,
  cancelBooking,
  claimPlaces,
  claimSeats,
  confirmPayment,
  expireHolds,
} from '../../support/ledger-requests.js';
import type { Contract } from './contract.js';

export function describeLatePayments(contract: Contract): void {
  /** A hold of seats 1 and 2 that ended while its customer was paying. */
  const lapsedWhilePaying = async (details = {}) => {
    const concert = await contract.paidOnline({ holdSeconds: 120, ...details });
    const ann = await contract.customer();
    const { booking } = await contract.submit(concert, claimSeats(ann, 1, 2));
    const { payment } = await contract.submit(concert, beginPayment(ann, booking.id));
    await contract.passTime(concert, 125);
    const confirm = () => contract.submit(concert, confirmPayment(booking.id, payment.id));
    return { concert, ann, booking, payment, confirm };
  };

  describe('a payment that comes after its hold has ended', () => {
    test.each([
      ['as soon as its time is over', false],
      ['when it has expired', true],
    ])('brings the booking back, %s', async (_, swept) => {
      const { concert, booking, confirm } = await lapsedWhilePaying();
      if (swept) await contract.submit(concert, expireHolds);
      await expect(confirm()).resolves.toMatchObject({
        booking: { id: booking.id, status: 'active', totalMinor: 10_000 },
        payment: { status: 'confirmed' },
      });
      const { history, seats, tiers } = await contract.stored(concert);
      expect(history.map(({ action }) => action)).toEqual([
        'hold',
        'hold',
        'expire',
        'expire',
        'reserve',
        'reserve',
      ]);
      expect(seats.slice(0, 2)).toMatchObject([{ bookingId: booking.id }, { bookingId: booking.id }]);
      expect(tiers).toMatchObject([{ available: 8 }, { available: 6 }]);
    });

    const meanwhile: [what: string, happen: (late: Lapsed) => Promise<unknown>][] = [
      [
        'one of its seats is taken',
        async ({ concert }) => contract.submit(concert, claimSeats(await contract.customer(), 2)),
      ],
      ['one of its seats is blocked', ({ concert }) => contract.submit(concert, block([1]))],
      ['the concert is called off', async ({ concert }) => contract.submit(concert, callOff())],
      ['the price has changed', ({ concert }) => contract.setPrice(concert.tierIds[0]!, 4000)],
      ['the limit was lowered', ({ concert }) => contract.setLimit(concert, 1)],
      [
        'its customer gave it up',
        ({ concert, ann, booking }) => contract.submit(concert, cancelBooking(ann, booking.id)),
      ],
    ];
    type Lapsed = Awaited<ReturnType<typeof lapsedWhilePaying>>;

    test.each(meanwhile)('goes back where meanwhile %s', async (_, happen) => {
      const late = await lapsedWhilePaying();
      await happen(late);
      await expect(late.confirm()).resolves.toMatchObject({
        booking: { status: 'expired' },
        payment: { status: 'rejected' },
      });
      // The limit may be below what somebody has by now.
      await contract.setLimit(late.concert, 8);
    });

    test('goes back where its customer has as many seats as they may have', async () => {
      const { concert, ann, confirm } = await lapsedWhilePaying({ maxSeatsPerCustomer: 3 });
      await contract.submit(concert, claimSeats(ann, 3, 4));
      await expect(confirm()).resolves.toMatchObject({ payment: { status: 'rejected' } });
    });

    test('comes back beside a new hold of its customer', async () => {
      const { concert, ann, confirm } = await lapsedWhilePaying();
      await contract.submit(concert, claimSeats(ann, 3, 4));
      await expect(confirm()).resolves.toMatchObject({ booking: { status: 'active' } });
    });

    test('brings its seats back though somebody held them since, whose hold has lapsed too', async () => {
      const { concert, booking, confirm } = await lapsedWhilePaying();
      await contract.submit(concert, claimSeats(await contract.customer(), 1, 2));
      await contract.passTime(concert, 120);
      await expect(confirm()).resolves.toMatchObject({ booking: { id: booking.id, status: 'active' } });
    });

    test('races with a claim on its seats, and one of both gets them', async () => {
      for (let round = 0; round < 6; round++) {
        const { concert, booking, confirm } = await lapsedWhilePaying();
        const bob = await contract.customer();
        const claimed = contract.submit(concert, claimSeats(bob, 2)).then(
          () => true,
          () => false,
        );
        const [won, { payment }] = await Promise.all([claimed, confirm()]);
        expect(payment.status).toBe(won ? 'rejected' : 'confirmed');
        const { seats } = await contract.stored(concert);
        expect(seats[1]!.bookingId === booking.id).toBe(!won);
      }
    });

    test('leaves enough places for those who claim some in the same transaction', async () => {
      const concert = await contract.paidOnline({ holdSeconds: 120 });
      const floor = concert.tierIds[1]!;
      const [ann, bob, cat] = await contract.customers(3);
      const { booking } = await contract.submit(concert, claimPlaces(ann!, { [floor]: 2 }));
      const { payment } = await contract.submit(concert, beginPayment(ann!, booking.id));
      await contract.passTime(concert, 125);
      await contract.submit(concert, expireHolds);
      const [, revived, { booking: bobs }] = await Promise.all([
        contract.submit(concert, block([10])),
        contract.submit(concert, confirmPayment(booking.id, payment.id)),
        contract.submit(concert, claimPlaces(bob!, { [floor]: 2 })),
      ]);
      expect(revived.booking.status).toBe('active');
      expect(seatsOf(bobs)).toEqual([13, 14]);
      await expect(contract.submit(concert, claimPlaces(cat!, { [floor]: 3 }))).rejects.toThrow(
        refusal('SOLD_OUT', { tiers: [{ tierId: floor, requested: 3, available: 2 }] }),
      );
    });
  });
}

function seatsOf({ reservations }: { reservations: readonly { seatNumber: number }[] }): number[] {
  return reservations.map(({ seatNumber }) => seatNumber);
}
