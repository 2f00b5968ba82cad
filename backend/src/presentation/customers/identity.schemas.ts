import { z } from 'zod';
import { duties } from '../../domain/access/caller.js';
import { rights, staffRoles } from '../../domain/access/right.js';
import { customerBounds } from '../../domain/customers/customer.js';
import { email, utcDateTime } from '../http/fields.js';
import { code } from '../second-factor/second-factor.schemas.js';

const customer = z
  .object({
    id: z.uuid(),
    role: z.enum(['customer', ...staffRoles]),
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

const self = z
  .object({
    ...customer.shape,
    pendingEmail: z
      .string()
      .nullable()
      .meta({ description: 'An address that is still to be proved with the link in a mail.' }),
    hasPassword: z.boolean().meta({ description: 'False for a guest.' }),
    secondFactor: z.boolean().meta({ description: 'Whether logging in asks for a code as well.' }),
    rights: z
      .array(z.enum(rights))
      .meta({ description: 'What one’s role may do beyond one’s own bookings.' }),
    duties: z.array(z.enum(duties)).meta({ description: 'What is to be done before anything else.' }),
  })
  .meta({ id: 'Self' });

export const me = z.object({ customer: self }).meta({ id: 'Me' });

export const sessionList = z
  .object({
    items: z.array(
      z
        .object({
          id: z.uuid(),
          current: z.boolean().meta({ description: 'Whether it is the session that asks.' }),
          createdAt: utcDateTime,
          lastUsedAt: utcDateTime.meta({ description: 'To the minute.' }),
          device: z.string().nullable().meta({ description: 'What the client says it is: its User-Agent.' }),
        })
        .meta({ id: 'ListedSession' }),
    ),
  })
  .meta({ id: 'SessionList', description: 'The sessions used last come first, at most 100.' });

export const logInBody = z
  .strictObject({
    email,
    password: z.string().min(1).max(customerBounds.password),
    code: code.optional(),
    leaveBookings: z
      .boolean()
      .optional()
      .meta({ description: 'Log in even if what the guest of this session booked has to stay behind.' }),
  })
  .meta({ id: 'LogIn' });
export type LogInBody = z.infer<typeof logInBody>;
