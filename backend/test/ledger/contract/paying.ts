import { describe, expect, test } from '@jest/globals';
import { refusal } from '../../support/domain-errors.js';
import {
  beginPayment,
  cancelBooking,
  changeSeats,
  claimSeats,
  closePayment,
  confirmPayment,
  keyed,
} from '../../support/ledger-requests.js';
import { settleAll } from '../../support/settle-all.js';
import type { Contract } from './contract.js';

export function describePaying(contract: Contract): void {
  /** A hold of seats 1 and 2 whose customer begins to pay. */
  const paying = async (details = {}) => {
    const concert = await contract.paidOnline(details);
    const ann = await contract.customer();
    const { booking } = await contract.submit(concert, claimSeats(ann, 1, 2));
    const { payment } = await contract.submit(concert, beginPayment(ann, booking.id));
    return { concert, ann, booking, payment };
  };

  describe('beginning to pay', () => {
    test('stores the attempt, for whom the booking is, and keeps the hold for two more minutes', async () => {
      const concert = await contract.paidOnline({ holdSeconds: 60 });
      const ann = await contract.customer();
      const contact = { name: 'Ann Ö.', email: 'ann@example.org' };
      const { booking } = await contract.submit(concert, claimSeats(ann, 1, 2));
      const answer = await contract.submit(
        concert,
        beginPayment(ann, booking.id, { contact, method: 'sim_slow' }),
      );
      expect(answer).toMatchObject({
        booking: { status: 'held', contact, extensionsLeft: 10 },
        payment: { status: 'open', method: 'sim_slow', amountMinor: 10_000, currency: 'EUR' },
        replayed: false,
      });
      const later = answer.booking.expiresAt!.getTime() - booking.expiresAt!.getTime();
      expect(later).toBeGreaterThanOrEqual(60_000);
      expect(later).toBeLessThan(65_000);
      const { payments, bookings } = await contract.stored(concert);
      expect(payments).toMatchObject([
        {
          id: answer.payment.id,
          bookingId: booking.id,
          customerId: ann.id,
          status: 'open',
          amountMinor: 10_000,
        },
      ]);
      expect(bookings).toMatchObject([{ expiresAt: answer.booking.expiresAt }]);
    });

    test('sixteen times at once begins once', async () => {
      const concert = await contract.paidOnline();
      const ann = await contract.customer();
      const { booking } = await contract.submit(concert, claimSeats(ann, 1));
      const answers = await Promise.all(
        Array.from({ length: 16 }, () => contract.submit(concert, beginPayment(ann, booking.id))),
      );
      expect(new Set(answers.map(({ payment }) => payment.id)).size).toBe(1);
      expect((await contract.stored(concert)).payments).toHaveLength(1);
    });

    test('by different methods at once leaves one attempt open', async () => {
      const concert = await contract.paidOnline();
      const ann = await contract.customer();
      const { booking } = await contract.submit(concert, claimSeats(ann, 1));
      const methods = ['sim_ok', 'sim_slow', 'sim_declined', 'sim_ok', 'sim_slow'] as const;
      await Promise.all(
        methods.map((method) => contract.submit(concert, beginPayment(ann, booking.id, { method }))),
      );
      const { payments } = await contract.stored(concert);
      expect(payments.map(({ method, status }) => [method, status])).toEqual([
        ['sim_ok', 'rejected'],
        ['sim_slow', 'rejected'],
        ['sim_declined', 'rejected'],
        ['sim_ok', 'rejected'],
        ['sim_slow', 'open'],
      ]);
    });

    test('ten times is granted, the eleventh is refused', async () => {
      const concert = await contract.paidOnline();
      const ann = await contract.customer();
      const { booking } = await contract.submit(concert, claimSeats(ann, 1));
      for (let attempt = 1; attempt <= 10; attempt++) {
        const { payment } = await contract.submit(concert, beginPayment(ann, booking.id));
        await contract.submit(concert, closePayment(booking.id, 'declined', payment.id));
      }
      await expect(contract.submit(concert, beginPayment(ann, booking.id))).rejects.toThrow(
        refusal('PAYMENT_ATTEMPTS_USED_UP', { attempts: 10 }),
      );
    });

    test('with a key answers the same attempt as it is now', async () => {
      const concert = await contract.paidOnline();
      const ann = await contract.customer();
      const { booking } = await contract.submit(concert, claimSeats(ann, 1));
      const request = beginPayment(ann, booking.id, { idempotency: keyed('key') });
      const answers = await Promise.all(Array.from({ length: 16 }, () => contract.submit(concert, request)));
      expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
      const { payment } = answers[0]!;
      await contract.submit(concert, closePayment(booking.id, 'declined', payment.id));
      await expect(contract.submit(concert, request)).resolves.toMatchObject({
        payment: { id: payment.id, status: 'declined', idempotency: { key: 'key' } },
        replayed: true,
      });
      await expect(
        contract.submit(concert, { ...request, idempotency: keyed('key', 'another body') }),
      ).rejects.toThrow(refusal('IDEMPOTENCY_KEY_REUSED'));
    });

    test('with the same key at two concerts at once is granted at one and refused at the other', async () => {
      const concerts = [await contract.paidOnline(), await contract.paidOnline()];
      const customers = await contract.customers(10);
      const attempts = customers.map(async (customer, index) => {
        const holds = await Promise.all(
          concerts.map((concert) => contract.submit(concert, claimSeats(customer, index + 1))),
        );
        return settleAll(
          holds.map(({ booking }, which) =>
            contract.submit(
              concerts[which]!,
              beginPayment(customer, booking.id, { idempotency: keyed('key', `concert ${which}`) }),
            ),
          ),
        );
      });
      for (const { granted, refusals } of await Promise.all(attempts)) {
        expect(granted).toHaveLength(1);
        expect(refusals.map(({ code }) => code)).toEqual(['IDEMPOTENCY_KEY_REUSED']);
      }
    });
  });

  describe('confirming a payment', () => {
    test('makes the hold active, and its payment paid', async () => {
      const { concert, ann, booking, payment } = await paying();
      const answer = await contract.submit(concert, confirmPayment(booking.id, payment.id));
      expect(answer).toMatchObject({
        booking: {
          id: booking.id,
          status: 'active',
          reservations: [{ status: 'active' }, { status: 'active' }],
        },
        payment: { ...payment, status: 'confirmed' },
      });
      const stored = await contract.stored(concert);
      expect(stored.payments).toMatchObject([{ status: 'confirmed' }]);
      expect(stored.seats.slice(0, 2).map(({ state }) => state)).toEqual(['sold', 'sold']);
      expect(stored.history.slice(2)).toMatchObject([
        { action: 'reserve', seatNumber: 1, actorId: ann.id },
        { action: 'reserve', seatNumber: 2, actorId: ann.id },
      ]);
      // It is no hold any more: its customer may hold others.
      await contract.submit(concert, claimSeats(ann, 3));
    });

    test('sixteen times at once confirms once, and all learn the same', async () => {
      const { concert, booking, payment } = await paying();
      const answers = await Promise.all(
        Array.from({ length: 16 }, () => contract.submit(concert, confirmPayment(booking.id, payment.id))),
      );
      for (const answer of answers) expect(answer).toEqual(answers[0]);
      expect(answers[0]).toMatchObject({ booking: { status: 'active' }, payment: { status: 'confirmed' } });
      const { history, version } = await contract.stored(concert);
      expect(history.filter(({ action }) => action === 'reserve')).toHaveLength(2);
      expect(version).toBe(3);
    });

    test('while it is cancelled ends in one of both, with nothing between', async () => {
      for (let round = 0; round < 6; round++) {
        const { concert, ann, booking, payment } = await paying();
        const confirm = () => contract.submit(concert, confirmPayment(booking.id, payment.id));
        const cancel = () => contract.submit(concert, cancelBooking(ann, booking.id));
        await Promise.all(round % 2 === 0 ? [confirm(), cancel()] : [cancel(), confirm()]);
        const { bookings, payments, refunds } = await contract.stored(concert);
        expect(bookings).toMatchObject([{ status: 'cancelled' }]);
        expect([payments[0]!.status, refunds.length]).toEqual(
          round % 2 === 0 ? ['confirmed', 1] : ['rejected', 0],
        );
      }
    });

    test('for what was changed meanwhile is rejected, and the hold goes on', async () => {
      const { concert, ann, booking, payment } = await paying();
      await Promise.all([
        contract.submit(concert, changeSeats(booking.id, [1], { actor: ann })),
        contract.submit(concert, confirmPayment(booking.id, payment.id)),
      ]);
      const { bookings, payments } = await contract.stored(concert);
      expect(bookings).toMatchObject([{ status: 'held', totalMinor: 5000 }]);
      expect(payments).toMatchObject([{ status: 'rejected' }]);
    });

    test('of a declined attempt confirms nothing, and closing a confirmed one declines nothing', async () => {
      const { concert, ann, booking, payment } = await paying();
      await contract.submit(concert, closePayment(booking.id, 'declined', payment.id));
      await expect(contract.submit(concert, confirmPayment(booking.id, payment.id))).resolves.toMatchObject({
        booking: { status: 'held' },
        payment: { status: 'declined' },
      });
      const { payment: second } = await contract.submit(concert, beginPayment(ann, booking.id));
      await contract.submit(concert, confirmPayment(booking.id, second.id));
      await expect(
        contract.submit(concert, closePayment(booking.id, 'rejected', second.id)),
      ).resolves.toMatchObject({ status: 'confirmed' });
    });

    test('at another concert than its own is refused', async () => {
      const { booking, payment } = await paying();
      const other = await contract.paidOnline();
      await expect(contract.submit(other, confirmPayment(booking.id, payment.id))).rejects.toThrow(
        refusal('NOT_FOUND'),
      );
    });
  });
}
