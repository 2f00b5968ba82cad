import { totalOf } from '../../src/domain/bookings/booking.js';
import { type BookingStatus, isLive } from '../../src/domain/bookings/booking-status.js';
import type {
  LedgerAdmission,
  LedgerBooking,
  LedgerConcert,
  LedgerSeat,
  LedgerState,
  LedgerTier,
} from '../../src/domain/bookings/ledger-state.js';
import type { Payment } from '../../src/domain/payments/payment.js';
import { deepFreeze } from './deep-freeze.js';

export const now = new Date('2026-05-01T12:00:00.000Z');

/** So many milliseconds from `now`. */
export const at = (milliseconds: number) => new Date(now.getTime() + milliseconds);

export interface StateSpec {
  readonly now?: Date;
  readonly concert?: Partial<LedgerConcert>;
  readonly tiers?: readonly TierOfSeats[];
  readonly blocked?: readonly number[];
  readonly bookings?: readonly LedgerBooking[];
  readonly payments?: readonly Payment[];
  readonly admissions?: readonly LedgerAdmission[];
  readonly deletedCustomers?: readonly string[];
}

/** A tier with so many seats; seats are numbered through the tiers, assigned ones stand in rows of ten. */
export type TierOfSeats = Partial<LedgerTier> & { readonly seats: number };

/** A concert on sale with one tier, `stalls`, of ten assigned seats at 5000, unless the spec says otherwise. */
export function stateOf(spec: StateSpec = {}): LedgerState {
  const { tiers = [{ seats: 10 }], blocked = [], bookings = [] } = spec;
  const concert: LedgerConcert = {
    id: 'concert',
    status: 'published',
    currency: 'EUR',
    payment: 'none',
    startsAt: null,
    saleOpensAt: null,
    saleClosesAt: null,
    cancellableUntil: null,
    maxSeatsPerCustomer: 8,
    requiresVerifiedAccount: false,
    admissionRequired: false,
    holdSeconds: 480,
    maxHoldExtensions: 10,
    refundFullUntil: null,
    refundPercentAfter: 100,
    everBooked: bookings.length > 0,
    ...spec.concert,
  };
  const holders = liveHolders(concert.id, bookings);
  const seats = seatsOf(tiers).map((seat): LedgerSeat => {
    const holder = holders.get(seat.seatNumber);
    if (holder) return { ...seat, state: holder.status === 'held' ? 'held' : 'sold', bookingId: holder.id };
    return { ...seat, state: blocked.includes(seat.seatNumber) ? 'blocked' : 'free', bookingId: null };
  });
  const liveSeats = new Map<string, number>();
  for (const { customerId } of holders.values()) {
    liveSeats.set(customerId, (liveSeats.get(customerId) ?? 0) + 1);
  }
  return deepFreeze({
    now: spec.now ?? now,
    concert,
    tiers: tiers.map((tier) => {
      const { id, priceMinor, seating } = withDefaults(tier);
      const free = seats.filter((seat) => seat.tierId === id && seat.state === 'free');
      return { id, priceMinor, seating, available: free.length };
    }),
    seats,
    liveSeats,
    deletedCustomers: new Set(spec.deletedCustomers),
    bookings,
    payments: spec.payments ?? [],
    admissions: spec.admissions ?? [],
  });
}

/** The same, paid online. */
export function onlineState(spec: StateSpec = {}): LedgerState {
  return stateOf({ ...spec, concert: { payment: 'online', ...spec.concert } });
}

export interface BookingSpec {
  readonly id?: string;
  readonly customerId?: string;
  readonly concertId?: string;
  readonly seats?: readonly number[];
  readonly cancelledSeats?: readonly number[];
  /** Of the seats; `active` unless given, and of none `cancelled`. */
  readonly status?: Exclude<BookingStatus, 'cancelled'>;
  readonly priceMinor?: number;
  readonly expiresAt?: Date;
  readonly extensionsLeft?: number;
  readonly contact?: LedgerBooking['contact'];
  readonly idempotency?: LedgerBooking['idempotency'];
}

