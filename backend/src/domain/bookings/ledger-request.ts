import type { SeatingPlan } from '../concerts/seating-plan.js';
import type { Actor } from '../customers/actor.js';
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

export interface ClaimSeats {
  readonly kind: 'claim-seats';
  readonly actor: Actor;
  readonly contact: Contact | null;
  readonly wanted: Wanted;
  readonly idempotency: Idempotency | null;
}

/** The deadline for cancelling binds customers; admins may cancel as long as the booking lives. */
export interface CancelBooking {
  readonly kind: 'cancel-booking';
  readonly actor: Actor;
  readonly bookingId: string;
  readonly reason: string | null;
}

export interface CancelReservation {
  readonly kind: 'cancel-reservation';
  readonly actor: Actor;
  readonly bookingId: string;
  readonly reservationId: string;
  readonly reason: string | null;
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
  ClaimSeats | CancelBooking | CancelReservation | BlockSeats | CallOffConcert | ReplanSeats;

/** What each kind of request is answered with. */
export interface LedgerResults {
  'claim-seats': { readonly booking: Booking; readonly replayed: boolean };
  'cancel-booking': Booking;
  'cancel-reservation': Booking;
  'block-seats': { readonly seats: readonly number[] };
  'call-off': { readonly cancelledReservations: number };
  'replan-seats': { readonly totalSeats: number };
}

export type LedgerResult = LedgerResults[LedgerRequest['kind']];
