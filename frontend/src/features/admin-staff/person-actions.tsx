'use client';

import type { Person } from './staff-table';
import { ChangeRole } from './change-role';
import { RemovePerson } from './remove-person';
import { ResetSecondFactor } from './reset-second-factor';

/** What can be done with a colleague. */
export function PersonActions({ person }: { person: Person }) {
  return (
    <div className="flex flex-wrap justify-end gap-2">
      <ChangeRole person={person} />
      {person.secondFactor && <ResetSecondFactor person={person} />}
      <RemovePerson person={person} />
    </div>
  );
}
