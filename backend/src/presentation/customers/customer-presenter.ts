import type { Caller } from '../../domain/access/caller.js';
import type { Customer } from '../../domain/customers/customer.js';

export function presentCustomer({ id, role, name, email }: Customer | Caller) {
  return { id, role, name, email };
}

/** Oneself, with what one may do and what one has to do first. */
export function presentCaller(caller: Caller) {
  return { ...presentCustomer(caller), rights: caller.rights, duties: caller.duties };
}
