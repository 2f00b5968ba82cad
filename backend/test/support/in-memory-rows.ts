import { isLive } from '../../src/domain/bookings/booking-status.js';
import type { LedgerChanges } from '../../src/domain/bookings/ledger-changes.js';
import type {
  LedgerAdmission,
  LedgerBooking,
  LedgerConcert,
  LedgerSeat,
  LedgerTier,
} from '../../src/domain/bookings/ledger-state.js';
import type { HistoryEntry } from '../../src/domain/history/history-entry.js';
import type { NewRefund, Payment } from '../../src/domain/payments/payment.js';
import { isPaid } from '../../src/domain/payments/payment-status.js';

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
  readonly payments: readonly Payment[];
  readonly refunds: readonly NewRefund[];
  readonly admissions: readonly LedgerAdmission[];
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

/** The attempts to pay after the changes, each of which must be in the status that it is said to come from. */
export function paymentsAfter(payments: readonly Payment[], changes: LedgerChanges): Payment[] {
  const changed = new Map(changes.changedPayments.map((change) => [change.id, change]));
  const moved = new Map(changes.movedPayments.map((move) => [move.id, move]));
  const after = payments.map((payment) => {
    const change = changed.get(payment.id);
    const move = moved.get(payment.id);
    if (change && payment.status !== change.from)
      throw new Error(`Payment ${payment.id} is ${payment.status}.`);
    if (move && payment.customerId !== move.from)
      throw new Error(`Payment ${payment.id} is of ${payment.customerId}.`);
    return {
      ...payment,
      status: change?.to ?? payment.status,
      customerId: move?.to ?? payment.customerId,
      idempotency: (move?.keepsKey ?? true) ? payment.idempotency : null,
    };
  });
  return [...after, ...changes.newPayments];
}

/** The admissions after the changes; a turn is used once. */
export function admissionsAfter(
  admissions: readonly LedgerAdmission[],
  { changedAdmissions }: LedgerChanges,
): LedgerAdmission[] {
  const changed = new Map(changedAdmissions.map((admission) => [admission.turn, admission]));
  return admissions.map((admission) => changed.get(admission.turn) ?? admission);
}

/** Stands in for the unique keys of the tables. */
export function ensureUniqueKeys({ bookings, payments }: MemoryConcert): void {
  const live = bookings.flatMap(({ reservations }) => reservations).filter(({ status }) => isLive(status));
  ensureOnce(live, ({ seatNumber }) => seatNumber, 'A seat has two live reservations.');
  const held = bookings.filter(({ status }) => status === 'held');
  ensureOnce(held, ({ customerId }) => customerId, 'A customer has two unpaid holds.');
  const charging = payments.filter(({ status }) => status === 'open' || isPaid(status));
  ensureOnce(charging, ({ bookingId }) => bookingId, 'A booking has two payments that could charge it.');
}

/** A table would move and add only the reservations that the changes name, as they name them. */
export function ensureReservationsMoveAsSaid(
  before: MemoryConcert,
  after: MemoryConcert,
  changes: LedgerChanges,
): void {
  const statusesOf = ({ bookings }: MemoryConcert) =>
    new Map(bookings.flatMap(({ reservations }) => reservations.map(({ id, status }) => [id, status])));
  const was = statusesOf(before);
  const moved = [...statusesOf(after)].flatMap(([id, to]) =>
    was.get(id) === to ? [] : [`${id} ${was.get(id)} ${to}`],
  );
  const said = [
    ...changes.newReservations.map(({ reservation: { id, status } }) => `${id} undefined ${status}`),
    ...changes.changedReservations.map(({ id, from, to }) => `${id} ${from} ${to}`),
  ];
  if (moved.sort().join() !== said.sort().join()) {
    throw new Error('The new and changed reservations are not those of the bookings.');
  }
}

/** A table would give only those bookings to others that the changes name. */
export function ensureBookingsMoveAsSaid(
  before: MemoryConcert,
  after: MemoryConcert,
  { movedBookings }: LedgerChanges,
): void {
  const was = new Map(before.bookings.map((booking) => [booking.id, booking]));
  const moved = after.bookings.flatMap(({ id, customerId, idempotency }) => {
    const stored = was.get(id);
    if (!stored) return [];
    const keepsKey = stored.idempotency?.key === idempotency?.key;
    if (stored.customerId === customerId && keepsKey) return [];
    return [`${id} ${stored.customerId} ${customerId} ${keepsKey} ${stored.reservations.length}`];
  });
  const said = movedBookings.map((move) =>
    [move.id, move.from, move.to, move.keepsKey, move.reservations].join(' '),
  );
  if (moved.sort().join() !== said.sort().join())
    throw new Error('The moved bookings are not as they are said.');
}

/** What the CHECKs of the tables ask of money that moves. */
export function ensureAmounts({ newPayments, newRefunds }: LedgerChanges): void {
  if ([...newPayments, ...newRefunds].some(({ amountMinor }) => amountMinor <= 0)) {
    throw new RefusedRow('An amount is not positive.');
  }
}

export function ensureOnce<T>(rows: readonly T[], keyOf: (row: T) => unknown, fault: string): void {
  if (new Set(rows.map(keyOf)).size < rows.length) throw new RefusedRow(fault);
}
