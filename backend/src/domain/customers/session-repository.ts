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

/** A session as its owner sees it in a list. */
export interface ListedSession {
  readonly id: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date;
  readonly device: string | null;
}

export abstract class SessionRepository {
  abstract add(session: NewSession): Promise<void>;
  /**
   * Puts a session in place of the one with this token, of which nothing but its id is left, so that places in waiting
   * rooms go on; tells the id. Where there is no such session the new one is added as it is.
   */
  abstract replace(tokenHash: Buffer, session: NewSession): Promise<string>;
  /** The owner of a session that is not over at `now`, or null. Looking it up counts as using it. */
  abstract findOwner(tokenHash: Buffer, now: Date): Promise<SessionOwner | null>;
  abstract remove(tokenHash: Buffer): Promise<void>;
  /** The customer's sessions that are not over at `now`, at most 100: those that were used last come first. */
  abstract listLive(customerId: string, now: Date): Promise<ListedSession[]>;
  /** Ends one session of the customer's; tells whether there was one. */
  abstract removeOne(customerId: string, sessionId: string): Promise<boolean>;
  /** Ends the customer's sessions, but for the one named in `except`. */
  abstract removeAllOf(customerId: string, except?: string): Promise<void>;
  /** To be told when what a session says of its owner is not so any more. */
  abstract customerChanged(customerId: string): void;
}
