import type { Role } from '../access/right.js';

/** A person known to the system. A guest has neither e-mail nor password. */
export interface Customer {
  readonly id: string;
  readonly role: Role;
  readonly name: string | null;
  /** An address that its owner has proved. */
  readonly email: string | null;
}

export const customerBounds = { name: 120, email: 254, password: 200 } as const;

/** One spelling of an address for look-ups: trimmed, lower case, composed (NFC). */
export function normaliseEmail(email: string): string {
  return email.trim().normalize('NFC').toLowerCase();
}
