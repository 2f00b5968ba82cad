import type { BookingView } from '@/shared/api/types';
import { formatAmount } from '@/shared/format/money';
import { Badge, type Tone } from '@/shared/ui/badge';

const standings: Record<NonNullable<BookingView['payment']>['status'], { tone: Tone; words: string }> = {
  paid: { tone: 'success', words: 'Paid' },
  pending: { tone: 'warning', words: 'Undecided' },
  declined: { tone: 'danger', words: 'Declined' },
  returned: { tone: 'neutral', words: 'Returned' },
};

/** Whoever is paid at the box office has the money. */
const paidAtDesk = { tone: 'success', words: 'Paid at the box office' } as const;

/** How the last attempt to pay a booking stands, and what went back. Nothing where nobody tried. */
export function BookingPayment({ booking: { payment, currency } }: { booking: BookingView }) {
  if (!payment) return null;
  const { tone, words } = payment.method === 'desk' ? paidAtDesk : standings[payment.status];
  return (
    <span className="mt-1 block">
      <Badge tone={tone}>
        {words} {formatAmount(payment.amountMinor, currency)}
      </Badge>
      {payment.refundedMinor > 0 && (
        <span className="mt-1 block text-xs text-muted">
          {formatAmount(payment.refundedMinor, currency)} refunded
        </span>
      )}
    </span>
  );
}
