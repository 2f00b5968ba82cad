import { expect } from '@jest/globals';
import type { LedgerOutcome } from '../../src/domain/bookings/allocate.js';
import type { LedgerRequest, Wanted } from '../../src/domain/bookings/ledger-request.js';
import type { Actor } from '../../src/domain/customers/actor.js';
import { faultsOf } from './faults-of.js';
import {
  admin,
  beginPayment,
  block,
  callOff,
  cancelBooking,
  cancelReservation,
  changeSeats,
  claim,
  closePayment,
  confirmPayment,
  expireHolds,
  extendHold,
  keyed,
  moveBookings,
  unblock,
} from './ledger-requests.js';
import { type NaiveBooking, totalOf } from './naive-booking.js';
import { grant } from './naive-grants.js';
import { refusalFor } from './naive-refusals.js';
import { NaiveSale } from './naive-sale.js';
import type { SaleStep, SaleWish, WantedWish } from './sale-wishes.js';
import type { StoredConcert } from './stored-concert.js';

/** A sale that is run beside its naive twin. */
export interface RealSale {
  readonly tierIds: readonly string[];
  readonly customers: readonly Actor[];
  /** Decides what is asked at once, in the order in which it is asked. */
  submit(requests: readonly LedgerRequest[]): Promise<readonly LedgerOutcome[]>;
  passTime(seconds: number): Promise<void>;
  setPrice(tierId: string, priceMinor: number): Promise<void>;
  read(): Promise<StoredConcert>;
  now(): Date;
}

/** Times may differ by what a test takes, which is less than the least step of its time. */
const toleranceMs = 14_000;

/** Runs the same steps through a sale and through its naive twin, and compares all that can be seen after each. */
export class TwinSales {
  private readonly naive: NaiveSale;

  constructor(private readonly real: RealSale) {
    this.naive = new NaiveSale(real.tierIds);
  }

  async run(steps: readonly SaleStep[]): Promise<void> {
    for (const step of steps) {
      if (step.kind === 'wait') {
        await this.real.passTime(step.seconds);
        this.naive.seconds += step.seconds;
      } else if (step.kind === 'price') {
        await this.real.setPrice(this.real.tierIds[step.tier]!, step.priceMinor);
        this.naive.prices[step.tier] = step.priceMinor;
      } else {
        await this.ask(step.wishes);
        this.compare(await this.real.read());
      }
    }
  }

  private async ask(wishes: readonly SaleWish[]): Promise<void> {
    const requests = wishes.map((wish) => this.requestOf(wish));
    const outcomes = await this.real.submit(requests);
    this.naive.expire();
    requests.forEach((request, index) => {
      const outcome = outcomes[index]!;
      const code = 'refusal' in outcome ? outcome.refusal.code : null;
      expect({ request, code }).toEqual({ request, code: refusalFor(this.naive, request) });
      if ('result' in outcome) grant(this.naive, request, outcome.result);
    });
  }

  private compare(stored: StoredConcert): void {
    expect(faultsOf(stored)).toEqual([]);
    expect(stored.status).toBe(this.naive.calledOff ? 'cancelled' : 'published');
    expect(stored.tiers.map(({ available }) => available)).toEqual(
      this.real.tierIds.map((_, tier) => this.naive.free(tier)),
    );
    for (const { seatNumber, state, bookingId } of stored.seats) {
      expect(bookingId).toBe(this.naive.ownerOf(seatNumber)?.id ?? null);
      expect(state === 'blocked').toBe(this.naive.blocked.has(seatNumber));
    }
    expect(stored.bookings).toHaveLength(this.naive.bookings.length);
    for (const booking of this.naive.bookings) this.compareBooking(stored, booking);
  }

