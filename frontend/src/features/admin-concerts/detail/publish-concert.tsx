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

/** Opens a draft to the public. */
export function PublishConcert({ id, name }: { id: string; name: string }) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const publish = useMutation({
    mutationFn: () => unwrap(api.POST('/api/admin/concerts/{id}/publish', { params: { path: { id } } })),
    onSuccess: () => {
      setOpen(false);
      toast.success(`${name} is published.`);
      router.refresh();
    },
  });
  return (
    <>
      <Button onClick={() => setOpen(true)}>Publish</Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={`Publish ${name}?`}
        description="Everybody can see it then, and book as soon as the sale is open. Its seats cannot be replaced any more."
        confirmLabel="Publish it"
        pending={publish.isPending}
        error={publish.isError ? explainError(publish.error) : undefined}
        onConfirm={() => publish.mutate()}
      />
    </>
  );
}
