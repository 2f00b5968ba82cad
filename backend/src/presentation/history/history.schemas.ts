import { z } from 'zod';
import { actorRoles } from '../../domain/customers/actor.js';
import { customerBounds } from '../../domain/customers/customer.js';
import { historyActions } from '../../domain/history/history-entry.js';
import { dateTime, email, id, queryText, utcDateTime } from '../http/fields.js';
import { pageFields, pageOf } from '../http/pages.js';

const entry = z
  .object({
    id: z.uuid(),
    createdAt: utcDateTime,
    action: z.enum(historyActions),
    concertId: z.uuid(),
    concertName: z.string().nullable(),
    version: z.int().meta({ description: 'The version of the concert that this change made.' }),
    bookingId: z.uuid().nullable(),
    reservationId: z.uuid().nullable(),
    reference: z.string().nullable(),
    seatNumber: z.int(),
    label: z.string().nullable(),
    customer: z
      .object({ id: z.uuid(), name: z.string().nullable(), email: z.string().nullable() })
      .nullable(),
    actor: z.object({ id: z.uuid(), role: z.enum(actorRoles) }),
    reason: z.string().nullable(),
  })
  .meta({ id: 'HistoryEntry', description: 'Who did what to which reservation, and when.' });

export const historyPage = pageOf('HistoryPage', entry);

export const historyQuery = z.strictObject({
  concertId: id.optional(),
  customer: queryText(customerBounds.email)
    .refine(
      (customer) => !customer || id.safeParse(customer).success || email.safeParse(customer).success,
      'Must be the id of a customer or an e-mail address.',
    )
    .meta({ description: 'A customer’s id, or the e-mail given with a booking.' }),
  action: z.enum(historyActions).optional(),
  from: dateTime.optional().meta({ description: 'At this time or later.' }),
  to: dateTime.optional().meta({ description: 'Before this time.' }),
  ...pageFields,
});
export type HistoryQuery = z.infer<typeof historyQuery>;
