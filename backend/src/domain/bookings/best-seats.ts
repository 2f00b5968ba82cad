import type { LedgerSeat } from './ledger-state.js';

/**
 * The best `quantity` of the free seats: side by side where that is possible, without leaving a single seat
 * alone where that can be avoided, then nearest to the stage. Where no row has so many side by side, the
 * longest runs are taken, so that as few people as possible sit apart. Expects enough free seats.
 */
export function bestSeats(free: readonly LedgerSeat[], quantity: number): LedgerSeat[] {
  const runs = runsOfNeighbours(free);
  const together = runs
    .flatMap((run) => placesWithin(run, quantity))
    .sort((a, b) => a.orphans - b.orphans || a.distance - b.distance)[0];
  if (together) return together.seats;

  const longest = runs.sort((a, b) => b.length - a.length || distanceOf(a) - distanceOf(b))[0]!;
  const rest = free.filter((seat) => !longest.includes(seat));
  return [...longest, ...bestSeats(rest, quantity - longest.length)];
}

interface Place {
  readonly seats: LedgerSeat[];
  readonly orphans: number;
  readonly distance: number;
}

/** Every way to put `quantity` people side by side into a run of neighbours. */
function placesWithin(run: LedgerSeat[], quantity: number): Place[] {
  const places: Place[] = [];
  for (let start = 0; start + quantity <= run.length; start++) {
    const seats = run.slice(start, start + quantity);
    const after = run.length - start - quantity;
    places.push({ seats, orphans: Number(start === 1) + Number(after === 1), distance: distanceOf(seats) });
  }
  return places;
}

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

/** The mean distance from the stage, which is the plan's origin. */
function distanceOf(seats: readonly LedgerSeat[]): number {
  return seats.reduce((sum, seat) => sum + Math.hypot(seat.x ?? 0, seat.y ?? 0), 0) / seats.length;
}
