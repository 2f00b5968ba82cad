import type { ActorRole } from '../customers/actor.js';
import type { StaffAction } from './staff-action.js';

export interface StaffLogEntry {
  readonly id: string;
  readonly createdAt: Date;
  /** Named as they were called at that time. */
  readonly actor: { readonly id: string; readonly role: ActorRole; readonly name: string | null };
  readonly action: StaffAction;
  readonly targetId: string | null;
  readonly target: string | null;
  readonly details: string | null;
}

export const staffLogBounds = { name: 254, target: 254, details: 1000 } as const;

/** What staff and keys did; it is only ever added to. */
export abstract class StaffLog {
  abstract add(entry: StaffLogEntry): Promise<void>;
}
