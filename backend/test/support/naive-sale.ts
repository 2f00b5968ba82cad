import { expect } from '@jest/globals';
import type { Booking } from '../../src/domain/bookings/booking.js';
import type { BookingStatus } from '../../src/domain/bookings/booking-status.js';
import type {
  BeginPayment,
  ClaimSeats,
  LedgerRequest,
  LedgerResult,
  LedgerResults,
  Wanted,
} from '../../src/domain/bookings/ledger-request.js';
import type { PaymentStatus } from '../../src/domain/payments/payment-status.js';
import { naiveSeats, naiveTerms, naiveTierOf, naiveTiers } from './naive-hall.js';

export interface NaiveSeat {
  readonly id: string;
  readonly seat: number;
  readonly price: number;
  status: BookingStatus;
}

export interface NaivePayment {
  readonly id: string;
  readonly method: string;
  readonly amount: number;
  status: PaymentStatus;
}

export interface NaiveBooking {
  readonly id: string;
  readonly customer: string;
  readonly key: string | null;
  readonly hash: string;
  status: BookingStatus;
  seats: NaiveSeat[];
  /** Seconds from the beginning. */
  expiresAt: number | null;
  extensionsLeft: number;
  refunded: number;
  readonly payments: NaivePayment[];
}

/** The rules once more, as simply as can be: lists that are searched from end to end, one request after the other. */
export class NaiveSale {
  seconds = 0;
  calledOff = false;
  readonly blocked = new Set<number>();
  readonly bookings: NaiveBooking[] = [];
  readonly prices: number[] = naiveTiers.map(({ priceMinor }) => priceMinor);

  constructor(private readonly tierIds: readonly string[]) {}

  /** What every transaction does first. */
  expire(): void {
    for (const booking of this.bookings) {
      if (booking.status !== 'held' || booking.expiresAt! > this.seconds) continue;
      move(booking, seatsOf(booking), 'expired');
      booking.status = 'expired';
    }
  }

  /** The code that a request must be refused with, or null if it must be granted. */
  refusalFor(request: LedgerRequest): string | null {
    switch (request.kind) {
      case 'claim-seats':
        return this.refusalForClaim(request);
      case 'block-seats':
        if (this.calledOff) return 'CONCERT_CALLED_OFF';
        if (request.seats.some((seat) => seat > naiveSeats)) return 'INVALID_INPUT';
        return request.seats.some((seat) => this.ownerOf(seat)) ? 'SEAT_TAKEN' : null;
      case 'call-off':
      case 'expire-holds':
      case 'replan-seats':
        return null;
      default:
        return this.refusalForBooking(request);
    }
  }

  private refusalForClaim({ actor, wanted, idempotency }: ClaimSeats): string | null {
    const earlier = this.madeWith(actor.id, idempotency?.key);
    if (earlier) return earlier.hash === String(idempotency!.requestHash) ? null : 'IDEMPOTENCY_KEY_REUSED';
    if (this.calledOff) return 'NOT_ON_SALE';
    if ('seats' in wanted && wanted.seats.some((seat) => seat > naiveSeats)) return 'INVALID_INPUT';
    if (this.bookings.some(({ customer, status }) => customer === actor.id && status === 'held')) {
      return 'HOLD_EXISTS';
    }
    const quantity = this.quantities(wanted).reduce((sum, each) => sum + each, 0);
    if (this.liveOf(actor.id) + quantity > naiveTerms.maxSeatsPerCustomer) return 'LIMIT_REACHED';
    return this.refusalForSeats(wanted, []);
  }

