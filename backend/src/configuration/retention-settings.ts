import { z } from 'zod';
import { wholeNumber } from './whole-number.js';

/** How long people are remembered who have no account. */
export interface RetentionSettings {
  /** Days after which guests are forgotten, and accounts whose address was never proved; 0 for never. */
  readonly guestDays: number;
}

const schema = z
  .object({ GUEST_RETENTION_DAYS: wholeNumber(0, 3650, 90) })
  .transform((values): RetentionSettings => ({ guestDays: values.GUEST_RETENTION_DAYS }));

export function readRetentionSettings(environment: Readonly<Record<string, string | undefined>>) {
  return schema.safeParse(environment);
}
