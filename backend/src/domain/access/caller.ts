import type { Customer } from '../customers/customer.js';
import type { Right, Role } from './right.js';

/** What somebody must do before anything else. */
export const duties = ['change-password', 'second-factor'] as const;
export type Duty = (typeof duties)[number];

/** Who asks: a person with a session, or an integrator's program with a key. */
export interface Caller extends Omit<Customer, 'role'> {
  readonly role: Role | 'integrator';
  readonly rights: readonly Right[];
  /** Null for a key. */
  readonly sessionId: string | null;
  /** Whether the e-mail address is proved. */
  readonly verified: boolean;
  readonly duties: readonly Duty[];
}

export function may(caller: Pick<Caller, 'rights'> | null, right: Right): boolean {
  return caller?.rights.includes(right) ?? false;
}