  private refusalForBooking(request: Extract<LedgerRequest, { bookingId: string }>): string | null {
    const booking = this.bookings.find(({ id }) => id === request.bookingId);
    if (!booking) return 'NOT_FOUND';
    const notHeld =
      booking.status === 'held' ? null : booking.status === 'expired' ? 'HOLD_EXPIRED' : 'BOOKING_NOT_HELD';
    switch (request.kind) {
      case 'change-hold': {
        if (notHeld) return notHeld;
        const { wanted } = request;
        if ('seats' in wanted && wanted.seats.some((seat) => seat > naiveSeats)) return 'INVALID_INPUT';
        const own = seatsOf(booking).map(({ seat }) => seat);
        const refused = this.refusalForSeats(wanted, own);
        if (refused) return refused;
        const quantity = this.quantities(wanted).reduce((sum, each) => sum + each, 0);
        const after = this.liveOf(booking.customer) - own.length + quantity;
        return after > naiveTerms.maxSeatsPerCustomer ? 'LIMIT_REACHED' : null;
      }
      case 'extend-hold':
        return notHeld ?? (booking.extensionsLeft === 0 ? 'EXTENSIONS_USED_UP' : null);
      case 'begin-payment': {
        if (booking.status === 'active' && paidOf(booking)) return null;
        if (notHeld) return notHeld;
        const joins = openOf(booking)?.method === request.method;
        return !joins && booking.payments.length >= 10 ? 'PAYMENT_ATTEMPTS_USED_UP' : null;
      }
      case 'confirm-payment':
      case 'close-payment':
        return booking.payments.some(({ id }) => id === request.paymentId) ? null : 'NOT_FOUND';
      case 'cancel-reservation':
        return booking.seats.some(({ id }) => id === request.reservationId) ? null : 'NOT_FOUND';
      case 'cancel-booking':
        return null;
    }
  }

  /** Does what was granted; where there was a choice, goes by the answer. */
  grant(request: LedgerRequest, result: LedgerResult): void {
    switch (request.kind) {
      case 'claim-seats':
        return this.book(request, result as LedgerResults['claim-seats']);
      case 'block-seats':
        for (const seat of request.seats) {
          if (request.blocked) this.blocked.add(seat);
          else this.blocked.delete(seat);
        }
        return;
      case 'call-off':
        return this.callOff(result as LedgerResults['call-off']);
      case 'expire-holds':
      case 'replan-seats':
        return;
      default:
        return this.grantTo(
          this.bookings.find(({ id }) => id === request.bookingId)!,
          request,
          result,
        );
    }
  }

  private grantTo(
    booking: NaiveBooking,
    request: Extract<LedgerRequest, { bookingId: string }>,
    result: LedgerResult,
  ): void {
    switch (request.kind) {
      case 'change-hold':
        return this.change(booking, request.wanted, result as Booking);
      case 'extend-hold':
        booking.expiresAt! += 120;
        booking.extensionsLeft -= 1;
        return;
      case 'begin-payment':
        return this.begin(booking, request, result as LedgerResults['begin-payment']);
      case 'confirm-payment':
        return this.confirm(
          booking,
          booking.payments.find(({ id }) => id === request.paymentId)!,
        );
      case 'close-payment': {
        const payment = booking.payments.find(({ id }) => id === request.paymentId)!;
        if (payment.status === 'open') payment.status = request.as;
        return;
      }
      case 'cancel-booking':
        return this.cancel(booking, booking.seats, request.actor.role === 'customer');
      case 'cancel-reservation': {
        const seats = booking.seats.filter(({ id }) => id === request.reservationId);
        return this.cancel(booking, seats, request.actor.role === 'customer');
      }
    }
  }

  private book(
    { actor, wanted, idempotency }: ClaimSeats,
    { booking, replayed }: LedgerResults['claim-seats'],
  ) {
    const earlier = this.madeWith(actor.id, idempotency?.key);
    expect(replayed).toBe(earlier !== undefined);
    if (earlier) {
      expect(booking.id).toBe(earlier.id);
      return;
    }
    const seats = this.newSeats(booking, []);
    this.expectWanted(
      seats.map(({ seat }) => seat),
      wanted,
    );
    const held = seats.some(({ price }) => price > 0);
    const made: NaiveBooking = {
      id: booking.id,
      customer: actor.id,
      key: idempotency?.key ?? null,
      hash: String(idempotency?.requestHash),
      status: held ? 'held' : 'active',
      seats,
      expiresAt: held ? this.seconds + naiveTerms.holdSeconds : null,
      extensionsLeft: held ? naiveTerms.maxHoldExtensions : 0,
      refunded: 0,
      payments: [],
    };
    move(made, seats, made.status);
    this.bookings.push(made);
  }

