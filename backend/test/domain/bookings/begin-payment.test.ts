import { describe, expect, test } from '@jest/globals';
import { allocateAll, noChanges, refusalOf, resultOf } from '../../support/allocate-requests.js';
import { ann, beginPayment, changeSeats, confirmPayment, keyed } from '../../support/ledger-requests.js';
import { at, bookingOf, expiredOf, holdOf, onlineState, paymentOf } from '../../support/ledger-state.js';

const hold = holdOf({ seats: [1, 2] });
const held = onlineState({ bookings: [hold] });
const contact = { name: 'Ann', email: 'ann@example.org' };

describe('beginning to pay a hold', () => {
  test('enters an attempt for its total, before anybody is asked for money', () => {
    const { outcomes, changes } = allocateAll(
      held,
      beginPayment(ann, 'booking', { method: 'sim_slow', contact, idempotency: keyed('key') }),
    );
    const { booking, payment, replayed } = resultOf('begin-payment', outcomes[0]);
    expect(replayed).toBe(false);
    expect(payment).toEqual({
      id: 'id-1',
      bookingId: 'booking',
      customerId: 'ann',
      gateway: 'simulator',
      method: 'sim_slow',
      status: 'open',
      amountMinor: 10_000,
      currency: 'EUR',
      idempotency: keyed('key'),
    });
    expect(booking).toEqual({ ...hold, contact });
    expect(changes).toEqual({ ...noChanges, changedBookings: [booking], newPayments: [payment] });
  });

  test.each([
    [119_999, 120_000],
    [120_000, 120_000],
    [120_001, 120_001],
  ])('keeps a hold that ends in %i ms for %i ms', (endsIn, kept) => {
    const state = onlineState({ bookings: [holdOf({ expiresAt: at(endsIn) })] });
    const { outcomes } = allocateAll(state, beginPayment(ann, 'booking'));
    const { booking } = resultOf('begin-payment', outcomes[0]);
    expect(booking).toMatchObject({ status: 'held', expiresAt: at(kept), extensionsLeft: 10 });
  });

  test('leaves whom the booking is for as it was told before', () => {
    const state = onlineState({ bookings: [holdOf({ contact })] });
    const { outcomes } = allocateAll(state, beginPayment(ann, 'booking'));
    expect(resultOf('begin-payment', outcomes[0]).booking.contact).toEqual(contact);
  });

  test('is refused at another price than is expected', () => {
    const { outcomes, changes } = allocateAll(
      held,
      beginPayment(ann, 'booking', { expectedTotalMinor: 9999 }),
    );
    expect(refusalOf(outcomes[0])).toEqual({
      code: 'PRICE_CHANGED',
      data: { totalMinor: 10_000, currency: 'EUR' },
      fields: [],
    });
    expect(changes).toEqual(noChanges);
    const right = allocateAll(held, beginPayment(ann, 'booking', { expectedTotalMinor: 10_000 }));
    expect(resultOf('begin-payment', right.outcomes[0]).payment.amountMinor).toBe(10_000);
  });

  test('costs what the seats cost when they were held, whatever they cost today', () => {
    const state = onlineState({ bookings: [hold], tiers: [{ seats: 10, priceMinor: 9000 }] });
    const { outcomes } = allocateAll(state, beginPayment(ann, 'booking', { expectedTotalMinor: 10_000 }));
    expect(resultOf('begin-payment', outcomes[0]).payment.amountMinor).toBe(10_000);
  });

  test.each([
    ['active', bookingOf({ seats: [1] }), 'BOOKING_NOT_HELD'],
    ['cancelled', bookingOf({ cancelledSeats: [1] }), 'BOOKING_NOT_HELD'],
    ['expired', expiredOf(), 'HOLD_EXPIRED'],
  ])('is refused where the booking is %s', (_, booking, code) => {
    const { outcomes, changes } = allocateAll(
      onlineState({ bookings: [booking] }),
      beginPayment(ann, 'booking'),
    );
    expect(refusalOf(outcomes[0]).code).toBe(code);
    expect(changes).toEqual(noChanges);
  });
});

