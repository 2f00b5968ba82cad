import type { BookingView, Concert, Reservation } from '@/shared/api/types';
import { formatDateTime } from '@/shared/format/date-time';
import { formatAmount } from '@/shared/format/money';

/** What was paid for that is about to be cancelled. */
export interface RefundTerms {
  readonly concertId: string;
  readonly pricesMinor: readonly number[];
  readonly currency: string;
}

/** Null where nothing was paid online: nothing goes back then. */
export function refundTerms(
  { concertId, currency, status, payment }: BookingView,
  cancelled: readonly Reservation[],
): RefundTerms | null {
  if (status !== 'active' || payment?.status !== 'paid') return null;
  return { concertId, currency, pricesMinor: cancelled.map(({ priceMinor }) => priceMinor) };
}

type Policy = Pick<Concert, 'refundFullUntil' | 'refundPercentAfter' | 'timeZone'>;

/** What goes back by the venue's terms at `now` (milliseconds since 1970). */
export function refundWords({ pricesMinor, currency }: RefundTerms, policy: Policy, now: number): string {
  const { refundFullUntil, refundPercentAfter, timeZone } = policy;
  const isFull = refundFullUntil !== null && now < Date.parse(refundFullUntil);
  const percent = isFull ? 100 : refundPercentAfter;
  // As the server does, a seat at a time: a fraction stays with the venue.
  const backMinor = pricesMinor.reduce((sum, price) => sum + Math.floor((price * percent) / 100), 0);
  if (backMinor === 0) return 'Nothing is paid back for it any more.';
  const back = formatAmount(backMinor, currency);
  if (percent < 100) return `You get ${back} back: ${percent} % of what you paid for it.`;
  const until =
    isFull && refundPercentAfter < 100
      ? ` That holds until ${formatDateTime(refundFullUntil, timeZone, 'short')}, local time at the venue.`
      : '';
  return `You get ${back} back: all that you paid for it.${until}`;
}
