import clsx from 'clsx';
import { formatMoney } from '@/shared/format/money';
import type { SeatPlace } from './seat-place';
import type { SeatLook } from './seat-shapes';
import { placeWords, stateWords } from './seat-words';

export interface SeatTooltipProps {
  seat: SeatPlace;
  look: SeatLook;
  /** In pixels from the map's corner. */
  at: readonly [number, number];
  currency: string;
}

/** What the mouse is over. Keyboard and screen reader have the same words in the list. */
export function SeatTooltip({ seat, look, at: [x, y], currency }: SeatTooltipProps) {
  const below = y < 110;
  return (
    <div
      aria-hidden
      className={clsx(
        'pointer-events-none absolute z-10 w-max max-w-52 rounded-md bg-ink px-3 py-2 text-sm text-paper shadow-lift',
        below ? 'translate-y-5' : '-translate-y-[calc(100%+1rem)]',
      )}
      style={{ left: `clamp(0.5rem, ${x}px - 6rem, 100% - 13.5rem)`, top: y }}
    >
      <p className="font-semibold">{placeWords(seat)}</p>
      <p>
        <bdi>{seat.tier.name}</bdi> · {formatMoney(seat.tier.priceMinor, currency)} · {stateWords[look]}
      </p>
    </div>
  );
}