describe('who begins again', () => {
  const open = onlineState({ bookings: [hold], payments: [paymentOf({ amountMinor: 10_000 })] });

  test('by the same method joins the attempt under way', () => {
    const { outcomes, changes } = allocateAll(open, beginPayment(ann, 'booking'));
    expect(resultOf('begin-payment', outcomes[0])).toMatchObject({
      payment: { id: 'payment', status: 'open' },
      replayed: false,
    });
    // The hold lasts long enough: nothing is to be written.
    expect(changes).toEqual(noChanges);
  });

  test('after the hold is over still learns what becomes of the attempt under way', () => {
    const state = onlineState({ bookings: [expiredOf()], payments: [paymentOf()] });
    const { outcomes, changes } = allocateAll(
      state,
      beginPayment(ann, 'booking'),
      beginPayment(ann, 'booking', { method: 'sim_slow' }),
    );
    expect(resultOf('begin-payment', outcomes[0]).payment.id).toBe('payment');
    expect(refusalOf(outcomes[1]).code).toBe('HOLD_EXPIRED');
    expect(changes).toEqual(noChanges);
  });

  test('sixteen times in one transaction is charged once', () => {
    const { outcomes, changes } = allocateAll(
      held,
      ...Array.from({ length: 16 }, () => beginPayment(ann, 'booking')),
    );
    for (const outcome of outcomes) {
      expect(resultOf('begin-payment', outcome).payment).toEqual(changes.newPayments[0]);
    }
    expect(changes.newPayments).toHaveLength(1);
  });

  test('does not keep the hold by joining, or it could be kept for ever', () => {
    const state = onlineState({ bookings: [holdOf({ expiresAt: at(1000) })], payments: [paymentOf()] });
    const { outcomes } = allocateAll(state, beginPayment(ann, 'booking'));
    expect(resultOf('begin-payment', outcomes[0]).booking.expiresAt).toEqual(at(1000));
  });

  test('by another method replaces it: the old attempt is rejected', () => {
    const { outcomes, changes } = allocateAll(open, beginPayment(ann, 'booking', { method: 'sim_slow' }));
    const { payment } = resultOf('begin-payment', outcomes[0]);
    expect(payment).toMatchObject({ id: 'id-1', method: 'sim_slow', status: 'open', amountMinor: 10_000 });
    expect(changes).toMatchObject({
      newPayments: [payment],
      changedPayments: [{ id: 'payment', from: 'open', to: 'rejected' }],
    });
  });

  test('after the seats have changed pays the new total in a new attempt', () => {
    const { outcomes, changes } = allocateAll(
      open,
      changeSeats('booking', [1, 2, 3]),
      beginPayment(ann, 'booking'),
    );
    expect(resultOf('begin-payment', outcomes[1]).payment).toMatchObject({ amountMinor: 15_000 });
    expect(changes.changedPayments).toEqual([{ id: 'payment', from: 'open', to: 'rejected' }]);
  });

  test.each(['declined', 'rejected', 'voided'] as const)('after one was %s begins a new one', (status) => {
    const state = onlineState({ bookings: [hold], payments: [paymentOf({ status })] });
    const { outcomes } = allocateAll(state, beginPayment(ann, 'booking'));
    expect(resultOf('begin-payment', outcomes[0]).payment.id).toBe('id-1');
  });

  test.each(['confirmed', 'captured'] as const)('after one was %s learns that it is paid', (status) => {
    const state = onlineState({
      bookings: [bookingOf({ seats: [1] })],
      payments: [paymentOf({ id: 'declined', status: 'declined' }), paymentOf({ status })],
    });
    const { outcomes, changes } = allocateAll(state, beginPayment(ann, 'booking', { method: 'sim_slow' }));
    expect(resultOf('begin-payment', outcomes[0])).toMatchObject({
      booking: { status: 'active' },
      payment: { id: 'payment', status },
      replayed: true,
    });
    expect(changes).toEqual(noChanges);
  });

  test('after all was cancelled is refused, though it was paid once', () => {
    const state = onlineState({
      bookings: [bookingOf({ cancelledSeats: [1] })],
      payments: [paymentOf({ status: 'captured' })],
    });
    const { outcomes } = allocateAll(state, beginPayment(ann, 'booking'));
    expect(refusalOf(outcomes[0])).toMatchObject({
      code: 'BOOKING_NOT_HELD',
      data: { bookingStatus: 'cancelled' },
    });
  });
});

