import type { Actor } from '../customers/actor.js';
import { DomainError, notFound } from '../kernel/domain-error.js';
import { paymentBounds, paymentSeconds, type Payment } from '../payments/payment.js';
import { isPaid } from '../payments/payment-status.js';
import type { Booking } from './booking.js';
import { ensureHeld, ensurePrice, secondsAfter } from './hold.js';
import type { LedgerPage } from './ledger-page.js';
import { ensureSameRequest, type BeginPayment, type LedgerResults } from './ledger-request.js';

/**
 * Enters an attempt to pay, before the provider is asked. Who asks again while an attempt by the same method is
 * open joins it, so that many confirmations charge once; another method takes its place.
 */
export function beginPayment(page: LedgerPage, request: BeginPayment): LedgerResults['begin-payment'] {
  const booking = page.bookings.get(request.bookingId);
  ensureOwn(booking, request.actor);
  const replayed = findReplay(page, request);
  if (replayed) return { booking, payment: replayed, replayed: true };

  const attempts = page.payments.of(booking.id);
  const paid = attempts.find(({ status }) => isPaid(status));
  if (paid && booking.status === 'active') return { booking, payment: paid, replayed: true };
  const open = attempts.find(({ status }) => status === 'open');
  const joins = open?.method === request.method && open.amountMinor === booking.totalMinor;
  // The money may be under way although the hold is over: whoever asks learns what becomes of it.
  if (joins && booking.status === 'expired') return { booking, payment: open, replayed: false };
  ensureHeld(booking);
  ensurePrice(request.expectedTotalMinor, booking.totalMinor, booking.currency);
  const contact = request.contact ?? booking.contact;
  // Joining does not keep the hold, or asking again and again would keep it for ever.
  if (joins) {
    return { booking: page.keepHold(booking, page.now, contact), payment: open, replayed: false };
  }

  ensureAttemptLeft(attempts);
  const kept = page.keepHold(booking, secondsAfter(page.now, paymentSeconds), contact);
  page.payments.rejectOpen(booking.id);
  const payment: Payment = {
    id: page.draw.id(),
    bookingId: booking.id,
    customerId: request.actor.id,
    gateway: request.gateway,
    method: request.method,
    status: 'open',
    amountMinor: booking.totalMinor,
    currency: booking.currency,
    idempotency: request.idempotency,
  };
  page.payments.add(payment);
  return { booking: kept, payment, replayed: false };
}

/** The booking may have moved to another customer since its owner was asked to pay. */
function ensureOwn({ customerId }: Booking, { id }: Actor): void {
  if (customerId !== id) throw notFound('booking');
}

function findReplay(page: LedgerPage, { actor, bookingId, idempotency }: BeginPayment): Payment | undefined {
  if (!idempotency) return undefined;
  const earlier = page.payments.findByKey(actor.id, idempotency.key);
  if (!earlier) return undefined;
  ensureSameRequest(earlier.idempotency!, idempotency);
  if (earlier.bookingId !== bookingId) throw new Error('The same request was made for another booking.');
  return earlier;
}

function ensureAttemptLeft(attempts: readonly Payment[]): void {
  if (attempts.length >= paymentBounds.attempts) {
    throw new DomainError('PAYMENT_ATTEMPTS_USED_UP', 'This booking was tried to be paid too often.', {
      attempts: attempts.length,
    });
  }
}
