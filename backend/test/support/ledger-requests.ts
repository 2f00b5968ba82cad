import type {
  BlockSeats,
  CallOffConcert,
  CancelBooking,
  CancelReservation,
  ClaimSeats,
  Idempotency,
  Wanted,
} from '../../src/domain/bookings/ledger-request.js';
import type { Actor } from '../../src/domain/customers/actor.js';

export const ann: Actor = { id: 'ann', role: 'customer' };
export const bob: Actor = { id: 'bob', role: 'customer' };
export const admin: Actor = { id: '0194a3c0-0000-7000-8000-000000000000', role: 'admin' };

export function claim(actor: Actor, wanted: Wanted, more: Partial<ClaimSeats> = {}): ClaimSeats {
  return {
    kind: 'claim-seats',
    actor,
    wanted,
    contact: null,
    expectedTotalMinor: null,
    idempotency: null,
    ...more,
  };
}

export function claimSeats(actor: Actor, ...seats: number[]): ClaimSeats {
  return claim(actor, { seats });
}

/** So many places of each tier: `claimPlaces(ann, { stalls: 2 })`. */
export function claimPlaces(actor: Actor, quantities: Readonly<Record<string, number>>): ClaimSeats {
  const tiers = Object.entries(quantities).map(([tierId, quantity]) => ({ tierId, quantity }));
  return claim(actor, { tiers });
}

/** A key together with (what stands for) the hash of the request's body. */
export function keyed(key: string, body = 'body'): Idempotency {
  return { key, requestHash: Buffer.from(body.padEnd(32)) };
}

export function cancelBooking(actor: Actor, bookingId: string, reason: string | null = null): CancelBooking {
  return { kind: 'cancel-booking', actor, bookingId, reason };
}

export function cancelReservation(
  actor: Actor,
  bookingId: string,
  reservationId: string,
  reason: string | null = null,
): CancelReservation {
  return { kind: 'cancel-reservation', actor, bookingId, reservationId, reason };
}

export function block(seats: readonly number[], reason: string | null = null): BlockSeats {
  return { kind: 'block-seats', actor: admin, seats, blocked: true, reason };
}

export function unblock(seats: readonly number[], reason: string | null = null): BlockSeats {
  return { kind: 'block-seats', actor: admin, seats, blocked: false, reason };
}

export function callOff(reason: string | null = null): CallOffConcert {
  return { kind: 'call-off', actor: admin, reason };
}
