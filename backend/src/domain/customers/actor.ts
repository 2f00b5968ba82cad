import type { Role } from './customer.js';

/** Who does something, as the history records it. */
export interface Actor {
  readonly id: string;
  readonly role: Role | 'system';
}

/** Whoever acts when nobody does: time runs out, a sweeper comes by. */
export const theSystem: Actor = { id: '00000000-0000-0000-0000-000000000000', role: 'system' };
