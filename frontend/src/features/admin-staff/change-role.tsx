'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { roleWords } from '@/features/admin-session/role-words';
import type { StaffRole } from '@/features/admin-session/staff';
import { api } from '@/shared/api/browser';
import { explainError } from '@/shared/api/explain-problem';
import { unwrap } from '@/shared/api/unwrap';
import { Button } from '@/shared/ui/button';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { nameOf } from './name-of';
import { RoleField } from './role-field';
import type { Person } from './staff-table';

/** Gives a colleague another role. */
export function ChangeRole({ person }: { person: Person }) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [role, setRole] = useState<StaffRole>(person.role);
  const name = nameOf(person);
  const change = useMutation({
    mutationFn: () =>
      unwrap(api.PATCH('/api/admin/staff/{id}', { params: { path: { id: person.id } }, body: { role } })),
    onSuccess: () => {
      setOpen(false);
      toast.success(`${name} has the role ${roleWords[role].name} now.`);
      router.refresh();
    },
  });
  return (
    <>
      <Button
        variant="secondary"
        size="sm"
        aria-label={`Change the role of ${name}`}
        onClick={() => {
          setRole(person.role);
          setOpen(true);
        }}
      >
        Role…
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={`The role of ${name}`}
        description="It holds at once: whoever gets another role is logged out and logs in again."
        confirmLabel="Change role"
        pending={change.isPending}
        error={change.isError ? explainError(change.error) : undefined}
        onConfirm={() => (role === person.role ? setOpen(false) : change.mutate())}
      >
        <div className="mb-5">
          <RoleField value={role} onChange={(event) => setRole(event.target.value as StaffRole)} />
        </div>
      </ConfirmDialog>
    </>
  );
}
