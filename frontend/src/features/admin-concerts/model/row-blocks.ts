import type { SeatingInput } from './seating-schema';

export interface RowBlock {
  seats: number;
  /** From the stage on; empty where people stand or sit where they like. */
  rows: { name: string; seats: number }[];
}

/** How the seats of each price class fall into rows; the names of the rows run on from block to block. */
export function rowBlocks({ totalSeats, seatsPerRow, tiers }: SeatingInput): RowBlock[] {
  const wanted =
    tiers.length > 0 ? tiers : [{ seating: 'assigned' as const, quantity: totalSeats, seatsPerRow }];
  const counts = wanted.map(({ quantity }) => count(quantity));
  const assigned = wanted.reduce(
    (sum, { seating }, index) => sum + (seating === 'assigned' ? counts[index]! : 0),
    0,
  );
  const usualWidth = Math.min(Math.max(Math.ceil(Math.sqrt(assigned * 2)), 10), 100);
  let rowsBefore = 0;
  return wanted.map(({ seating, seatsPerRow: stated }, index) => {
    const seats = counts[index]!;
    const rows: RowBlock['rows'] = [];
    const width = count(stated) || usualWidth;
    for (let left = seating === 'assigned' ? seats : 0; left > 0; left -= width) {
      rows.push({ name: rowName(rowsBefore++), seats: Math.min(left, width) });
    }
    return { seats, rows };
  });
}

/** What an input counts; half-typed input counts nothing yet. */
function count(text: string): number {
  return /^\d{1,6}$/.test(text.trim()) ? Math.min(Number(text), 100_000) : 0;
}

/** A, B, …, Z, AA, AB, … */
function rowName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : rowName(Math.floor(index / 26) - 1) + letter;
}
