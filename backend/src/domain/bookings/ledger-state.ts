import type { PaymentMode } from '../concerts/concert.js';
import type { SaleTimes } from '../concerts/sale-phase.js';
import type { Seating } from '../concerts/seating-plan.js';
import type { Payment } from '../payments/payment.js';
import type { RefundPolicy } from '../payments/refund-policy.js';
import type { Booking } from './booking.js';
import type { Idempotency } from './ledger-request.js';

export const seatStates = ['free', 'held', 'sold', 'blocked'] as const;
export type SeatState = (typeof seatStates)[number];

export interface LedgerConcert extends SaleTimes, RefundPolicy {
  readonly id: string;
  readonly currency: string;
  readonly payment: PaymentMode;
  readonly cancellableUntil: Date | null;
  readonly maxSeatsPerCustomer: number;
  readonly requiresVerifiedAccount: boolean;
  /** A waiting room stands before the sale: whoever claims must have been let in. */
  readonly admissionRequired: boolean;
  readonly holdSeconds: number;
  readonly maxHoldExtensions: number;
  readonly everBooked: boolean;
}

export interface LedgerTier {
  readonly id: string;
  readonly priceMinor: number;
  readonly seating: Seating;
  readonly available: number;
}

export interface LedgerSeat {
  readonly seatNumber: number;
  readonly tierId: string;
  readonly state: SeatState;
  readonly bookingId: string | null;
  readonly section: string | null;
  readonly row: string | null;
  readonly label: string | null;
  readonly x: number | null;
  readonly y: number | null;
}

/** Somebody who was let in from the waiting room when it was the turn of theirs. */
export interface LedgerAdmission {
  readonly round: number;
  readonly turn: number;
  readonly sessionId: string;
  /** What was claimed last by it. */
  readonly bookingId: string | null;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
}

/** A booking as stored, with the key under which it was asked for. */
export interface LedgerBooking extends Booking {
  readonly idempotency: Idempotency | null;
}

/** All that the requests of one transaction need to be decided, read under the concert's lock. */
export interface LedgerState {
  /** The database's time, read after the lock. */
  readonly now: Date;
  readonly concert: LedgerConcert;
  readonly tiers: readonly LedgerTier[];
  /** The seats that the requests name, those of the bookings below, and free ones of the wanted tiers. */
  readonly seats: readonly LedgerSeat[];
  /** Live seats a customer has at this concert; absent means none. */
  readonly liveSeats: ReadonlyMap<string, number>;
  /** Those who claim and whose accounts were deleted. */
  readonly deletedCustomers: ReadonlySet<string>;
  /**
   * The bookings that the requests name, those made with the same customer and key, the holds of those who
   * claim, and all holds whose time is over.
   */
  readonly bookings: readonly LedgerBooking[];
  /** Every attempt to pay for a booking that the requests name, and those made with the same customer and key. */
  readonly payments: readonly Payment[];
  /** Where admission is required: those inside who claim, and those whose bookings the requests name. */
  readonly admissions: readonly LedgerAdmission[];
}
