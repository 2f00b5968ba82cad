import type { ConcertStatus } from '../concerts/sale-phase.js';
import type { SeatingPlan } from '../concerts/seating-plan.js';
import type { HistoryEntry } from '../history/history-entry.js';
import type { NewRefund, Payment } from '../payments/payment.js';
import type { PaymentStatus } from '../payments/payment-status.js';
import type { Reservation } from './booking.js';
import type { BookingStatus } from './booking-status.js';
import type {
  LedgerAdmission,
  LedgerBooking,
  LedgerSeat,
  LedgerState,
  LedgerTier,
  SeatState,
} from './ledger-state.js';

export interface SeatChange {
  readonly seatNumber: number;
  readonly from: SeatState;
  readonly to: SeatState;
  readonly bookingId: string | null;
}

/** A booking or an attempt to pay that is another customer's now. */
export interface OwnerChange {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Whether it keeps the key under which it was asked for. */
  readonly keepsKey: boolean;
}

/** What a transaction has to write: the difference between the state it read and the page's end. */
export interface LedgerChanges {
  readonly newBookings: readonly LedgerBooking[];
  /** Stored bookings as they are now; their reservations are listed apart. */
  readonly changedBookings: readonly LedgerBooking[];
  /** Stored bookings that have moved, and how many stored reservations each takes along. */
  readonly movedBookings: readonly (OwnerChange & { readonly reservations: number })[];
  readonly newReservations: readonly { readonly booking: LedgerBooking; readonly reservation: Reservation }[];
  readonly changedReservations: readonly { id: string; from: BookingStatus; to: BookingStatus }[];
  readonly seats: readonly SeatChange[];
  readonly available: readonly { tierId: string; delta: number }[];
  readonly newPayments: readonly Payment[];
  readonly changedPayments: readonly { id: string; from: PaymentStatus; to: PaymentStatus }[];
  readonly movedPayments: readonly OwnerChange[];
  readonly newRefunds: readonly NewRefund[];
  /** Stored admissions as they are now. */
  readonly changedAdmissions: readonly LedgerAdmission[];
  readonly history: readonly HistoryEntry[];
  readonly status: ConcertStatus | null;
  readonly plan: SeatingPlan | null;
}

/** Everything that a page may have changed. */
export interface PageEnd {
  readonly seats: ReadonlyMap<number, LedgerSeat>;
  readonly tiers: ReadonlyMap<string, LedgerTier>;
  readonly bookings: ReadonlyMap<string, LedgerBooking>;
  readonly payments: ReadonlyMap<string, Payment>;
  readonly refunds: readonly NewRefund[];
  readonly admissions: readonly LedgerAdmission[];
  readonly history: readonly HistoryEntry[];
  readonly status: ConcertStatus;
  readonly plan: SeatingPlan | null;
}

export function differenceOf(before: LedgerState, end: PageEnd): LedgerChanges {
  const stored = new Map(before.bookings.map((booking) => [booking.id, booking]));
  const touched = [...end.bookings.values()].filter((booking) => stored.get(booking.id) !== booking);
  const knownPayments = new Map(before.payments.map((payment) => [payment.id, payment]));
  return {
    newBookings: touched.filter((booking) => !stored.has(booking.id)),
    changedBookings: touched.filter((booking) => stored.has(booking.id)),
    movedBookings: before.bookings.flatMap((booking) =>
      movesOf(booking, end.bookings.get(booking.id)!).map((move) => ({
        ...move,
        reservations: booking.reservations.length,
      })),
    ),
    ...reservationsOf(touched, stored),
    seats: before.seats.flatMap(({ seatNumber, state, bookingId }) => {
      const seat = end.seats.get(seatNumber);
      if (!seat || (seat.state === state && seat.bookingId === bookingId)) return [];
      return [{ seatNumber, from: state, to: seat.state, bookingId: seat.bookingId }];
    }),
    available: before.tiers.flatMap((tier) => {
      const delta = end.tiers.get(tier.id)!.available - tier.available;
      return delta === 0 || end.plan ? [] : [{ tierId: tier.id, delta }];
    }),
    newPayments: [...end.payments.values()].filter(({ id }) => !knownPayments.has(id)),
    changedPayments: before.payments.flatMap(({ id, status: from }) => {
      const to = end.payments.get(id)!.status;
      return to === from ? [] : [{ id, from, to }];
    }),
    movedPayments: before.payments.flatMap((payment) => movesOf(payment, end.payments.get(payment.id)!)),
    newRefunds: end.refunds,
    changedAdmissions: end.admissions.filter((admission) => !before.admissions.includes(admission)),
    history: end.history,
    status: end.status === before.concert.status ? null : end.status,
    plan: end.plan,
  };
}

type Owned = Pick<LedgerBooking | Payment, 'id' | 'customerId' | 'idempotency'>;

function movesOf({ id, customerId: from, idempotency }: Owned, now: Owned): OwnerChange[] {
  const { customerId: to } = now;
  const keepsKey = (now.idempotency === null) === (idempotency === null);
  return to === from && keepsKey ? [] : [{ id, from, to, keepsKey }];
}

function reservationsOf(
  touched: readonly LedgerBooking[],
  stored: ReadonlyMap<string, LedgerBooking>,
): Pick<LedgerChanges, 'newReservations' | 'changedReservations'> {
  const newReservations: LedgerChanges['newReservations'][number][] = [];
  const changedReservations: LedgerChanges['changedReservations'][number][] = [];
  for (const booking of touched) {
    const before = new Map(stored.get(booking.id)?.reservations.map(({ id, status }) => [id, status]));
    for (const reservation of booking.reservations) {
      const from = before.get(reservation.id);
      if (!from) newReservations.push({ booking, reservation });
      else if (from !== reservation.status) {
        changedReservations.push({ id: reservation.id, from, to: reservation.status });
      }
    }
  }
  return { newReservations, changedReservations };
}
