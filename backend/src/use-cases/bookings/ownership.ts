import type { Booking } from '../../domain/bookings/booking.js';
import { normaliseReference } from '../../domain/bookings/booking-reference.js';
import type { Actor } from '../../domain/customers/actor.js';
import { normaliseEmail } from '../../domain/customers/customer.js';
import { notFound } from '../../domain/kernel/domain-error.js';

/** The reference and e-mail of a booking: who knows both may act for it from any device. */
export interface BookingProof {
  readonly reference: string;
  readonly email: string;
}

/** Somebody else's booking does not exist, as far as the caller can tell. */
export function ensureOwnedBy<B extends Booking>(
  booking: B | null,
  actor: Actor,
  proof: BookingProof | null = null,
): B {
  if (booking && (booking.customerId === actor.id || isProven(booking, proof))) return booking;
  throw notFound('booking');
}

function isProven({ reference, contact }: Booking, proof: BookingProof | null): boolean {
  return (
    proof !== null &&
    contact !== null &&
    normaliseReference(proof.reference) === reference &&
    normaliseEmail(proof.email) === normaliseEmail(contact.email)
  );
}
