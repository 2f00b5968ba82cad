import type { ConcertStatus } from '../concerts/sale-phase.js';
import type { SeatingPlan } from '../concerts/seating-plan.js';
import type { Actor } from '../customers/actor.js';
import type { HistoryAction, HistoryEntry } from '../history/history-entry.js';
import { notFound } from '../kernel/domain-error.js';
import { type Reservation, totalOf } from './booking.js';
import { type BookingStatus, ensureCanBecome, isLive } from './booking-status.js';
import type {
  LedgerBooking,
  LedgerConcert,
  LedgerSeat,
  LedgerState,
  LedgerTier,
  SeatState,
} from './ledger-state.js';

/** Draws what a new row needs; given in, so that deciding stays a pure function. */
export interface Draw {
  id(): string;
  reference(): string;
}

export interface SeatChange {
  readonly seatNumber: number;
  readonly from: SeatState;
  readonly to: SeatState;
  readonly bookingId: string | null;
}

/** What a transaction has to write: the difference between the state it read and the page's end. */
export interface LedgerChanges {
  readonly newBookings: readonly LedgerBooking[];
  readonly changedBookings: readonly LedgerBooking[];
  readonly changedReservations: readonly { id: string; from: BookingStatus; to: BookingStatus }[];
  readonly seats: readonly SeatChange[];
  readonly available: readonly { tierId: string; delta: number }[];
  readonly history: readonly HistoryEntry[];
  readonly status: ConcertStatus | null;
  readonly plan: SeatingPlan | null;
}

/** The working copy in which the requests of one transaction are decided, each seeing what the earlier ones did. */
export class LedgerPage {
  private readonly seats: Map<number, LedgerSeat>;
  private readonly bookings: Map<string, LedgerBooking>;
  private readonly tiers: Map<string, LedgerTier>;
  private readonly live: Map<string, number>;
  private readonly history: HistoryEntry[] = [];
  private status: ConcertStatus;
  private plan: SeatingPlan | null = null;

  constructor(
    private readonly before: LedgerState,
    readonly draw: Draw,
  ) {
    this.seats = new Map(before.seats.map((seat) => [seat.seatNumber, seat]));
    this.bookings = new Map(before.bookings.map((booking) => [booking.id, booking]));
    this.tiers = new Map(before.tiers.map((tier) => [tier.id, tier]));
    this.live = new Map(before.liveSeats);
    this.status = before.concert.status;
  }

  get now(): Date {
    return this.before.now;
  }

  get concert(): LedgerConcert {
    return { ...this.before.concert, status: this.status };
  }

  findSeat(seatNumber: number): LedgerSeat | undefined {
    return this.seats.get(seatNumber);
  }

  findTier(tierId: string): LedgerTier | undefined {
    return this.tiers.get(tierId);
  }

  freeSeatsOf(tierId: string): LedgerSeat[] {
    return [...this.seats.values()].filter((seat) => seat.tierId === tierId && seat.state === 'free');
  }

  liveSeatsOf(customerId: string): number {
    return this.live.get(customerId) ?? 0;
  }

  findBookingByKey(customerId: string, key: string): LedgerBooking | undefined {
    return [...this.bookings.values()].find(
      (booking) => booking.customerId === customerId && booking.idempotency?.key === key,
    );
  }

  /** A booking of this concert; a replayed key may have brought in one of another concert. */
  getBooking(id: string): LedgerBooking {
    const booking = this.bookings.get(id);
    if (booking?.concertId !== this.concert.id) throw notFound('booking');
    return booking;
  }

  liveBookings(): LedgerBooking[] {
    return [...this.bookings.values()].filter(
      (booking) => booking.concertId === this.concert.id && isLive(booking.status),
    );
  }

  /** Enters a booking and gives it its seats. */
  addBooking(booking: LedgerBooking, actor: Actor, action: HistoryAction): void {
    this.bookings.set(booking.id, booking);
    for (const reservation of booking.reservations) {
      this.moveSeat(reservation.seatNumber, booking.status === 'held' ? 'held' : 'sold', booking.id);
      this.record(action, actor, null, reservation.seatNumber, booking, reservation);
    }
    this.countLive(booking.customerId, booking.reservations.length);
  }

