import { formatAmount } from '@/shared/format/money';
import { FigureGrid } from '@/shared/ui/figure-grid';
import { bySecond, presentPace } from './pace';
import type { LiveSale } from './use-live-sale';

const count = (number: number) => number.toLocaleString('en');

/** The sale at this moment. */
export function LiveFigures({ sale: { stats, pace, room } }: { sale: LiveSale }) {
  const { seats, revenueMinor, currency } = stats;
  const perSecond = presentPace(bySecond(pace));
  return (
    <FigureGrid
      figures={[
        { label: 'Sold', value: count(seats.sold), strong: true },
        // Not everybody may see it.
        ...(revenueMinor === null
          ? []
          : [{ label: 'Revenue', value: formatAmount(revenueMinor, currency), strong: true }]),
        { label: 'Bookings a second', value: perSecond.toFixed(perSecond < 10 ? 1 : 0), strong: true },
        { label: 'Held', value: count(seats.held) },
        { label: 'Free', value: count(seats.free) },
        ...(room.phase === 'off'
          ? []
          : [
              { label: 'In line', value: count(room.waiting) },
              { label: 'Inside', value: count(room.inside) },
              { label: 'Admitted', value: count(room.admitted) },
            ]),
      ]}
    />
  );
}
