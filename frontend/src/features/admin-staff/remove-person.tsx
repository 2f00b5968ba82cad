'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { api } from '@/shared/api/browser';
import { explainError } from '@/shared/api/explain-problem';
import { unwrap } from '@/shared/api/unwrap';
import { Button } from '@/shared/ui/button';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { nameOf } from './name-of';
import type { Person } from './staff-table';

/** Takes a colleague's role away. */
export function RemovePerson({ person }: { person: Person }) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const name = nameOf(person);
  const remove = useMutation({
    mutationFn: () => unwrap(api.DELETE('/api/admin/staff/{id}', { params: { path: { id: person.id } } })),
    onSuccess: () => {
      setOpen(false);
      toast.success(`${name} does not work here any more.`);
      router.refresh();
    },
  });
  return (
    <>
      <Button variant="secondary" size="sm" aria-label={`Remove ${name}`} onClick={() => setOpen(true)}>
        Remove…
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={`Remove ${name}?`}
        description={
          person.invited
            ? 'The invitation ends.'
            : 'They are logged out at once. Their account stays, as a customer’s, and the staff log keeps what they did.'
        }
        confirmLabel="Remove"
        dismissLabel="Keep"
        danger
        pending={remove.isPending}
        error={remove.isError ? explainError(remove.error) : undefined}
        onConfirm={() => remove.mutate()}
      />
    </>
  );
}
