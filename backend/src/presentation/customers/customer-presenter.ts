import type { Caller } from '../../domain/access/caller.js';
import type { Account } from '../../domain/accounts/account.js';
import type { Customer } from '../../domain/customers/customer.js';

export function presentCustomer({ id, role, name, email }: Customer) {
  return { id, role, name, email };
}

/** Oneself: the account as it is now, with what one may do and what one has to do first. */
export function presentSelf({ rights, duties }: Caller, account: Account) {
  return {
    ...presentCustomer(account.customer),
    pendingEmail: account.pendingEmail,
    hasPassword: account.passwordHash !== null,
    secondFactor: account.hasSecondFactor,
    rights,
    duties,
  };
}
