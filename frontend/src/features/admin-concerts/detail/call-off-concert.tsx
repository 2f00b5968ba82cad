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
import { reservationWords } from './reservation-words';

export interface CallOffConcertProps {
  id: string;
  name: string;
  liveReservations: number;
}

/** Ends a concert for good, and with it everybody's reservations. */
export function CallOffConcert({ id, name, liveReservations }: CallOffConcertProps) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const callOff = useMutation({
    mutationFn: () =>
      unwrap(
        api.POST('/api/admin/concerts/{id}/call-off', {
          params: { path: { id } },
          body: reason.trim() ? { reason: reason.trim() } : {},
        }),
      ),
    onSuccess: ({ cancelledReservations }) => {
      setOpen(false);
      toast.success(`${name} is called off: ${reservationWords(cancelledReservations)} cancelled.`);
      router.refresh();
    },
  });
  return (
    <>
      <Button variant="danger" onClick={() => setOpen(true)}>
        Call off…
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={`Call off ${name}?`}
        description={`This ends the concert for good and cancels ${reservationWords(liveReservations)}.`}
        confirmLabel="Call the concert off"
        dismissLabel="Keep it on"
        danger
        pending={callOff.isPending}
        error={callOff.isError ? explainError(callOff.error) : undefined}
        onConfirm={() => callOff.mutate()}
      >
        <Field label="Reason" optional hint="It goes into everybody’s history." className="mb-5">
          <Input value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
        </Field>
      </ConfirmDialog>
    </>
  );
}
