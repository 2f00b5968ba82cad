import type { ConcertSummary } from '@/shared/api/types';
import { formatDateTime } from '@/shared/format/date-time';
import { formatMoney } from '@/shared/format/money';
import type { Tone } from '@/shared/ui/badge';

export interface SaleWords {
  readonly tone: Tone;
  readonly words: string;
  /** There is no seat to be had now, and this says why. */
  readonly closed: boolean;
}

const lastSeatsShare = 0.1;

/** How the sale of a concert stands, for its card and its page. */
export function saleWords(concert: ConcertSummary): SaleWords {
  const { phase, saleOpensAt, timeZone, available, totalSeats } = concert;
  switch (phase) {
    case 'draft':
      return { tone: 'neutral', words: 'Draft', closed: true };
    case 'cancelled':
      return { tone: 'danger', words: 'Called off', closed: true };
    case 'ended':
      return { tone: 'neutral', words: 'Over', closed: true };
    case 'sale_closed':
      return { tone: 'neutral', words: 'Sale closed', closed: true };
    case 'not_yet_on_sale': {
      const when = saleOpensAt
        ? `On sale from ${formatDateTime(saleOpensAt, timeZone, 'dayTime')}`
        : 'Not yet on sale';
      return { tone: 'accent', words: when, closed: true };
    }
    case 'on_sale':
      if (available === 0) return { tone: 'danger', words: 'Sold out', closed: true };
      if (available <= totalSeats * lastSeatsShare) {
        return { tone: 'warning', words: `Only ${available.toLocaleString('en')} left`, closed: false };
      }
      return { tone: 'success', words: `${available.toLocaleString('en')} seats left`, closed: false };
  }
}

/** "$45", "$10 – $100", "Free". */
export function priceWords({ priceFromMinor, priceToMinor, currency }: ConcertSummary): string {
  const from = formatMoney(priceFromMinor, currency);
  return priceFromMinor === priceToMinor ? from : `${from} – ${formatMoney(priceToMinor, currency)}`;
}
