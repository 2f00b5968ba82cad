import { isLive } from '../../src/domain/bookings/booking-status.js';
import type { LedgerChanges } from '../../src/domain/bookings/ledger-changes.js';
import type {
  LedgerBooking,
  LedgerConcert,
  LedgerSeat,
  LedgerTier,
} from '../../src/domain/bookings/ledger-state.js';
import type { HistoryEntry } from '../../src/domain/history/history-entry.js';

export interface MemoryTier extends LedgerTier {
  readonly name: string;
  readonly total: number;
}

export interface MemoryConcert {
  readonly concert: Omit<LedgerConcert, 'everBooked'>;
  readonly version: number;
  readonly planVersion: number;
  readonly tiers: readonly MemoryTier[];
  readonly seats: readonly LedgerSeat[];
  readonly bookings: readonly LedgerBooking[];
  readonly history: readonly (HistoryEntry & { readonly version: number })[];
}

/** What a database refuses a row for. */
export class RefusedRow extends Error {}

/** The counters after the changes; none may leave its range. */
export function tiersAfter(tiers: readonly MemoryTier[], { available }: LedgerChanges): MemoryTier[] {
  const deltas = new Map(available.map(({ tierId, delta }) => [tierId, delta]));
  return tiers.map((tier) => {
    const next = tier.available + (deltas.get(tier.id) ?? 0);
    if (next < 0 || next > tier.total)
      throw new RefusedRow(`A tier of ${tier.total} cannot have ${next} left.`);
    return { ...tier, available: next };
  });
}

/** The seats after the changes, each of which must be in the state that it is said to come from. */
export function seatsAfter(seats: readonly LedgerSeat[], changes: LedgerChanges): LedgerSeat[] {
  const changed = new Map(changes.seats.map((change) => [change.seatNumber, change]));
  return seats.map((seat) => {
    const change = changed.get(seat.seatNumber);
    if (!change) return seat;
    if (seat.state !== change.from) throw new Error(`Seat ${seat.seatNumber} is ${seat.state}.`);
    const owned = change.to === 'held' || change.to === 'sold';
    if (owned !== (change.bookingId !== null)) throw new RefusedRow(`Seat ${seat.seatNumber} has no owner.`);
    return { ...seat, state: change.to, bookingId: change.bookingId };
  });
}

/** Stands in for the unique key of the table. */
export function ensureOneLiveReservationPerSeat(bookings: readonly LedgerBooking[]): void {
  const taken = new Set<number>();
  for (const { seatNumber, status } of bookings.flatMap(({ reservations }) => reservations)) {
    if (!isLive(status)) continue;
    if (taken.has(seatNumber)) throw new RefusedRow(`Seat ${seatNumber} has a live reservation already.`);
    taken.add(seatNumber);
  }
}

/** A table would move only the reservations that the changes name, from the status they name. */
export function ensureReservationsMoveAsSaid(
  before: MemoryConcert,
  after: MemoryConcert,
  changes: LedgerChanges,
): void {
  const statusesOf = ({ bookings }: MemoryConcert) =>
    new Map(bookings.flatMap(({ reservations }) => reservations.map(({ id, status }) => [id, status])));
  const was = statusesOf(before);
  const moved = [...statusesOf(after)].flatMap(([id, to]) => {
    const from = was.get(id);
    return from === undefined || from === to ? [] : [`${id} ${from} ${to}`];
  });
  const said = changes.changedReservations.map(({ id, from, to }) => `${id} ${from} ${to}`);
  if (moved.sort().join() !== said.sort().join()) {
    throw new Error('The changed reservations are not those of the changed bookings.');
  }
}
