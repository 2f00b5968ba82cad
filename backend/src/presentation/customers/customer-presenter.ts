import type { Customer } from '../../domain/customers/customer.js';

export function presentCustomer({ id, role, name, email }: Customer) {
  return { id, role, name, email };
}
