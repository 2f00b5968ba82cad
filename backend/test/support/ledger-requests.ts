import type {
  BeginPayment,
  BlockSeats,
  CallOffConcert,
  CancelBooking,
  CancelReservation,
  ChangeHold,
  ClaimSeats,
  ClosePayment,
  ConfirmPayment,
  ExpireHolds,
  ExtendHold,
  Idempotency,
  MoveBookings,
  Wanted,
} from '../../src/domain/bookings/ledger-request.js';
import type { Actor } from '../../src/domain/customers/actor.js';

export const ann: Actor = { id: 'ann', role: 'customer' };
export const bob: Actor = { id: 'bob', role: 'customer' };
export const admin: Actor = { id: '0194a3c0-0000-7000-8000-000000000000', role: 'admin' };

/** Tests call a session as its customer. */
export function claim(actor: Actor, wanted: Wanted, more: Partial<ClaimSeats> = {}): ClaimSeats {
  return {
    kind: 'claim-seats',
    actor,
    customerId: actor.id,
    paidAtDesk: false,
    verified: false,
    admissionSessionId: actor.id,
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

/** What a seller books in somebody's name, and has the money for. */
export function sellSeats(seller: Actor, customer: Actor, ...seats: number[]): ClaimSeats {
  return claim(
    seller,
    { seats },
    {
      customerId: customer.id,
      paidAtDesk: true,
      verified: true,
      admissionSessionId: null,
    },
  );
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

/** Other seats for a hold. */
export function changeSeats(
  bookingId: string,
  seats: readonly number[],
  more: Partial<ChangeHold> = {},
): ChangeHold {
  return changeTo(bookingId, { seats }, more);
}

/** Other places for a hold: `changePlaces('booking', { stalls: 2 })`. */
export function changePlaces(
  bookingId: string,
  quantities: Readonly<Record<string, number>>,
  more: Partial<ChangeHold> = {},
): ChangeHold {
  const tiers = Object.entries(quantities).map(([tierId, quantity]) => ({ tierId, quantity }));
  return changeTo(bookingId, { tiers }, more);
}

function changeTo(bookingId: string, wanted: Wanted, more: Partial<ChangeHold> = {}): ChangeHold {
  return { kind: 'change-hold', actor: ann, bookingId, wanted, expectedTotalMinor: null, ...more };
}

export function extendHold(bookingId: string, actor: Actor = ann): ExtendHold {
  return { kind: 'extend-hold', actor, bookingId };
}

export const expireHolds: ExpireHolds = { kind: 'expire-holds' };

export function beginPayment(
  actor: Actor,
  bookingId: string,
  more: Partial<BeginPayment> = {},
): BeginPayment {
  return {
    kind: 'begin-payment',
    actor,
    bookingId,
    gateway: 'simulator',
    method: 'sim_ok',
    contact: null,
    expectedTotalMinor: null,
    idempotency: null,
    ...more,
  };
}

export function confirmPayment(bookingId: string, paymentId = 'payment'): ConfirmPayment {
  return { kind: 'confirm-payment', bookingId, paymentId };
}

export function closePayment(bookingId: string, as: ClosePayment['as'], paymentId = 'payment'): ClosePayment {
  return { kind: 'close-payment', bookingId, paymentId, as };
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

export function moveBookings(from: Actor, to: Actor): MoveBookings {
  return { kind: 'move-bookings', actor: to, from: from.id, to: to.id };
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
