import type { Plan } from '@/shared/api/types';

/** Knows the seats of a concert by number and by what stands on them. */
export interface SeatNames {
  total: number;
  numberOf: ReadonlyMap<string, number>;
  labelOf: ReadonlyMap<number, { label: string; row: number }>;
}

export function nameSeats(plan: Plan, total: number): SeatNames {
  const numberOf = new Map<string, number>();
  const labelOf = new Map<number, { label: string; row: number }>();
  plan.rows.forEach(({ seats }, row) => {
    for (const [seatNumber, label] of seats) {
      numberOf.set(label.toUpperCase(), seatNumber);
      labelOf.set(seatNumber, { label, row });
    }
  });
  return { total, numberOf, labelOf };
}

/** `A1-A3, 15` → the seats' numbers in order, each once, or the first part that names no seats. */
export function readSeats(text: string, names: SeatNames): { seats: number[] } | { unknown: string } {
  const seats = new Set<number>();
  for (const part of text.split(/[,;\n]/).map((word) => word.trim())) {
    if (part === '') continue;
    const range = readRange(part, names);
    if (!range) return { unknown: part };
    for (let seat = range[0]; seat <= range[1]; seat++) seats.add(seat);
  }
  return { seats: [...seats].sort((a, b) => a - b) };
}

/** A label may have a dash of its own (`12-3`), so every dash is tried as the middle of a range. */
function readRange(part: string, names: SeatNames): [number, number] | null {
  const alone = seatCalled(part, names);
  if (alone !== null) return [alone, alone];
  for (const dash of part.matchAll(/[-–]/g)) {
    const from = seatCalled(part.slice(0, dash.index), names);
    const to = seatCalled(part.slice(dash.index + 1), names);
    if (from !== null && to !== null && from <= to) return [from, to];
  }
  return null;
}

function seatCalled(word: string, { total, numberOf }: SeatNames): number | null {
  const name = word
    .trim()
    .toUpperCase()
    .replace(/^NO\.\s*/, '');
  const labelled = numberOf.get(name);
  if (labelled !== undefined) return labelled;
  return /^\d{1,6}$/.test(name) && Number(name) >= 1 && Number(name) <= total ? Number(name) : null;
}

/** [1, 2, 3, 15] → `A1–A3, A15`; a run does not cross the end of a row. */
export function describeSeats(seats: readonly number[], { labelOf }: SeatNames): string {
  const runs: [number, number][] = [];
  for (const seat of seats) {
    const last = runs.at(-1);
    if (last && seat === last[1] + 1 && labelOf.get(seat)?.row === labelOf.get(last[1])?.row) last[1] = seat;
    else runs.push([seat, seat]);
  }
  const words = (seat: number) => labelOf.get(seat)?.label ?? `No. ${seat}`;
  return runs.map(([from, to]) => (from === to ? words(from) : `${words(from)}–${words(to)}`)).join(', ');
}

/** The seats as they would be typed, with one more or one fewer. */
export function toggleSeat(chosen: ReadonlySet<number>, seat: number, names: SeatNames): string {
  const seats = chosen.has(seat) ? [...chosen].filter((other) => other !== seat) : [...chosen, seat];
  return describeSeats(
    seats.sort((a, b) => a - b),
    names,
  );
}
