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
import { Field } from '@/shared/ui/field';
import { Input } from '@/shared/ui/input';

export interface CancelBookingProps {
  id: string;
  reference: string;
  /** Live seats that go back on sale. */
  seats: number;
  /** Money was taken for it. */
  paid: boolean;
}

/** Cancels anybody's booking, with a reason that goes into the history. */
export function CancelBooking({ id, reference, seats, paid }: CancelBookingProps) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const cancel = useMutation({
    mutationFn: () =>
      unwrap(
        api.DELETE('/api/admin/bookings/{id}', { params: { path: { id } }, body: { reason: reason.trim() } }),
      ),
    onSuccess: () => {
      setOpen(false);
      toast.success(`Booking ${reference} is cancelled.`);
      router.refresh();
    },
  });
  const confirm = () => (reason.trim() ? cancel.mutate() : setMissing(true));

  return (
    <>
      <Button
        variant="secondary"
        size="sm"
        aria-label={`Cancel booking ${reference}`}
        onClick={() => setOpen(true)}
      >
        Cancel
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={`Cancel booking ${reference}?`}
        description={`${seats === 1 ? 'Its seat goes' : `Its ${seats} seats go`} back on sale${paid ? ', and all that was paid for it goes back to the customer' : ''}. This cannot be undone.`}
        confirmLabel="Cancel booking"
        dismissLabel="Keep it"
        danger
        pending={cancel.isPending}
        error={cancel.isError ? explainError(cancel.error) : undefined}
        onConfirm={confirm}
      >
        <Field
          label="Reason"
          hint="The customer can read it in the history."
          error={missing && !reason.trim() ? 'Say why.' : undefined}
          className="mb-5"
        >
          <Input value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
        </Field>
      </ConfirmDialog>
    </>
  );
}