  private change(booking: NaiveBooking, wanted: Wanted, answer: Booking): void {
    const before = seatsOf(booking);
    const added = this.newSeats(answer, booking.seats);
    const kept = before.filter(
      ({ id }) => answer.reservations.find((each) => each.id === id)!.status !== 'cancelled',
    );
    const after = [...kept, ...added].map(({ seat }) => seat);
    this.expectWanted(after, wanted);
    this.quantities(wanted).forEach((quantity, tier) => {
      // As many as possible stay; of those that are named, each.
      const had = before.filter(({ seat }) => naiveTierOf(seat) === tier);
      const stays = kept.filter(({ seat }) => naiveTierOf(seat) === tier);
      const named =
        'seats' in wanted ? had.filter(({ seat }) => wanted.seats.includes(seat)).length : quantity;
      expect(stays).toHaveLength(Math.min(had.length, named));
    });
    if (added.length === 0 && kept.length === before.length) return;
    rejectOpen(booking);
    move(
      booking,
      before.filter((seat) => !kept.includes(seat)),
      'cancelled',
    );
    booking.seats = [...booking.seats, ...added];
    this.activateIfFree(booking);
  }

  private begin(
    booking: NaiveBooking,
    { method }: BeginPayment,
    answer: LedgerResults['begin-payment'],
  ): void {
    const paid = paidOf(booking);
    expect(answer.replayed).toBe(paid !== undefined);
    if (paid) {
      expect(answer.payment.id).toBe(paid.id);
      return;
    }
    booking.expiresAt = Math.max(booking.expiresAt!, this.seconds + 120);
    const open = openOf(booking);
    if (open?.method === method) {
      expect(answer.payment.id).toBe(open.id);
      return;
    }
    rejectOpen(booking);
    expect(booking.payments.map(({ id }) => id)).not.toContain(answer.payment.id);
    booking.payments.push({ id: answer.payment.id, method, amount: totalOf(booking), status: 'open' });
  }

  private confirm(booking: NaiveBooking, payment: NaivePayment): void {
    if (payment.status !== 'open') return;
    const seats = seatsOf(booking);
    const revives =
      booking.status === 'expired' &&
      !this.calledOff &&
      seats.every(({ seat }) => this.isFree(seat)) &&
      seats.reduce((sum, { seat }) => sum + this.prices[naiveTierOf(seat)]!, 0) === payment.amount &&
      this.liveOf(booking.customer) + seats.length <= naiveTerms.maxSeatsPerCustomer;
    payment.status = booking.status === 'held' || revives ? 'confirmed' : 'rejected';
    if (payment.status === 'rejected') return;
    move(booking, seats, 'active');
    booking.status = 'active';
  }

  private cancel(booking: NaiveBooking, seats: readonly NaiveSeat[], byCustomer: boolean): void {
    const live = seats.filter(isLive);
    if (live.length > 0 || booking.status === 'expired') rejectOpen(booking);
    if (paidOf(booking)) {
      for (const { price } of live) {
        booking.refunded += byCustomer ? Math.floor((price * naiveTerms.refundPercentAfter) / 100) : price;
      }
    }
    move(booking, live, 'cancelled');
    if (live.length > 0 && !booking.seats.some(isLive)) booking.status = 'cancelled';
    else if (booking.status === 'held') this.activateIfFree(booking);
  }

  private callOff({ cancelledReservations }: LedgerResults['call-off']): void {
    const live = this.bookings.flatMap(({ seats }) => seats.filter(isLive));
    expect(cancelledReservations).toBe(live.length);
    for (const booking of this.bookings.filter(({ status }) => status === 'held' || status === 'active')) {
      this.cancel(booking, booking.seats, false);
    }
    this.calledOff = true;
  }

