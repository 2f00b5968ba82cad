import clsx from 'clsx';
import { Check, Ticket } from 'lucide-react';
import { tierColour } from './seat-colours';
import type { SeatPlace } from './seat-place';
import type { SeatLook } from './seat-shapes';
import { seatWords } from './seat-words';

export interface SeatChipProps {
  seat: SeatPlace;
  look: SeatLook;
  currency: string;
  reachable: boolean;
  onPick: () => void;
  onFocus: () => void;
}

/** A seat in the list: a checkbox with the seat's whole story as its name. */
export function SeatChip({ seat, look, currency, reachable, onPick, onFocus }: SeatChipProps) {
  const chosen = look === 'chosen' || look === 'mine';
  const yours = look === 'mine' || look === 'booked';
  const open = chosen || look === 'free';
  return (
    <div role="gridcell">
      <button
        type="button"
        role="checkbox"
        aria-checked={chosen}
        aria-disabled={!open || undefined}
        aria-label={seatWords(seat, look === 'chosen' ? 'free' : look, currency)}
        data-seat={seat.seatNumber}
        tabIndex={reachable ? 0 : -1}
        className={clsx(
          'grid h-9 min-w-9 place-items-center rounded-md px-1 text-sm font-semibold tabular-nums focus-visible:outline-offset-1',
          look === 'chosen' && 'bg-ink text-paper',
          yours && 'bg-(--seat-mine) text-paper',
          look === 'free' && 'border-2 bg-surface hover:bg-sunken',
          !open && 'cursor-not-allowed',
          !open && !yours && 'bg-sunken text-muted line-through',
        )}
        style={look === 'free' ? { borderColor: tierColour(seat.tierIndex) } : undefined}
        onClick={onPick}
        onFocus={onFocus}
      >
        <SeatMark look={look} place={seat.place} />
      </button>
    </div>
  );
}

function SeatMark({ look, place }: { look: SeatLook; place: string }) {
  if (look === 'booked') return <Ticket className="size-4" aria-hidden />;
  if (look === 'chosen' || look === 'mine') return <Check className="size-4" aria-hidden strokeWidth={3} />;
  return place;
}
