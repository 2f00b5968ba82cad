'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { forgetContact } from '@/features/booking/contact';
import { forgetDrafts } from '@/features/checkout/checkout-draft';
import { api } from '@/shared/api/browser';
import { unwrap } from '@/shared/api/unwrap';
import { Button } from '@/shared/ui/button';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { Field } from '@/shared/ui/field';
import { Input } from '@/shared/ui/input';
import { explainPassword } from './explain-password';

export interface DeleteAccountProps {
  hasPassword: boolean;
  isStaff: boolean;
}

/** Says what becomes of everything, asks for the password where there is one, and forgets who asked. */
export function DeleteAccount({ hasPassword, isStaff }: DeleteAccountProps) {
  const router = useRouter();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [password, setPassword] = useState('');
  const done = hasPassword ? 'Your account has been deleted.' : 'You are forgotten here.';
  const remove = useMutation({
    mutationFn: () => unwrap(api.DELETE('/api/me', { body: hasPassword ? { password } : {} })),
    onSuccess: () => {
      forgetContact();
      forgetDrafts();
      queries.clear();
      toast.success(done);
      router.replace('/');
      router.refresh();
    },
  });
  if (isStaff) {
    return (
      <p className="max-w-prose text-muted">
        Your account belongs to the staff. Somebody who manages the staff has to take your role away first.
      </p>
    );
  }
  const words = hasPassword ? 'Delete my account' : 'Forget me';
  return (
    <>
      <p className="max-w-prose text-muted">
        Your name and e-mail are erased, and you are logged out everywhere. Tickets stay valid by their
        reference.
      </p>
      <Button
        variant="danger"
        onClick={() => {
          remove.reset();
          setPassword('');
          setOpen(true);
        }}
      >
        {words}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={`${words}?`}
        description="This cannot be undone."
        confirmLabel="Yes, for good"
        dismissLabel="Keep everything"
        danger
        pending={remove.isPending || remove.isSuccess}
        error={remove.error ? explainPassword(remove.error) : undefined}
        onConfirm={() => remove.mutate()}
      >
        <ul className="mb-4 list-disc pl-5">
          <li>Seats that you hold and have not paid go back on sale.</li>
          <li>
            Your tickets stay valid, without your name: write down their references now. You can neither see
            nor cancel them online afterwards.
          </li>
          <li>What was paid stays in the books, without your name.</li>
        </ul>
        {hasPassword && (
          <Field label="Password" className="mb-5">
            <Input
              type="password"
              autoComplete="current-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
              onKeyDown={(event) => event.key === 'Enter' && !remove.isPending && remove.mutate()}
            />
          </Field>
        )}
      </ConfirmDialog>
    </>
  );
}