  free(tier: number): number {
    let free = 0;
    for (let seat = 1; seat <= naiveSeats; seat++)
      free += Number(naiveTierOf(seat) === tier && this.isFree(seat));
    return free;
  }

  ownerOf(seat: number): NaiveBooking | undefined {
    return this.bookings.find(({ seats }) => seats.some((each) => each.seat === seat && isLive(each)));
  }

  private isFree(seat: number): boolean {
    return !this.ownerOf(seat) && !this.blocked.has(seat);
  }

  private liveOf(customer: string): number {
    return this.bookings
      .filter((booking) => booking.customer === customer)
      .reduce((sum, { seats }) => sum + seats.filter(isLive).length, 0);
  }

  private madeWith(customer: string, key: string | undefined): NaiveBooking | undefined {
    return this.bookings.find(
      (booking) => key !== undefined && booking.customer === customer && booking.key === key,
    );
  }

  /** How many of each tier. */
  private quantities(wanted: Wanted): number[] {
    return this.tierIds.map((tierId, tier) =>
      'seats' in wanted
        ? wanted.seats.filter((seat) => naiveTierOf(seat) === tier).length
        : (wanted.tiers.find((each) => each.tierId === tierId)?.quantity ?? 0),
    );
  }

  private refusalForSeats(wanted: Wanted, own: readonly number[]): string | null {
    if ('seats' in wanted) {
      return wanted.seats.every((seat) => own.includes(seat) || this.isFree(seat)) ? null : 'SEAT_TAKEN';
    }
    const enough = this.quantities(wanted).every((quantity, tier) => {
      const had = own.filter((seat) => naiveTierOf(seat) === tier).length;
      return quantity - had <= this.free(tier);
    });
    return enough ? null : 'SOLD_OUT';
  }

  /** The seats of an answer that were not known before: free ones, at today's price. */
  private newSeats({ reservations }: Booking, known: readonly NaiveSeat[]): NaiveSeat[] {
    const added = reservations.filter(({ id }) => !known.some((seat) => seat.id === id));
    return added.map(({ id, seatNumber }) => {
      expect(this.isFree(seatNumber)).toBe(true);
      return { id, seat: seatNumber, price: this.prices[naiveTierOf(seatNumber)]!, status: 'held' };
    });
  }

  private expectWanted(seats: readonly number[], wanted: Wanted): void {
    if ('seats' in wanted) expect(new Set(seats)).toEqual(new Set(wanted.seats));
    const counts = naiveTiers.map((_, tier) => seats.filter((seat) => naiveTierOf(seat) === tier).length);
    expect(counts).toEqual(this.quantities(wanted));
  }

  /** What costs nothing is not held. */
  private activateIfFree(booking: NaiveBooking): void {
    if (totalOf(booking) > 0) return;
    move(booking, seatsOf(booking), 'active');
    booking.status = 'active';
  }
}

/** The seats that share the booking's status: they make up its total. */
function seatsOf({ seats, status }: NaiveBooking): NaiveSeat[] {
  return seats.filter((seat) => seat.status === status);
}

export function totalOf(booking: NaiveBooking): number {
  return seatsOf(booking).reduce((sum, { price }) => sum + price, 0);
}

function isLive({ status }: NaiveSeat): boolean {
  return status === 'held' || status === 'active';
}

function move({ seats }: NaiveBooking, moved: readonly NaiveSeat[], status: BookingStatus): void {
  for (const seat of seats) if (moved.includes(seat)) seat.status = status;
}

function openOf({ payments }: NaiveBooking): NaivePayment | undefined {
  return payments.find(({ status }) => status === 'open');
}

function paidOf({ payments }: NaiveBooking): NaivePayment | undefined {
  return payments.find(({ status }) => status === 'confirmed');
}

function rejectOpen(booking: NaiveBooking): void {
  const open = openOf(booking);
  if (open) open.status = 'rejected';
}
