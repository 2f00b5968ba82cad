import type { Role } from './customer.js';

/** Who does something, as the history records it. */
export interface Actor {
  readonly id: string;
  readonly role: Role | 'system';
}
