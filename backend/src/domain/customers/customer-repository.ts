import type { Customer } from './customer.js';

export abstract class CustomerRepository {
  /** Stores a guest: a customer without e-mail and password. */
  abstract addGuest(id: string, createdAt: Date): Promise<Customer>;
}
