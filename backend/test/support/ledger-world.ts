import type { BookingLedger } from '../../src/domain/bookings/booking-ledger.js';
import type { ConcertDetails } from '../../src/domain/concerts/concert.js';
import type { ConcertStatus } from '../../src/domain/concerts/sale-phase.js';
import type { SeatingSpec } from '../../src/domain/concerts/seating-plan.js';
import type { Actor } from '../../src/domain/customers/actor.js';
import type { StoredConcert } from './stored-concert.js';

/** A ledger and the store it works on. */
export interface LedgerWorld {
  readonly ledger: BookingLedger;
  addConcert(concert: ConcertSpec): Promise<TestConcert>;
  addCustomer(): Promise<Actor>;
  read(concertId: string): Promise<StoredConcert>;
  /** The time by which holds end, to a few seconds. */
  now(): Date;
  /** Lets so much time pass for the holds and admissions of a concert. */
  passTime(concertId: string, seconds: number): Promise<void>;
  /** Sets today's price of a tier, as an admin would. */
  setPrice(tierId: string, priceMinor: number): Promise<void>;
  /** Sets today's limit a customer. */
  setLimit(concertId: string, maxSeatsPerCustomer: number): Promise<void>;
  /** Puts a waiting room before the sale, or takes it away. */
  setAdmissionRequired(concertId: string, required: boolean): Promise<void>;
  /** Lets somebody in from the waiting room for so long. */
  admit(concertId: string, sessionId: string, seconds: number): Promise<void>;
  close(): Promise<void>;
}

export interface ConcertSpec {
  readonly status: Exclude<ConcertStatus, 'cancelled'>;
  readonly seating: SeatingSpec;
  readonly details: Partial<ConcertDetails>;
}

export interface TestConcert {
  readonly id: string;
  /** In the order in which the tiers were given. */
  readonly tierIds: readonly string[];
}

/** The world's store refuses to write the history of this seat number, at every concert. */
export const unwritableSeat = 99;

export const plainDetails: ConcertDetails = {
  name: 'Evening concert',
  description: 'Four hands, one piano.',
  venue: null,
  pictureUrl: null,
  startsAt: null,
  timeZone: 'UTC',
  currency: 'EUR',
  payment: 'none',
  saleOpensAt: null,
  saleClosesAt: null,
  cancellableUntil: null,
  maxSeatsPerCustomer: 8,
  requiresVerifiedAccount: false,
  holdSeconds: 480,
  maxHoldExtensions: 10,
  refundFullUntil: null,
  refundPercentAfter: 100,
};
