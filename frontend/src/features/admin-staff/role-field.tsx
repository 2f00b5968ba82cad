'use client';

import type { ComponentProps } from 'react';
import { roleWords, staffRoles } from '@/features/admin-session/role-words';
import { Field } from '@/shared/ui/field';
import { Select } from '@/shared/ui/select';

/** One of the roles, and below it what each is for. */
export function RoleField(select: ComponentProps<'select'>) {
  return (
    <Field
      label="Role"
      hint={
        <ul className="flex flex-col gap-1">
          {staffRoles.map((role) => (
            <li key={role}>
              <span className="font-semibold">{roleWords[role].name}</span>: {roleWords[role].does}
            </li>
          ))}
        </ul>
      }
    >
      <Select {...select}>
        {staffRoles.map((role) => (
          <option key={role} value={role}>
            {roleWords[role].name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
