import { z } from 'zod';
import { customerBounds } from '../../domain/customers/customer.js';
import { email } from '../http/fields.js';

const customer = z
  .object({
    id: z.uuid(),
    role: z.enum(['customer', 'admin']),
    name: z.string().nullable(),
    email: z.string().nullable(),
  })
  .meta({
    id: 'Customer',
    description: 'A person known to the system; a guest has neither name nor e-mail.',
  });

export const session = z
  .object({ token: z.string().meta({ description: 'For `Authorization: Bearer`.' }), customer })
  .meta({ id: 'Session' });

export const me = z.object({ customer }).meta({ id: 'Me' });

export const logInBody = z
  .strictObject({ email, password: z.string().min(1).max(customerBounds.password) })
  .meta({ id: 'LogIn' });
export type LogInBody = z.infer<typeof logInBody>;
