import type { SeatingPlan } from '../concerts/seating-plan.js';
import type { Actor } from '../customers/actor.js';
import { DomainError } from '../kernel/domain-error.js';
import type { Payment, PaymentGatewayName, PaymentMethod } from '../payments/payment.js';
import type { Booking, Contact } from './booking.js';

export interface TierQuantity {
  readonly tierId: string;
  readonly quantity: number;
}

/** Seats by number, or so many of a tier: general-admission places, or the best seats that are left. */
export type Wanted = { readonly seats: readonly number[] } | { readonly tiers: readonly TierQuantity[] };

/** How many seats are wanted. */
export function quantityOf(wanted: Wanted): number {
  return 'seats' in wanted
    ? wanted.seats.length
    : wanted.tiers.reduce((sum, { quantity }) => sum + quantity, 0);
}

/** A key that the caller drew for this request, and a hash of what it asked for. */
export interface Idempotency {
  readonly key: string;
  readonly requestHash: Buffer;
}

export function ensureSameRequest(earlier: Idempotency, { requestHash }: Idempotency): void {
  if (!earlier.requestHash.equals(requestHash)) {
    throw new DomainError('IDEMPOTENCY_KEY_REUSED', 'This Idempotency-Key came with another request before.');
  }
}

export interface ClaimSeats {
  readonly kind: 'claim-seats';
  /** Who does it; the booking may be somebody else's. */
  readonly actor: Actor;
  /** Whose booking it is: limit, hold and key count for them. */
  readonly customerId: string;
  /** The actor has the money: nothing is held, even where it is paid online. */
  readonly paidAtDesk: boolean;
  /** The customer's address is proved, or a seller answers for them. */
  readonly verified: boolean;
  /** With which session they must have been let in, where there is a waiting room; null for sellers, who are not asked. */
  readonly admissionSessionId: string | null;
  readonly contact: Contact | null;
  readonly wanted: Wanted;
  /** What the caller believes the seats to cost; null where it does not say. */
  readonly expectedTotalMinor: number | null;
  readonly idempotency: Idempotency | null;
}

/** Other seats for a hold: all of those that are wanted now, or the hold stays as it is. */
export interface ChangeHold {
  readonly kind: 'change-hold';
  readonly actor: Actor;
  readonly bookingId: string;
  readonly wanted: Wanted;
  readonly expectedTotalMinor: number | null;
}

export interface ExtendHold {
  readonly kind: 'extend-hold';
  readonly actor: Actor;
  readonly bookingId: string;
}

/** Nothing but what every transaction does first: end the holds whose time is over. */
export interface ExpireHolds {
  readonly kind: 'expire-holds';
}

export interface BeginPayment {
  readonly kind: 'begin-payment';
  readonly actor: Actor;
  readonly bookingId: string;
  readonly gateway: PaymentGatewayName;
  readonly method: PaymentMethod;
  /** Whom the booking is for, told at checkout; null leaves what was told before. */
  readonly contact: Contact | null;
  readonly expectedTotalMinor: number | null;
  readonly idempotency: Idempotency | null;
}

/** The provider has set the money aside. */
export interface ConfirmPayment {
  readonly kind: 'confirm-payment';
  readonly bookingId: string;
  readonly paymentId: string;
}

/** The provider declined, or the attempt was given up. */
export interface ClosePayment {
  readonly kind: 'close-payment';
  readonly bookingId: string;
  readonly paymentId: string;
  readonly as: 'declined' | 'rejected';
}

/** The deadline for cancelling binds customers; admins may cancel as long as the booking lives. */
export interface CancelBooking {
  readonly kind: 'cancel-booking';
  readonly actor: Actor;
  readonly bookingId: string;
  readonly reason: string | null;
  /** Leaves the booking as it is if it was paid meanwhile. */
  readonly onlyUnpaid?: true;
}

export interface CancelReservation {
  readonly kind: 'cancel-reservation';
  readonly actor: Actor;
  readonly bookingId: string;
  readonly reservationId: string;
  readonly reason: string | null;
}

/** All that one customer has at a concert becomes another's, who is the same person. */
export interface MoveBookings {
  readonly kind: 'move-bookings';
  readonly actor: Actor;
  readonly from: string;
  readonly to: string;
}

/** Keeps free seats back from the sale, or gives them back to it. */
export interface BlockSeats {
  readonly kind: 'block-seats';
  readonly actor: Actor;
  readonly seats: readonly number[];
  readonly blocked: boolean;
  readonly reason: string | null;
}

export interface CallOffConcert {
  readonly kind: 'call-off';
  readonly actor: Actor;
  readonly reason: string | null;
}

/** Replaces all tiers and seats of a draft. */
export interface ReplanSeats {
  readonly kind: 'replan-seats';
  readonly plan: SeatingPlan;
}

export type LedgerRequest =
  | ClaimSeats
  | ChangeHold
  | ExtendHold
  | ExpireHolds
  | BeginPayment
  | ConfirmPayment
  | ClosePayment
  | CancelBooking
  | CancelReservation
  | MoveBookings
  | BlockSeats
  | CallOffConcert
  | ReplanSeats;

/** What each kind of request is answered with. */
export interface LedgerResults {
  'claim-seats': { readonly booking: Booking; readonly replayed: boolean };
  'change-hold': Booking;
  'extend-hold': Booking;
  'expire-holds': null;
  'begin-payment': { readonly booking: Booking; readonly payment: Payment; readonly replayed: boolean };
  'confirm-payment': { readonly booking: Booking; readonly payment: Payment };
  'close-payment': Payment;
  'cancel-booking': Booking;
  'cancel-reservation': Booking;
  'move-bookings': { readonly movedBookings: number };
  'block-seats': { readonly seats: readonly number[] };
  'call-off': { readonly cancelledReservations: number };
  'replan-seats': { readonly totalSeats: number };
}

export type LedgerResult = LedgerResults[LedgerRequest['kind']];
