import type { ConcertStatus } from '../concerts/sale-phase.js';
import type { SeatingPlan } from '../concerts/seating-plan.js';
import type { Actor } from '../customers/actor.js';
import type { HistoryAction, HistoryEntry } from '../history/history-entry.js';
import { type Contact, type Reservation, totalOf } from './booking.js';
import { type BookingStatus, ensureCanBecome, isLive } from './booking-status.js';
import type { Draw } from './draw.js';
import { LedgerAdmissions } from './ledger-admissions.js';
import { LedgerBookings } from './ledger-bookings.js';
import { differenceOf, type LedgerChanges } from './ledger-changes.js';
import { LedgerPayments } from './ledger-payments.js';
import type {
  LedgerBooking,
  LedgerConcert,
  LedgerSeat,
  LedgerState,
  LedgerTier,
  SeatState,
} from './ledger-state.js';

/** The working copy in which the requests of one transaction are decided, each seeing what the earlier ones did. */
export class LedgerPage {
  readonly bookings: LedgerBookings;
  readonly payments: LedgerPayments;
  readonly admissions: LedgerAdmissions;
  private readonly seats: Map<number, LedgerSeat>;
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
    this.bookings = new LedgerBookings(before.concert.id, before.bookings);
    this.payments = new LedgerPayments(before.payments, draw);
    this.admissions = new LedgerAdmissions(before.admissions, before.now);
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

  isDeleted(customerId: string): boolean {
    return this.before.deletedCustomers.has(customerId);
  }

  /** Enters a booking and gives it its seats. */
  addBooking(booking: LedgerBooking, actor: Actor): void {
    this.bookings.enter(booking);
    this.giveSeats(booking, booking.reservations, actor);
  }

  /** Gives live reservations up and their seats back; the booking is cancelled with its last seat. */
  cancelReservations(
    booking: LedgerBooking,
    cancelled: readonly Reservation[],
    actor: Actor,
    reason: string | null,
  ): LedgerBooking {
    const reservations = this.releaseSeats(booking, cancelled, 'cancelled', actor, reason);
    const status = reservations.some(({ status }) => isLive(status)) ? booking.status : 'cancelled';
    return this.bookings.enter({
      ...booking,
      reservations,
      status,
      totalMinor: totalOf(status, reservations),
    });
  }

  /** Ends a hold whose time is over. */
  expire(booking: LedgerBooking, actor: Actor): void {
    ensureCanBecome(booking.status, 'expired');
    const held = booking.reservations.filter(({ status }) => status === 'held');
    const reservations = this.releaseSeats(booking, held, 'expired', actor, null);
    this.bookings.enter({ ...booking, reservations, status: 'expired' });
  }

  /** Takes seats out of a hold and puts others in. */
  changeHold(
    booking: LedgerBooking,
    dropped: readonly Reservation[],
    added: readonly Reservation[],
    actor: Actor,
  ): LedgerBooking {
    const kept = this.releaseSeats(booking, dropped, 'cancelled', actor, null);
    this.giveSeats(booking, added, actor);
    const reservations = [...kept, ...added].sort((a, b) => a.seatNumber - b.seatNumber);
    return this.bookings.enter({ ...booking, reservations, totalMinor: totalOf('held', reservations) });
  }

  extend(booking: LedgerBooking, expiresAt: Date, actor: Actor): LedgerBooking {
    for (const reservation of booking.reservations.filter(({ status }) => status === 'held')) {
      this.record('extend', actor, null, reservation.seatNumber, booking, reservation);
    }
    return this.renew({ ...booking, expiresAt, extensionsLeft: booking.extensionsLeft - 1 });
  }

  /** Lets a hold last at least until `leastUntil`, for the one named in `contact`. */
  keepHold(booking: LedgerBooking, leastUntil: Date, contact: Contact | null): LedgerBooking {
    const expiresAt = booking.expiresAt! < leastUntil ? leastUntil : booking.expiresAt;
    if (expiresAt === booking.expiresAt && contact === booking.contact) return booking;
    return this.renew({ ...booking, expiresAt, contact });
  }

  /** Makes what is held, or what had expired, active. */
  confirm(booking: LedgerBooking, actor: Actor): LedgerBooking {
    ensureCanBecome(booking.status, 'active');
    const confirmed = booking.reservations.filter(({ status }) => status === booking.status);
    for (const reservation of confirmed) {
      this.moveSeat(reservation.seatNumber, 'sold', booking.id);
      this.record('reserve', actor, null, reservation.seatNumber, booking, reservation);
    }
    if (booking.status === 'expired') this.countLive(booking.customerId, confirmed.length);
    const reservations = withStatus(booking.reservations, confirmed, 'active');
    return this.renew({ ...booking, reservations, status: 'active' });
  }

  /** Gives a booking with its attempts to pay and its live seats to another customer. */
  moveBooking(booking: LedgerBooking, to: string, actor: Actor): void {
    const live = booking.reservations.filter(({ status }) => isLive(status));
    this.countLive(booking.customerId, -live.length);
    this.countLive(to, live.length);
    const moved = this.bookings.move(booking, to);
    this.payments.move(booking.id, to);
    for (const reservation of live) {
      this.record('move', actor, null, reservation.seatNumber, moved, reservation);
    }
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
    return differenceOf(this.before, {
      seats: this.seats,
      tiers: this.tiers,
      bookings: this.bookings.end,
      payments: this.payments.end,
      refunds: this.payments.refunds,
      admissions: this.admissions.end,
      history: this.history,
      status: this.status,
      plan: this.plan,
    });
  }

  /** Enters a booking that lasts longer now, or is booked. */
  private renew(booking: LedgerBooking): LedgerBooking {
    this.admissions.follow(booking);
    return this.bookings.enter(booking);
  }

  private giveSeats(booking: LedgerBooking, reservations: readonly Reservation[], actor: Actor): void {
    const held = booking.status === 'held';
    for (const reservation of reservations) {
      this.moveSeat(reservation.seatNumber, held ? 'held' : 'sold', booking.id);
      this.record(held ? 'hold' : 'reserve', actor, null, reservation.seatNumber, booking, reservation);
    }
    this.countLive(booking.customerId, reservations.length);
  }

  /** The booking's reservations afterwards. */
  private releaseSeats(
    booking: LedgerBooking,
    released: readonly Reservation[],
    to: 'cancelled' | 'expired',
    actor: Actor,
    reason: string | null,
  ): Reservation[] {
    for (const reservation of released) {
      ensureCanBecome(reservation.status, to);
      this.moveSeat(reservation.seatNumber, 'free', null);
      const action = to === 'expired' ? 'expire' : 'cancel';
      this.record(action, actor, reason, reservation.seatNumber, booking, reservation);
    }
    this.countLive(booking.customerId, -released.length);
    return withStatus(booking.reservations, released, to);
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

function withStatus(
  reservations: readonly Reservation[],
  moved: readonly Reservation[],
  status: BookingStatus,
): Reservation[] {
  return reservations.map((reservation) =>
    moved.includes(reservation) ? { ...reservation, status } : reservation,
  );
}