  private compareBooking(stored: StoredConcert, naive: NaiveBooking): void {
    const own = <T extends { bookingId: string }>(rows: readonly T[]) =>
      rows.filter(({ bookingId }) => bookingId === naive.id);
    const real = stored.bookings.find(({ id }) => id === naive.id)!;
    const { customerId, status, totalMinor, extensionsLeft, expiresAt } = real;
    expect({ customerId, status, totalMinor, extensionsLeft }).toEqual({
      customerId: naive.customer,
      status: naive.status,
      totalMinor: totalOf(naive),
      extensionsLeft: naive.extensionsLeft,
    });
    expect(expiresAt === null).toBe(naive.expiresAt === null);
    if (expiresAt) {
      const left = expiresAt.getTime() - this.real.now().getTime();
      expect(Math.abs(left - (naive.expiresAt! - this.naive.seconds) * 1000)).toBeLessThan(toleranceMs);
    }
    const seats = own(stored.reservations).map((each) => [
      each.id,
      each.seatNumber,
      each.priceMinor,
      each.status,
    ]);
    expect(new Set(seats.map(String))).toEqual(
      new Set(naive.seats.map((each) => [each.id, each.seat, each.price, each.status].map(String).join())),
    );
    const payments = own(stored.payments).map(({ id, method, amountMinor, status: at }) =>
      [method === 'desk' ? 'desk' : id, amountMinor, at].join(),
    );
    expect(payments.sort()).toEqual(
      naive.payments.map(({ id, amount, status: at }) => [id, amount, at].join()).sort(),
    );
    expect(own(stored.refunds).reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(naive.refunded);
  }

  private requestOf(wish: SaleWish): LedgerRequest {
    const { customers } = this.real;
    switch (wish.kind) {
      case 'claim': {
        const idempotency =
          wish.key === null ? null : keyed(wish.key, JSON.stringify(wish.wanted).slice(0, 32));
        const customer = customers[wish.customer]!;
        const seller = wish.atDesk ? admin : customer;
        return claim(seller, this.wantedOf(wish.wanted), {
          customerId: customer.id,
          paidAtDesk: wish.atDesk,
          idempotency,
        });
      }
      case 'move':
        return moveBookings(customers[wish.from]!, customers[wish.to]!);
      case 'block':
        return wish.blocked ? block(wish.seats) : unblock(wish.seats);
      case 'call-off':
        return callOff();
      case 'expire':
        return expireHolds;
      default: {
        const known = 'payment' in wish ? this.paidFor() : this.naive.bookings;
        return this.requestFor(wish, pick(known, wish.booking));
      }
    }
  }

  private requestFor(
    wish: Extract<SaleWish, { booking: number }>,
    booking: NaiveBooking | undefined,
  ): LedgerRequest {
    const id = booking?.id ?? 'unknown';
    const owner: Actor = { id: booking?.customer ?? this.real.customers[0]!.id, role: 'customer' };
    // What a desk has taken is nothing that a provider speaks of.
    const payments = booking?.payments.filter(({ method }) => method !== 'desk') ?? [];
    const payment = pick(payments, 'payment' in wish ? wish.payment : 0)?.id ?? 'unknown';
    switch (wish.kind) {
      case 'change': {
        const wanted = this.wantedOf(wish.wanted);
        return { ...changeSeats(id, []), actor: owner, wanted };
      }
      case 'extend':
        return extendHold(id, owner);
      case 'begin':
        return beginPayment(owner, id, { method: wish.method });
      case 'confirm':
        return confirmPayment(id, payment);
      case 'close':
        return closePayment(id, wish.as, payment);
      case 'cancel': {
        const actor = wish.byAdmin ? admin : owner;
        if (wish.seat === null) return cancelBooking(actor, id);
        return cancelReservation(actor, id, pick(booking?.seats ?? [], wish.seat)?.id ?? 'unknown');
      }
    }
  }

  /** The bookings that somebody is paying, or any if nobody is. */
  private paidFor(): NaiveBooking[] {
    const paying = this.naive.bookings.filter(({ payments }) =>
      payments.some(({ status }) => status === 'open'),
    );
    return paying.length > 0 ? paying : this.naive.bookings;
  }

  private wantedOf(wanted: WantedWish): Wanted {
    if ('seats' in wanted) return wanted;
    return {
      tiers: wanted.quantities.flatMap((quantity, tier) =>
        quantity > 0 ? [{ tierId: this.real.tierIds[tier]!, quantity }] : [],
      ),
    };
  }
}

/** One of them, counted from the last. */
function pick<T>(items: readonly T[], which: number): T | undefined {
  return items[items.length - 1 - (which % Math.max(items.length, 1))];
}
