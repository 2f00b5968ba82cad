import { z } from 'zod';
import { staffRoles } from '../../domain/access/right.js';
import { customerBounds } from '../../domain/customers/customer.js';
import { email, text, utcDateTime } from '../http/fields.js';

export const person = z
  .object({
    id: z.uuid(),
    name: z.string().nullable(),
    email: z.string().nullable(),
    role: z.enum(staffRoles),
    secondFactor: z.boolean(),
    createdAt: utcDateTime,
    lastSeenAt: utcDateTime.nullable().meta({ description: 'Null for who has no session now.' }),
    invited: z.boolean().meta({ description: 'The invitation waits to be taken up.' }),
  })
  .meta({ id: 'StaffMember', description: 'Somebody who works here.' });

export const staffList = z.object({ items: z.array(person) }).meta({ id: 'StaffList' });

export const addStaffBody = z
  .strictObject({ email, name: text(customerBounds.name), role: z.enum(staffRoles) })
  .meta({ id: 'AddStaff' });
export type AddStaffBody = z.infer<typeof addStaffBody>;

export const changeRoleBody = z.strictObject({ role: z.enum(staffRoles) }).meta({ id: 'ChangeStaffRole' });
export type ChangeRoleBody = z.infer<typeof changeRoleBody>;
