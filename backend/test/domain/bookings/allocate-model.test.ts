import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { allocate } from '../../../src/domain/bookings/allocate.js';
import type { LedgerRequest } from '../../../src/domain/bookings/ledger-request.js';
import type { Actor } from '../../../src/domain/customers/actor.js';
import { planSeating } from '../../../src/domain/concerts/seating-plan.js';
import { countingDraw } from '../../support/counting-draw.js';
import { faultsOf } from '../../support/faults-of.js';
import { InMemoryStore } from '../../support/in-memory-store.js';
import {
  admin,
  block,
  callOff,
  cancelBooking,
  cancelReservation,
  claim,
  claimSeats,
  keyed,
  unblock,
} from '../../support/ledger-requests.js';
import { hall, NaiveSale, type Wish } from '../../support/naive-sale.js';
import { now, stateOf } from '../../support/ledger-state.js';

const { stalls, floor, limit } = hall;
const customers: Actor[] = ['ann', 'bob', 'cat'].map((id) => ({ id, role: 'customer' }));

const actor = fc.constantFrom(...customers, admin);
const someSeats = fc.uniqueArray(fc.integer({ min: 1, max: stalls + floor + 1 }), {
  minLength: 1,
  maxLength: 5,
});
const wish: fc.Arbitrary<Wish> = fc.oneof(
  {
    weight: 30,
    arbitrary: fc.record({
      kind: fc.constant('seats' as const),
      actor,
      seats: someSeats,
      key: fc.option(fc.constantFrom('k', 'K', 'l'), { freq: 3 }),
    }),
  },
  {
    weight: 15,
    arbitrary: fc
      .record({
        kind: fc.constant('places' as const),
        actor,
        stalls: fc.integer({ min: 0, max: 4 }),
        floor: fc.integer({ min: 0, max: 4 }),
      })
      .filter((places) => places.stalls + places.floor > 0),
  },
  {
    weight: 20,
    arbitrary: fc.record({
      kind: fc.constant('cancel' as const),
      actor,
      booking: fc.nat(20),
      reservation: fc.option(fc.nat(4)),
    }),
  },
  {
    weight: 10,
    arbitrary: fc.record({ kind: fc.constant('block' as const), seats: someSeats, blocked: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'call-off' as const }) },
);

/** A sale that runs through `allocate`, transaction by transaction, beside its naive twin. */
class Sale {
  private readonly store: InMemoryStore;
  private readonly draw = countingDraw();
  private readonly naive = new NaiveSale();
  private readonly bookings: string[] = [];
  private readonly tierIds: string[];

  constructor() {
    this.store = new InMemoryStore(() => this.draw.id());
    const plan = planSeating({
      seatsPerRow: 5,
      tiers: [
        { name: 'Stalls', priceMinor: 5000, seating: 'assigned', quantity: stalls },
        { name: 'Floor', priceMinor: 1000, seating: 'general', quantity: floor },
      ],
    });
    this.store.add({ ...stateOf().concert, maxSeatsPerCustomer: limit }, plan);
    this.tierIds = this.store.read('concert').tiers.map(({ id }) => id);
  }

  /** Decides the wishes in one transaction and compares every outcome, and then what is stored. */
  run(wishes: readonly Wish[]): void {
    const known = [...this.bookings];
    const requests = wishes.map((wish) => this.requestOf(wish));
    const { outcomes, changes } = allocate(
      this.store.stateFor('concert', requests, now)!,
      requests,
      this.draw,
    );
    wishes.forEach((wish, index) => {
      const outcome = outcomes[index]!;
      const code = 'refusal' in outcome ? outcome.refusal.code : null;
      expect(code).toBe(this.naive.refusalFor(wish, requests[index]!, known));
      if (code === null) this.naive.grant(wish, requests[index]!, outcome);
    });
    this.store.commit('concert', changes);
    this.bookings.push(...changes.newBookings.map(({ id }) => id));
    this.compare();
  }

  private compare(): void {
    const stored = this.store.read('concert');
    expect(faultsOf(stored)).toEqual([]);
    expect(stored.tiers.map(({ available }) => available)).toEqual([
      this.naive.free(1, stalls),
      this.naive.free(stalls + 1, stalls + floor),
    ]);
    for (const { seatNumber, state, bookingId } of stored.seats) {
      expect(bookingId).toBe(this.naive.owners.get(seatNumber)?.booking ?? null);
      expect(state === 'blocked').toBe(this.naive.blocked.has(seatNumber));
    }
  }

  private requestOf(wish: Wish): LedgerRequest {
    switch (wish.kind) {
      case 'seats':
        return wish.key
          ? claim(wish.actor, wish, { idempotency: keyed(wish.key, wish.seats.join()) })
          : claimSeats(wish.actor, ...wish.seats);
      case 'places': {
        const tiers = [wish.stalls, wish.floor].flatMap((quantity, index) =>
          quantity > 0 ? [{ tierId: this.tierIds[index]!, quantity }] : [],
        );
        return claim(wish.actor, { tiers });
      }
      case 'cancel': {
        const bookingId = this.bookings[wish.booking] ?? 'unknown';
        if (wish.reservation === null) return cancelBooking(wish.actor, bookingId);
        const own = this.store.read('concert').reservations.filter((each) => each.bookingId === bookingId);
        const reservation = own[wish.reservation % Math.max(own.length, 1)];
        return cancelReservation(wish.actor, bookingId, reservation?.id ?? 'unknown');
      }
      case 'block':
        return wish.blocked ? block(wish.seats) : unblock(wish.seats);
      case 'call-off':
        return callOff();
    }
  }
}

test('whatever people ask, one by one or many in a transaction, the rules hold and the figures agree', () => {
  const transactions = fc.array(fc.array(wish, { minLength: 1, maxLength: 6 }), { maxLength: 15 });
  fc.assert(
    fc.property(transactions, (all) => {
      const sale = new Sale();
      for (const wishes of all) sale.run(wishes);
    }),
    { numRuns: 300 },
  );
});
