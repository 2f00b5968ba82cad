import { z } from 'zod';
import { customerBounds } from '../../domain/customers/customer.js';

/** Of an app, or one for recovery; how it is typed does not matter. */
export const code = z
  .string()
  .transform((typed) => typed.replace(/\s/g, ''))
  .pipe(z.string().min(6).max(40))
  .meta({ description: 'Six digits of the app, or a recovery code.' });

export const codeBody = z.strictObject({ code }).meta({ id: 'Code' });
export type CodeBody = z.infer<typeof codeBody>;

export const beginBody = z
  .strictObject({ password: z.string().min(1).max(customerBounds.password) })
  .meta({ id: 'BeginSecondFactor' });
export type BeginBody = z.infer<typeof beginBody>;

export const begun = z
  .object({
    secret: z.string().meta({ description: 'Base 32, to be typed into an app.' }),
    uri: z.string().meta({ description: '`otpauth://…`, to be shown as a QR code.' }),
  })
  .meta({ id: 'BegunSecondFactor' });

export const recoveryCodes = z
  .object({
    recoveryCodes: z.array(z.string()).meta({ description: 'Each works once; they are not shown again.' }),
  })
  .meta({ id: 'RecoveryCodes' });
