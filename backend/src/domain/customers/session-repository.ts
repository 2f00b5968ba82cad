import type { Customer } from './customer.js';

/** A session is known by the SHA-256 of its token: whoever reads the table cannot log in with it. */
export interface NewSession {
  readonly tokenHash: Buffer;
  readonly customerId: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

export abstract class SessionRepository {
  abstract add(session: NewSession): Promise<void>;
  /** The customer behind a token that is not over at `now`, or null. */
  abstract findCustomer(tokenHash: Buffer, now: Date): Promise<Customer | null>;
  abstract remove(tokenHash: Buffer): Promise<void>;
}