  /** Gives live reservations up and their seats back; the booking is cancelled with its last seat. */
  cancelReservations(
    booking: LedgerBooking,
    cancelled: readonly Reservation[],
    actor: Actor,
    reason: string | null,
  ): LedgerBooking {
    for (const reservation of cancelled) {
      ensureCanBecome(reservation.status, 'cancelled');
      this.moveSeat(reservation.seatNumber, 'free', null);
      this.record('cancel', actor, reason, reservation.seatNumber, booking, reservation);
    }
    this.countLive(booking.customerId, -cancelled.length);
    const reservations = booking.reservations.map((reservation) =>
      cancelled.includes(reservation) ? { ...reservation, status: 'cancelled' as const } : reservation,
    );
    const status = reservations.some((reservation) => isLive(reservation.status))
      ? booking.status
      : 'cancelled';
    const next = { ...booking, reservations, status, totalMinor: totalOf(status, reservations) };
    this.bookings.set(booking.id, next);
    return next;
  }

  setBlocked(seat: LedgerSeat, blocked: boolean, actor: Actor, reason: string | null): void {
    this.moveSeat(seat.seatNumber, blocked ? 'blocked' : 'free', null);
    this.record(blocked ? 'block' : 'unblock', actor, reason, seat.seatNumber);
  }

  callOff(): void {
    this.status = 'cancelled';
  }

  /** From here no seat of before can be found: whoever asked for one in the same transaction is refused. */
  replaceSeats(plan: SeatingPlan): void {
    this.plan = plan;
    this.seats.clear();
  }

  changes(): LedgerChanges {
    const stored = new Map(this.before.bookings.map((booking) => [booking.id, booking]));
    const touched = [...this.bookings.values()].filter((booking) => stored.get(booking.id) !== booking);
    return {
      newBookings: touched.filter((booking) => !stored.has(booking.id)),
      changedBookings: touched.filter((booking) => stored.has(booking.id)),
      changedReservations: touched.flatMap((booking) => changedReservations(stored.get(booking.id), booking)),
      seats: this.before.seats.flatMap(({ seatNumber, state, bookingId }) => {
        const seat = this.seats.get(seatNumber);
        if (!seat || (seat.state === state && seat.bookingId === bookingId)) return [];
        return [{ seatNumber, from: state, to: seat.state, bookingId: seat.bookingId }];
      }),
      available: this.before.tiers.flatMap((tier) => {
        const delta = this.tiers.get(tier.id)!.available - tier.available;
        return delta === 0 || this.plan ? [] : [{ tierId: tier.id, delta }];
      }),
      history: this.history,
      status: this.status === this.before.concert.status ? null : this.status,
      plan: this.plan,
    };
  }

  private moveSeat(seatNumber: number, to: SeatState, bookingId: string | null): void {
    const seat = this.seats.get(seatNumber)!;
    const tier = this.tiers.get(seat.tierId)!;
    const delta = Number(to === 'free') - Number(seat.state === 'free');
    this.seats.set(seatNumber, { ...seat, state: to, bookingId });
    this.tiers.set(tier.id, { ...tier, available: tier.available + delta });
  }

  private countLive(customerId: string, delta: number): void {
    this.live.set(customerId, this.liveSeatsOf(customerId) + delta);
  }

  private record(
    action: HistoryAction,
    actor: Actor,
    reason: string | null,
    seatNumber: number,
    booking?: LedgerBooking,
    reservation?: Reservation,
  ): void {
    this.history.push({
      id: this.draw.id(),
      action,
      bookingId: booking?.id ?? null,
      reservationId: reservation?.id ?? null,
      customerId: booking?.customerId ?? null,
      seatNumber,
      actor,
      reason,
    });
  }
}

function changedReservations(before: LedgerBooking | undefined, after: LedgerBooking) {
  return (before?.reservations ?? []).flatMap((reservation, index) => {
    const to = after.reservations[index]!.status;
    return to === reservation.status ? [] : [{ id: reservation.id, from: reservation.status, to }];
  });
}
