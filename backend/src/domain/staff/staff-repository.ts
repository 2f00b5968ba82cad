import type { StaffRole } from '../access/right.js';

export interface NewStaff {
  /** Of the account, if there is none with this address yet. */
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly createdAt: Date;
}

/** Who got a role. Who has no password yet needs an invitation. */
export interface Appointed {
  readonly id: string;
  readonly name: string | null;
  readonly hasPassword: boolean;
}

export interface FirstAdmin {
  readonly id: string;
  readonly email: string;
  readonly passwordHash: string;
  readonly mustChangePassword: boolean;
  readonly createdAt: Date;
}

/**
 * The people who work here. Every change of a role happens under one lock, so that of two admins who take each other's
 * role at once one is left. `actorId` is who changes it: nobody changes their own.
 */
export abstract class StaffRepository {
  /** Gives the role to the account that has proved this address; else makes one that waits for its owner. */
  abstract appoint(actorId: string, staff: NewStaff): Promise<Appointed>;
  abstract changeRole(actorId: string, id: string, role: StaffRole): Promise<void>;
  /** Makes a customer of them. */
  abstract dismiss(actorId: string, id: string): Promise<void>;
  abstract hasAdmin(): Promise<boolean>;
  /** An account that has proved this address becomes the admin, with this password and no session. */
  abstract addFirstAdmin(admin: FirstAdmin): Promise<void>;
}
