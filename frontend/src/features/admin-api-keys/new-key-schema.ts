import { z } from 'zod';
import { scopeNames } from './scope-words';

/** A new key as the inputs hold it. */
export const newKeySchema = z
  .object({
    name: z.string().trim().min(1, 'Give the key a name.').max(80, 'At most 80 characters.'),
    scopes: z.array(z.enum(scopeNames)).min(1, 'Say what the key may do.'),
    lastDay: z.string().refine((day) => day === '' || endOf(day) > new Date(), 'Choose a day to come.'),
  })
  .transform(({ name, scopes, lastDay }) => ({
    name,
    scopes,
    ...(lastDay && { expiresAt: endOf(lastDay).toISOString() }),
  }));

export type NewKeyInput = z.input<typeof newKeySchema>;
export type NewKeyOutput = z.output<typeof newKeySchema>;

/** Of a day such as `2027-06-01`, in UTC. */
function endOf(day: string): Date {
  return new Date(`${day}T23:59:59Z`);
}