/** A booking of stalls as it is stored; its reservations are called `<booking>/<seat>`. */
export function bookingOf(spec: BookingSpec = {}): LedgerBooking {
  const { id = 'booking', seats = [], cancelledSeats = [] } = spec;
  const live = spec.status ?? 'active';
  const reservations = [...seats, ...cancelledSeats]
    .sort((a, b) => a - b)
    .map((seatNumber) => ({
      id: `${id}/${seatNumber}`,
      seatNumber,
      label: `A${seatNumber}`,
      tierId: 'stalls',
      priceMinor: spec.priceMinor ?? 5000,
      status: seats.includes(seatNumber) ? live : ('cancelled' as const),
    }));
  const status = seats.length > 0 ? live : 'cancelled';
  return {
    id,
    reference: 'K7QM-2XPD',
    concertId: spec.concertId ?? 'concert',
    customerId: spec.customerId ?? 'ann',
    contact: spec.contact ?? null,
    status,
    totalMinor: totalOf(status, reservations),
    currency: 'EUR',
    expiresAt: spec.expiresAt ?? (live === 'active' ? null : at(live === 'held' ? 480_000 : -1000)),
    extensionsLeft: spec.extensionsLeft ?? (live === 'active' ? 0 : 10),
    createdAt: at(-60_000),
    reservations,
    idempotency: spec.idempotency ?? null,
  };
}

/** An attempt to pay `booking`, open and for 5000, unless the spec says otherwise. */
export function paymentOf(spec: Partial<Payment> = {}): Payment {
  return {
    id: 'payment',
    bookingId: 'booking',
    customerId: 'ann',
    gateway: 'simulator',
    method: 'sim_ok',
    status: 'open',
    amountMinor: 5000,
    currency: 'EUR',
    idempotency: null,
    ...spec,
  };
}

function seatsOf(tiers: readonly TierOfSeats[]): Omit<LedgerSeat, 'state' | 'bookingId'>[] {
  const seats: Omit<LedgerSeat, 'state' | 'bookingId'>[] = [];
  for (const tier of tiers) {
    const { id, seating } = withDefaults(tier);
    const firstRow = Math.ceil(seats.length / 10);
    for (let n = 0; n < tier.seats; n++) {
      const row = firstRow + Math.floor(n / 10);
      const name = String.fromCharCode(65 + row);
      const place =
        seating === 'assigned'
          ? { row: name, label: `${name}${(n % 10) + 1}`, x: ((n % 10) - 4.5) * 10, y: 50 + row * 12 }
          : { row: null, label: null, x: null, y: null };
      seats.push({ seatNumber: seats.length + 1, tierId: id, section: null, ...place });
    }
  }
  return seats;
}

/** A hold of stalls that lasts eight more minutes and may be extended ten times, unless the spec says otherwise. */
export function holdOf(spec: BookingSpec = {}): LedgerBooking {
  return bookingOf({ seats: [1], ...spec, status: 'held' });
}

/** A hold that ended a second ago. */
export function expiredOf(spec: BookingSpec = {}): LedgerBooking {
  return bookingOf({ seats: [1], ...spec, status: 'expired' });
}

function withDefaults(tier: TierOfSeats) {
  return {
    id: tier.id ?? 'stalls',
    priceMinor: tier.priceMinor ?? 5000,
    seating: tier.seating ?? ('assigned' as const),
  };
}

/** Who has which seat: the live reservations of this concert. */
function liveHolders(concertId: string, bookings: readonly LedgerBooking[]): Map<number, LedgerBooking> {
  const holders = new Map<number, LedgerBooking>();
  for (const booking of bookings.filter((each) => each.concertId === concertId)) {
    for (const { seatNumber, status } of booking.reservations) {
      if (isLive(status)) holders.set(seatNumber, booking);
    }
  }
  return holders;
}
