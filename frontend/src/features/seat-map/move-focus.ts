import type { SeatRow } from './seat-place';

/** A seat in the list by row and place within it. */
export interface SeatSpot {
  readonly row: number;
  readonly seat: number;
}

/** Where a key leads from here, or null if it leads nowhere. */
export function moveFocus(rows: readonly SeatRow[], { row, seat }: SeatSpot, key: string): SeatSpot | null {
  const last = (index: number) => (rows[index]?.seats.length ?? 1) - 1;
  const inRow = (index: number): SeatSpot | null =>
    rows[index] ? { row: index, seat: Math.min(seat, last(index)) } : null;
  switch (key) {
    case 'ArrowRight':
      return seat < last(row) ? { row, seat: seat + 1 } : rows[row + 1] ? { row: row + 1, seat: 0 } : null;
    case 'ArrowLeft':
      return seat > 0
        ? { row, seat: seat - 1 }
        : rows[row - 1]
          ? { row: row - 1, seat: last(row - 1) }
          : null;
    case 'ArrowDown':
      return inRow(row + 1);
    case 'ArrowUp':
      return inRow(row - 1);
    case 'PageDown':
      return inRow(Math.min(row + 10, rows.length - 1));
    case 'PageUp':
      return inRow(Math.max(row - 10, 0));
    case 'Home':
      return { row, seat: 0 };
    case 'End':
      return { row, seat: last(row) };
    default:
      return null;
  }
}