describe('of attempts to pay a booking', () => {
  const declined = (count: number) =>
    Array.from({ length: count }, (_, index) => paymentOf({ id: `payment ${index}`, status: 'declined' }));

  test('the tenth is granted and the eleventh refused', () => {
    const nine = onlineState({ bookings: [hold], payments: declined(9) });
    expect(
      resultOf('begin-payment', allocateAll(nine, beginPayment(ann, 'booking')).outcomes[0]).payment,
    ).toMatchObject({ status: 'open' });
    const ten = onlineState({ bookings: [hold], payments: declined(10) });
    const { outcomes, changes } = allocateAll(ten, beginPayment(ann, 'booking'));
    expect(refusalOf(outcomes[0])).toMatchObject({
      code: 'PAYMENT_ATTEMPTS_USED_UP',
      data: { attempts: 10 },
    });
    expect(changes).toEqual(noChanges);
  });

  test('an open tenth may be joined, and is not given up for an eleventh', () => {
    const open = paymentOf({ amountMinor: 10_000 });
    const state = onlineState({ bookings: [hold], payments: [...declined(9), open] });
    const { outcomes, changes } = allocateAll(
      state,
      beginPayment(ann, 'booking', { method: 'sim_slow' }),
      beginPayment(ann, 'booking'),
    );
    expect(refusalOf(outcomes[0]).code).toBe('PAYMENT_ATTEMPTS_USED_UP');
    expect(resultOf('begin-payment', outcomes[1]).payment).toEqual(open);
    expect(changes).toMatchObject({ newPayments: [], changedPayments: [] });
  });

  test('those for other bookings do not count', () => {
    const others = declined(10).map((payment) => ({ ...payment, bookingId: 'other' }));
    const { outcomes } = allocateAll(
      onlineState({ bookings: [hold], payments: others }),
      beginPayment(ann, 'booking'),
    );
    expect(resultOf('begin-payment', outcomes[0]).payment.status).toBe('open');
  });
});

describe('the Idempotency-Key of a payment', () => {
  const request = beginPayment(ann, 'booking', { idempotency: keyed('key') });

  test.each(['open', 'confirmed', 'captured', 'declined', 'rejected', 'voided'] as const)(
    'answers the attempt as it is now: %s',
    (status) => {
      const payment = paymentOf({ status, idempotency: keyed('key') });
      const state = onlineState({ bookings: [expiredOf()], payments: [payment] });
      const { outcomes, changes } = allocateAll(state, request);
      expect(resultOf('begin-payment', outcomes[0])).toMatchObject({ payment, replayed: true });
      expect(changes).toEqual(noChanges);
    },
  );

  test('answers one that was begun in the same transaction', () => {
    const { outcomes, changes } = allocateAll(held, request, request);
    const [first, second] = outcomes.map((outcome) => resultOf('begin-payment', outcome));
    expect(second).toEqual({ ...first, replayed: true });
    expect(changes.newPayments).toHaveLength(1);
  });

  test('with another body is refused', () => {
    const payments = [paymentOf({ idempotency: keyed('key', 'another body') })];
    const { outcomes, changes } = allocateAll(onlineState({ bookings: [hold], payments }), request);
    expect(refusalOf(outcomes[0]).code).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(changes).toEqual(noChanges);
  });

  test('of another customer is another key', () => {
    const payment = paymentOf({ bookingId: 'other', customerId: 'bob', idempotency: keyed('key') });
    const { outcomes } = allocateAll(onlineState({ bookings: [hold], payments: [payment] }), request);
    expect(resultOf('begin-payment', outcomes[0])).toMatchObject({
      payment: { id: 'id-1' },
      replayed: false,
    });
  });
});

test('a confirmed payment in the same transaction is what the next learns of', () => {
  const state = onlineState({ bookings: [hold], payments: [paymentOf({ amountMinor: 10_000 })] });
  const { outcomes, changes } = allocateAll(
    state,
    confirmPayment('booking'),
    beginPayment(ann, 'booking', { method: 'sim_slow' }),
  );
  expect(resultOf('begin-payment', outcomes[1])).toMatchObject({
    booking: { status: 'active' },
    payment: { id: 'payment', status: 'confirmed' },
    replayed: true,
  });
  expect(changes.newPayments).toEqual([]);
});
