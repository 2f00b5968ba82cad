import type { Configuration } from '../../configuration/configuration.js';
import { RetentionPolicy } from '../../domain/privacy/retention-policy.js';

export function createRetentionPolicy({ retention }: Configuration): RetentionPolicy {
  return new RetentionPolicy(retention.guestDays);
}
