import type { Customer } from './customer.js';

export interface Credentials {
  readonly customer: Customer;
  readonly passwordHash: string;
}

export abstract class CustomerRepository {
  /** Stores a guest: a customer without e-mail and password. */
  abstract addGuest(id: string, createdAt: Date): Promise<Customer>;
  /** The customer with that e-mail (already normalised) who has a password, or null. */
  abstract findCredentials(email: string): Promise<Credentials | null>;
}
