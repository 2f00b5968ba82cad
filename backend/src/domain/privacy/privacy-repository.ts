import { DomainError } from '../kernel/domain-error.js';

/** A booking that its customer has begun and nobody has paid. */
export interface UnpaidBooking {
  readonly bookingId: string;
  readonly concertId: string;
}

/** `unpaid`: there are unpaid bookings, which are to be given up first; `kept`: it is not to be erased. */
export type Erasure = 'erased' | 'unpaid' | 'kept';

/** Forgets people: what they booked and paid stays, who they were does not. */
export abstract class PrivacyRepository {
  /** The password hash of a customer who has a password and was not deleted, or null. */
  abstract findPasswordHash(customerId: string): Promise<string | null>;
  /** What is held, and what has lapsed while a payment for it is still open. */
  abstract listUnpaid(customerId: string): Promise<UnpaidBooking[]>;
  /**
   * Takes all that is personal off the customer and off their bookings, and ends their sessions; all of it or nothing.
   * With `forgottenBefore` only somebody of whom nothing was seen since that time. Staff are refused.
   */
  abstract erase(customerId: string, now: Date, forgottenBefore: Date | null): Promise<Erasure>;
}

export function staffAccount(): DomainError {
  return new DomainError('STAFF_ACCOUNT', 'Staff cannot delete their own account.');
}
