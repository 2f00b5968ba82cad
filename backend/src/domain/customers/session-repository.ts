import type { Customer } from './customer.js';

/** A session is known by the SHA-256 of its token: whoever reads the table cannot log in with it. */
export interface NewSession {
  readonly id: string;
  readonly tokenHash: Buffer;
  readonly customerId: string;
  readonly createdAt: Date;
  /** It is over when it was not used for so long. */
  readonly idleSeconds: number;
  readonly expiresAt: Date;
  /** What the client says it is, to tell one's own sessions apart. */
  readonly device: string | null;
}

/** Whose session it is, and what decides about what they may do. */
export interface SessionOwner {
  readonly sessionId: string;
  readonly customer: Customer;
  readonly mustChangePassword: boolean;
  readonly hasSecondFactor: boolean;
}

export abstract class SessionRepository {
  abstract add(session: NewSession): Promise<void>;
  /** The owner of a session that is not over at `now`, or null. Looking it up counts as using it. */
  abstract findOwner(tokenHash: Buffer, now: Date): Promise<SessionOwner | null>;
  abstract remove(tokenHash: Buffer): Promise<void>;
  /** Ends the customer's sessions, but for the one named in `except`. */
  abstract removeAllOf(customerId: string, except?: string): Promise<void>;
}
