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

/** Ends a key for good. */
export function RevokeApiKey({ id, name }: { id: string; name: string }) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const revoke = useMutation({
    mutationFn: () => unwrap(api.DELETE('/api/admin/api-keys/{id}', { params: { path: { id } } })),
    onSuccess: () => {
      setOpen(false);
      toast.success('The key is revoked.');
      router.refresh();
    },
  });
  return (
    <>
      <Button variant="secondary" size="sm" aria-label={`Revoke ${name}`} onClick={() => setOpen(true)}>
        Revoke
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={
          <>
            Revoke <bdi className="wrap-anywhere">{name}</bdi>?
          </>
        }
        description="Programs that use this key are refused from now on. This cannot be undone; what they have booked stays."
        confirmLabel="Revoke the key"
        dismissLabel="Keep it"
        danger
        pending={revoke.isPending}
        error={revoke.isError ? explainError(revoke.error) : undefined}
        onConfirm={() => revoke.mutate()}
      />
    </>
  );
}
