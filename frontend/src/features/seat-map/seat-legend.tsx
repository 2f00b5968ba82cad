import { formatMoney } from '@/shared/format/money';
import type { Tier } from '@/shared/api/types';
import { tierColour } from './seat-colours';
import { SeatSign } from './seat-sign';

export interface SeatLegendProps {
  tiers: readonly Tier[];
  currency: string;
  /** Some seats may be the visitor's own. */
  showsMine?: boolean;
  /** Seats can be chosen. */
  showsChosen?: boolean;
}

/** What colours and shapes on the map mean. */
export function SeatLegend({ tiers, currency, showsMine = false, showsChosen = true }: SeatLegendProps) {
  return (
    <ul aria-label="Key to the seat map" className="flex flex-wrap gap-x-5 gap-y-2 text-sm">
      {tiers.map((tier, index) =>
        tier.seating === 'general' ? null : (
          <li key={tier.id} className="flex items-center gap-2">
            <SeatSign look="free" colour={tierColour(index)} />
            <span>
              <bdi>{tier.name}</bdi>{' '}
              <span className="text-muted">{formatMoney(tier.priceMinor, currency)}</span>
            </span>
          </li>
        ),
      )}
      {showsChosen && (
        <li className="flex items-center gap-2">
          <SeatSign look="chosen" /> Chosen
        </li>
      )}
      {showsMine && (
        <li className="flex items-center gap-2">
          <SeatSign look="mine" /> Yours
        </li>
      )}
      <li className="flex items-center gap-2">
        <SeatSign look="held" /> Held
      </li>
      <li className="flex items-center gap-2">
        <SeatSign look="sold" /> Taken
      </li>
      <li className="flex items-center gap-2">
        <SeatSign look="blocked" /> Not for sale
      </li>
    </ul>
  );
}
