import type { StaffRole } from '../../domain/access/right.js';

export interface StaffView {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly role: StaffRole;
  readonly secondFactor: boolean;
  readonly createdAt: Date;
  /** Null for who has no session now. */
  readonly lastSeenAt: Date | null;
  /** Whether the invitation waits to be taken up. */
  readonly invited: boolean;
}

export abstract class StaffQueries {
  abstract list(): Promise<StaffView[]>;
  /** Null for who does not work here. */
  abstract find(id: string): Promise<StaffView | null>;
}
