'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { explainError } from '@/shared/api/explain-problem';
import type { Booking } from '@/shared/api/types';
import { Button } from '@/shared/ui/button';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { type Cancellation, cancelBooking } from './cancel-booking';
import { RefundNotice } from './refund-notice';
import type { RefundTerms } from './refund-terms';

export interface CancelButtonProps extends Cancellation {
  /** What goes: "Seat A5", "the booking K7QM-2XPD". */
  what: string;
  /** "Cancel seat A5": the button's name, where the words on it say less. */
  label?: string;
  children: string;
  small?: boolean;
  /** Null where nothing was paid. */
  refund: RefundTerms | null;
  /** Where the page does not come from the server, what to do with the booking as it is now. */
  onCancelled?: (booking: Booking) => void;
}

/** Asks, cancels, and shows what is left. */
export function CancelButton({
  what,
  label,
  children,
  small,
  refund,
  onCancelled,
  ...cancellation
}: CancelButtonProps) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const cancel = useMutation({
    mutationFn: () => cancelBooking(cancellation),
    onSuccess: (booking) => {
      setOpen(false);
      toast.success(`Cancelled: ${what}.`);
      if (onCancelled) onCancelled(booking);
      else router.refresh();
    },
  });
  return (
    <>
      <Button
        variant={small ? 'ghost' : 'secondary'}
        size={small ? 'sm' : 'md'}
        aria-label={label}
        onClick={() => {
          cancel.reset();
          setOpen(true);
        }}
      >
        {children}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={`Cancel ${what}?`}
        description="It goes back on sale at once. This cannot be undone."
        confirmLabel="Yes, cancel"
        dismissLabel="Keep it"
        danger
        pending={cancel.isPending}
        error={cancel.error ? explainError(cancel.error) : undefined}
        onConfirm={() => cancel.mutate()}
      >
        {refund && open && <RefundNotice terms={refund} />}
      </ConfirmDialog>
    </>
  );
}
