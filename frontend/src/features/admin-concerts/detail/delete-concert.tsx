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

/** Removes a concert that nobody ever booked. Somebody may book while this is asked: the API then says no. */
export function DeleteConcert({ id, name }: { id: string; name: string }) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const remove = useMutation({
    mutationFn: () => unwrap(api.DELETE('/api/admin/concerts/{id}', { params: { path: { id } } })),
    onSuccess: () => {
      toast.success(`${name} is deleted.`);
      router.replace('/admin/concerts');
      router.refresh();
    },
  });
  return (
    <>
      <Button variant="danger" onClick={() => setOpen(true)}>
        Delete…
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={`Delete ${name}?`}
        description="The concert, its price classes and its seats are gone for good. This cannot be undone."
        confirmLabel="Delete the concert"
        dismissLabel="Keep it"
        danger
        pending={remove.isPending || remove.isSuccess}
        error={remove.isError ? explainError(remove.error) : undefined}
        onConfirm={() => remove.mutate()}
      />
    </>
  );
}
