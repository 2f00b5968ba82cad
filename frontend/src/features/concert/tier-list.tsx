import { tierColour } from '@/features/seat-map/seat-colours';
import { formatMoney } from '@/shared/format/money';
import type { Concert } from '@/shared/api/types';

/** The price classes of a concert; without counts where nothing can be booked anyway. */
export function TierList({ concert: { tiers, currency }, counts }: { concert: Concert; counts: boolean }) {
  return (
    <ul className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,12rem),1fr))] gap-3 [&>li:only-child]:max-w-md">
      {tiers.map((tier, index) => (
        <li
          key={tier.id}
          className="rounded-md border-t-8 bg-surface px-4 py-3"
          style={{ borderColor: tierColour(index) }}
        >
          <p className="flex items-baseline justify-between gap-3 font-display text-lg font-bold">
            <span className="min-w-0 wrap-anywhere">{tier.name}</span>
            <span className="tabular-nums">{formatMoney(tier.priceMinor, currency)}</span>
          </p>
          <p className="text-sm text-muted">
            {tier.seating === 'general' ? 'General admission' : 'Numbered seats'}
            {counts &&
              ` · ${tier.available === 0 ? 'sold out' : `${tier.available.toLocaleString('en')} left`}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
