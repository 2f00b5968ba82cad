import type { BookingView } from '@/shared/api/types';
import { formatAmount } from '@/shared/format/money';

/** "Paid $90, $45 of it refunded", "Paid $90 at the box office". */
export function paymentWords(payment: NonNullable<BookingView['payment']>, currency: string): string {
  const { status, method, amountMinor, refundedMinor } = payment;
  const amount = formatAmount(amountMinor, currency);
  const paid = `Paid ${amount}${method === 'desk' ? ' at the box office' : ''}`;
  switch (status) {
    case 'paid':
      if (refundedMinor === 0) return paid;
      return refundedMinor === amountMinor
        ? `${paid}, all of it refunded`
        : `${paid}, ${formatAmount(refundedMinor, currency)} of it refunded`;
    case 'pending':
      return `${amount}, not decided yet`;
    case 'declined':
      return 'Declined; nothing was charged';
    case 'returned':
      return `${amount} not taken, or on its way back`;
  }
}
