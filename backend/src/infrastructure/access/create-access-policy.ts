import type { Configuration } from '../../configuration/configuration.js';
import { AccessPolicy } from '../../domain/access/access-policy.js';

export function createAccessPolicy({ access }: Configuration): AccessPolicy {
  return new AccessPolicy(access.customerSessions, access.staffSessions, access.secondFactorRoles);
}
