import { notFound } from '../kernel/domain-error.js';
import { isLive } from './booking-status.js';
import type { LedgerBooking } from './ledger-state.js';

/** The bookings of a page; a replayed key may have brought in one of another concert. */
export class LedgerBookings {
  private readonly byId = new Map<string, LedgerBooking>();
  private readonly idByKey = new Map<string, string>();
  private readonly holdByCustomer = new Map<string, string>();

  constructor(
    private readonly concertId: string,
    before: readonly LedgerBooking[],
  ) {
    for (const booking of before) this.enter(booking);
  }

  get end(): ReadonlyMap<string, LedgerBooking> {
    return this.byId;
  }

  /** A booking of this concert. */
  get(id: string): LedgerBooking {
    const booking = this.byId.get(id);
    if (booking?.concertId !== this.concertId) throw notFound('booking');
    return booking;
  }

  findByKey(customerId: string, key: string): LedgerBooking | undefined {
    return this.byId.get(this.idByKey.get(`${customerId} ${key}`) ?? '');
  }

  /** The booking that the customer has not paid yet; one customer holds at most one at a concert. */
  findHoldOf(customerId: string): LedgerBooking | undefined {
    return this.byId.get(this.holdByCustomer.get(customerId) ?? '');
  }

  held(): LedgerBooking[] {
    return [...this.holdByCustomer.values()].map((id) => this.byId.get(id)!);
  }

  live(): LedgerBooking[] {
    return this.here().filter(({ status }) => isLive(status));
  }

  of(customer: string): LedgerBooking[] {
    return this.here().filter(({ customerId }) => customerId === customer);
  }

  /** Gives a booking to another customer; if they have used its key already, the key stays with that booking. */
  move(booking: LedgerBooking, to: string): LedgerBooking {
    const { id, customerId: from, idempotency } = booking;
    if (idempotency) this.idByKey.delete(`${from} ${idempotency.key}`);
    if (this.holdByCustomer.get(from) === id) this.holdByCustomer.delete(from);
    const keyIsTaken = idempotency !== null && this.findByKey(to, idempotency.key) !== undefined;
    return this.enter({ ...booking, customerId: to, idempotency: keyIsTaken ? null : idempotency });
  }

  enter(booking: LedgerBooking): LedgerBooking {
    const { id, customerId, idempotency } = booking;
    this.byId.set(id, booking);
    if (idempotency) this.idByKey.set(`${customerId} ${idempotency.key}`, id);
    if (booking.concertId === this.concertId) {
      if (booking.status === 'held') this.holdByCustomer.set(customerId, id);
      else if (this.holdByCustomer.get(customerId) === id) this.holdByCustomer.delete(customerId);
    }
    return booking;
  }

  private here(): LedgerBooking[] {
    return [...this.byId.values()].filter(({ concertId }) => concertId === this.concertId);
  }
}
