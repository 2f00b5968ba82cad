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

/** Turns a colleague's second factor off, who has lost telephone and recovery codes. */
export function ResetSecondFactor({ person }: { person: Person }) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const name = nameOf(person);
  const reset = useMutation({
    mutationFn: () =>
      unwrap(api.POST('/api/admin/staff/{id}/second-factor/reset', { params: { path: { id: person.id } } })),
    onSuccess: () => {
      setOpen(false);
      toast.success(`The second factor of ${name} is off.`);
      router.refresh();
    },
  });
  return (
    <>
      <Button
        variant="secondary"
        size="sm"
        aria-label={`Reset the second factor of ${name}`}
        onClick={() => setOpen(true)}
      >
        Reset 2nd factor…
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={`Reset the second factor of ${name}?`}
        description="Make sure that it is them who ask. The password alone lets in then, until they set up another; they are told by mail."
        confirmLabel="Reset"
        danger
        pending={reset.isPending}
        error={reset.isError ? explainError(reset.error) : undefined}
        onConfirm={() => reset.mutate()}
      />
    </>
  );
}
