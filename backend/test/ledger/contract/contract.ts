import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { BookingLedger } from '../../../src/domain/bookings/booking-ledger.js';
import type { LedgerRequest, LedgerResults } from '../../../src/domain/bookings/ledger-request.js';
import type { SeatingSpec } from '../../../src/domain/concerts/seating-plan.js';
import type { Actor } from '../../../src/domain/customers/actor.js';
import { faultsOf } from '../../support/faults-of.js';
import type { ConcertSpec, LedgerWorld, TestConcert } from '../../support/ledger-world.js';
import type { StoredConcert } from '../../support/stored-concert.js';

const hall = {
  tiers: [
    { name: 'Stalls', priceMinor: 5000, seating: 'assigned', quantity: 10 },
    { name: 'Floor', priceMinor: 1000, seating: 'general', quantity: 6 },
  ],
  seatsPerRow: 10,
} as const;

/** What the tests of the contract work with; after each test what it stored is checked as a whole. */
export class Contract {
  private world: LedgerWorld | undefined;
  private concerts: string[] = [];

  constructor(createWorld: () => Promise<LedgerWorld>) {
    beforeAll(async () => {
      this.world = await createWorld();
    });
    afterEach(async () => {
      for (const id of this.concerts.splice(0)) expect(faultsOf(await this.stored({ id }))).toEqual([]);
    });
    afterAll(() => this.world?.close());
  }

  get ledger(): BookingLedger {
    return this.opened().ledger;
  }

  /** A concert on sale, with ten assigned seats unless the seating says otherwise. */
  async onSale(
    seating: SeatingSpec = { totalSeats: 10, seatsPerRow: 10 },
    details: ConcertSpec['details'] = {},
  ): Promise<TestConcert> {
    return this.add({ status: 'published', seating, details });
  }

  /** The same, paid online: ten seats at 5000 and six general-admission places at 1000, unless it says otherwise. */
  async paidOnline(details: ConcertSpec['details'] = {}, seating: SeatingSpec = hall): Promise<TestConcert> {
    return this.onSale(seating, { payment: 'online', ...details });
  }

  async draft(seating: SeatingSpec = { totalSeats: 10 }): Promise<TestConcert> {
    return this.add({ status: 'draft', seating, details: {} });
  }

  customer(): Promise<Actor> {
    return this.opened().addCustomer();
  }

  customers(count: number): Promise<Actor[]> {
    return Promise.all(Array.from({ length: count }, () => this.customer()));
  }

  /** Lets so much time pass for the holds and admissions of a concert. */
  passTime({ id }: TestConcert, seconds: number): Promise<void> {
    return this.opened().passTime(id, seconds);
  }

  setPrice(tierId: string, priceMinor: number): Promise<void> {
    return this.opened().setPrice(tierId, priceMinor);
  }

  setLimit({ id }: TestConcert, maxSeatsPerCustomer: number): Promise<void> {
    return this.opened().setLimit(id, maxSeatsPerCustomer);
  }

  /** A waiting room stands before the sale, and these are let in for ten minutes. */
  async admitOnly({ id }: TestConcert, ...actors: Actor[]): Promise<void> {
    await this.opened().setAdmissionRequired(id, true);
    for (const actor of actors) await this.opened().admit(id, actor.id, 600);
  }

  endWaitingRoom({ id }: TestConcert): Promise<void> {
    return this.opened().setAdmissionRequired(id, false);
  }

  submit<R extends LedgerRequest>(concert: TestConcert, request: R): Promise<LedgerResults[R['kind']]> {
    return this.ledger.submit(concert.id, request);
  }

  stored({ id }: { id: string }): Promise<StoredConcert> {
    return this.opened().read(id);
  }

  private async add(spec: ConcertSpec): Promise<TestConcert> {
    const concert = await this.opened().addConcert(spec);
    this.concerts.push(concert.id);
    return concert;
  }

  private opened(): LedgerWorld {
    if (!this.world) throw new Error('The world is not there before the tests begin.');
    return this.world;
  }
}
