import { type Customer, customerBounds, normaliseEmail } from '../customers/customer.js';
import { invalidInput } from '../kernel/domain-error.js';

/** A customer with what lets them in. A guest has none of it. */
export interface Account {
  readonly customer: Customer;
  /** An address that is claimed and not proved yet. */
  readonly pendingEmail: string | null;
  readonly passwordHash: string | null;
  readonly hasSecondFactor: boolean;
}

/** Whether a link to this address may still do something for the account: it may have another one by now. */
export function uses({ customer, pendingEmail }: Account, email: string): boolean {
  return customer.email === email || pendingEmail === email;
}

/** Characters, at least. */
export const passwordMinimum = 10;

/** `pointer` names the field that the password came in. */
export function ensureGoodPassword(password: string, email: string | null, pointer: string): void {
  if (normaliseEmail(password) === email) {
    throw invalidInput({ pointer, detail: 'Must not be the e-mail address.' });
  }
  if (password.length < passwordMinimum || password.length > customerBounds.password) {
    throw invalidInput({
      pointer,
      detail: `Must have ${passwordMinimum} to ${customerBounds.password} characters.`,
    });
  }
}
