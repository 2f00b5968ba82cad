import type { Payment } from '../payments/payment.js';
import type { Booking } from './booking.js';
import type { LedgerPage } from './ledger-page.js';
import type { ConfirmPayment, LedgerResults } from './ledger-request.js';

/**
 * The money is set aside: the held booking becomes active, or the payment is rejected and the money let go. Of
 * repeated confirmations the first decides.
 */
export function confirmPayment(page: LedgerPage, request: ConfirmPayment): LedgerResults['confirm-payment'] {
  const booking = page.bookings.get(request.bookingId);
  const payment = page.payments.get(request.paymentId);
  if (payment.status !== 'open') return { booking, payment };
  if (!mayHaveSeats(page, booking, payment)) {
    return { booking, payment: page.payments.close(payment, 'rejected') };
  }
  const actor = { id: booking.customerId, role: 'customer' } as const;
  const confirmed = page.confirm(booking, actor);
  return { booking: confirmed, payment: page.payments.close(payment, 'confirmed') };
}

function mayHaveSeats(page: LedgerPage, booking: Booking, payment: Payment): boolean {
  if (booking.status === 'held') return payment.amountMinor === booking.totalMinor;
  return booking.status === 'expired' && mayRevive(page, booking, payment);
}

/** A payment that comes too late brings its booking back only where nothing has changed for anybody. */
function mayRevive(page: LedgerPage, booking: Booking, payment: Payment): boolean {
  const expired = booking.reservations.filter(({ status }) => status === 'expired');
  const todaysTotal = expired.reduce((sum, { tierId }) => sum + page.findTier(tierId)!.priceMinor, 0);
  const live = page.liveSeatsOf(booking.customerId);
  return (
    page.concert.status === 'published' &&
    payment.amountMinor === todaysTotal &&
    payment.amountMinor === booking.totalMinor &&
    live + expired.length <= page.concert.maxSeatsPerCustomer &&
    expired.every(({ seatNumber }) => page.findSeat(seatNumber)?.state === 'free')
  );
}
