import { isStaff, type Role, type StaffRole } from './right.js';

export interface SessionLimits {
  /** How long a session lasts at most. */
  readonly seconds: number;
  /** How long it lasts without being used. */
  readonly idleSeconds: number;
}

/** What the operator decides about sessions and second factors. */
export class AccessPolicy {
  constructor(
    private readonly customers: SessionLimits,
    private readonly staff: SessionLimits,
    private readonly secondFactorRoles: readonly StaffRole[],
  ) {}

  sessionLimitsOf(role: Role): SessionLimits {
    return isStaff(role) ? this.staff : this.customers;
  }

  demandsSecondFactor(role: Role): boolean {
    return isStaff(role) && this.secondFactorRoles.includes(role);
  }
}
