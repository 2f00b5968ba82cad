import type { BookingView } from '@/shared/api/types';
import { formatAmount } from '@/shared/format/money';

/** "Paid $90, $45 of it refunded". */
export function paymentWords(payment: NonNullable<BookingView['payment']>, currency: string): string {
  const { status, amountMinor, refundedMinor } = payment;
  const amount = formatAmount(amountMinor, currency);
  switch (status) {
    case 'paid':
      if (refundedMinor === 0) return `Paid ${amount}`;
      return refundedMinor === amountMinor
        ? `Paid ${amount}, all of it refunded`
        : `Paid ${amount}, ${formatAmount(refundedMinor, currency)} of it refunded`;
    case 'pending':
      return `${amount}, not decided yet`;
    case 'declined':
      return 'Declined; nothing was charged';
    case 'returned':
      return `${amount} not taken, or on its way back`;
  }
}
