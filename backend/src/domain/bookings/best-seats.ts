import type { LedgerSeat } from './ledger-state.js';

/**
 * The best `quantity` of the free seats: side by side where that is possible, without leaving a single seat
 * alone where that can be avoided, then nearest to the stage. Where no row has so many side by side, the
 * longest runs are taken, so that as few people as possible sit apart. Expects enough free seats.
 */
export function bestSeats(free: readonly LedgerSeat[], quantity: number): LedgerSeat[] {
  const runs = runsOfNeighbours(free);
  const place = bestPlace(runs, quantity);
  if (place) return place.run.slice(place.start, place.start + quantity);

  const longest = runs.sort((a, b) => b.length - a.length || distanceOf(a) - distanceOf(b))[0]!;
  const taken = new Set(longest);
  const rest = free.filter((seat) => !taken.has(seat));
  return [...longest, ...bestSeats(rest, quantity - longest.length)];
}

/** Seats side by side: where in which run, the single seats they leave alone, and the sum of their distances. */
interface Place {
  readonly run: readonly LedgerSeat[];
  readonly start: number;
  readonly orphans: number;
  readonly distance: number;
}

/** Looks at every way to put `quantity` people side by side, in one pass: a hot sale does this for each claim. */
function bestPlace(runs: readonly (readonly LedgerSeat[])[], quantity: number): Place | null {
  let best: Place | null = null;
  for (const run of runs) {
    let distance = 0;
    for (let end = 1; end <= run.length; end++) {
      const start = end - quantity;
      distance += distanceFromStage(run[end - 1]!);
      if (start > 0) distance -= distanceFromStage(run[start - 1]!);
      if (start < 0) continue;
      const orphans = Number(start === 1) + Number(run.length - end === 1);
      if (
        !best ||
        orphans < best.orphans ||
        (orphans === best.orphans && distance < best.distance - tolerance)
      ) {
        best = { run, start, orphans, distance };
      }
    }
  }
  return best;
}

/** Sums of the same seats differ by less than this, in plan units; of equals the first stays. */
const tolerance = 1e-6;

/** Neighbours have consecutive numbers in the same row of the same section. */
function runsOfNeighbours(free: readonly LedgerSeat[]): LedgerSeat[][] {
  const runs: LedgerSeat[][] = [];
  for (const seat of [...free].sort((a, b) => a.seatNumber - b.seatNumber)) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const besideLast =
      last &&
      last.seatNumber + 1 === seat.seatNumber &&
      last.section === seat.section &&
      last.row === seat.row;
    if (run && besideLast) run.push(seat);
    else runs.push([seat]);
  }
  return runs;
}

/** The mean distance from the stage. */
function distanceOf(seats: readonly LedgerSeat[]): number {
  return seats.reduce((sum, seat) => sum + distanceFromStage(seat), 0) / seats.length;
}

/** The stage is the plan's origin. */
function distanceFromStage({ x, y }: LedgerSeat): number {
  return Math.sqrt((x ?? 0) ** 2 + (y ?? 0) ** 2);
}
