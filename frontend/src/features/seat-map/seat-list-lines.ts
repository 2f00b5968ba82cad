import type { SeatRow } from './seat-place';

/** One line of the list: the name of a section, or a row of seats. */
export type ListLine = { kind: 'section'; name: string } | { kind: 'row'; row: SeatRow };

/** Section by section, row by row, as the plan has them. */
export function seatListLines(rows: readonly SeatRow[]): ListLine[] {
  const named = new Set(rows.map((row) => row.section)).size > 1;
  const lines: ListLine[] = [];
  let section: string | null = null;
  for (const row of rows) {
    if (named && row.section && row.section !== section) lines.push({ kind: 'section', name: row.section });
    section = row.section;
    lines.push({ kind: 'row', row });
  }
  return lines;
}
