import type { SeatSpot } from './move-focus';
import { SeatChip } from './seat-chip';
import type { ListLine } from './seat-list-lines';
import type { SeatPlace } from './seat-place';
import type { SeatLook } from './seat-shapes';

export interface SeatLineProps {
  line: ListLine;
  /** Which row of the hall this is; -1 for a section's name. */
  rowIndex: number;
  spot: SeatSpot;
  lookOf: (seat: SeatPlace) => SeatLook;
  currency: string;
  onPick: (seat: SeatPlace) => void;
  onFocus: (seat: SeatPlace, at: SeatSpot) => void;
}

/** The cells of one line of the seat list. */
export function SeatLine({ line, rowIndex, spot, lookOf, currency, onPick, onFocus }: SeatLineProps) {
  if (line.kind === 'section') {
    return (
      <div role="rowheader" className="font-display font-bold">
        {line.name}
      </div>
    );
  }
  const { row, seats } = line.row;
  return (
    <div role="presentation" className="flex flex-col gap-1">
      <div role="rowheader" className="text-xs font-semibold text-muted">
        Row {row}
      </div>
      <div role="presentation" className="flex flex-wrap gap-1">
        {seats.map((seat, index) => (
          <SeatChip
            key={seat.seatNumber}
            seat={seat}
            look={lookOf(seat)}
            currency={currency}
            // One stop for Tab: the seat that had the focus last.
            reachable={spot.row === rowIndex && spot.seat === index}
            onPick={() => onPick(seat)}
            onFocus={() => onFocus(seat, { row: rowIndex, seat: index })}
          />
        ))}
      </div>
    </div>
  );
}
