import { z } from 'zod';
import type { SessionLimits } from '../domain/access/access-policy.js';
import { type StaffRole, staffRoles } from '../domain/access/right.js';
import { wholeNumber } from './whole-number.js';

/** How long sessions last and who needs a second factor. */
export interface AccessSettings {
  readonly customerSessions: SessionLimits;
  readonly staffSessions: SessionLimits;
  readonly secondFactorRoles: readonly StaffRole[];
}

const day = 24 * 60 * 60;

const schema = z
  .object({
    SESSION_DAYS: wholeNumber(1, 365, 30),
    SESSION_IDLE_DAYS: wholeNumber(1, 365, 14),
    STAFF_SESSION_HOURS: wholeNumber(1, 720, 12),
    STAFF_SESSION_IDLE_MINUTES: wholeNumber(5, 43_200, 60),
    SECOND_FACTOR_ROLES: z
      .string()
      .default('')
      .transform((list) =>
        list
          .split(',')
          .map((role) => role.trim())
          .filter(Boolean),
      )
      .pipe(z.array(z.enum(staffRoles, `must be a comma list of ${staffRoles.join(', ')}`))),
  })
  .transform((values): AccessSettings => ({
    customerSessions: {
      seconds: values.SESSION_DAYS * day,
      idleSeconds: values.SESSION_IDLE_DAYS * day,
    },
    staffSessions: {
      seconds: values.STAFF_SESSION_HOURS * 60 * 60,
      idleSeconds: values.STAFF_SESSION_IDLE_MINUTES * 60,
    },
    secondFactorRoles: values.SECOND_FACTOR_ROLES,
  }));

export function readAccessSettings(environment: Readonly<Record<string, string | undefined>>) {
  return schema.safeParse(environment);
}
