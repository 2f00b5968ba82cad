import { z } from 'zod';
import { actorRoles } from '../../domain/customers/actor.js';
import { staffActions } from '../../domain/staff/staff-action.js';
import { dateTime, id, utcDateTime } from '../http/fields.js';
import { pageFields, pageOf } from '../http/pages.js';

const entry = z
  .object({
    id: z.uuid(),
    createdAt: utcDateTime,
    actor: z.object({ id: z.uuid(), role: z.enum(actorRoles), name: z.string().nullable() }),
    action: z.enum(staffActions),
    targetId: z.uuid().nullable(),
    target: z.string().nullable().meta({ description: 'What it was called at that time.' }),
    details: z.string().nullable(),
  })
  .meta({ id: 'StaffLogEntry', description: 'What somebody who works here, or a key, has done.' });

export const staffLogPage = pageOf('StaffLogPage', entry);

export const staffLogQuery = z.strictObject({
  actor: id.optional().meta({ description: 'The id of a person or a key.' }),
  action: z.enum(staffActions).optional(),
  from: dateTime.optional().meta({ description: 'At this time or later.' }),
  to: dateTime.optional().meta({ description: 'Until this time.' }),
  ...pageFields,
});
export type StaffLogQuery = z.infer<typeof staffLogQuery>;
