import type { Role } from '../access/right.js';

/** Who does something, as the history records it. */
export interface Actor {
  readonly id: string;
  readonly role: ActorRole;
}

export const actorRoles = [
  'customer',
  'admin',
  'manager',
  'box_office',
  'viewer',
  'integrator',
  'system',
] as const satisfies readonly (Role | 'integrator' | 'system')[];
export type ActorRole = (typeof actorRoles)[number];

/** Whoever acts when nobody does: time runs out, a sweeper comes by. */
export const theSystem: Actor = { id: '00000000-0000-0000-0000-000000000000', role: 'system' };
