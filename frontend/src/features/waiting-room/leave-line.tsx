'use client';

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { explainError } from '@/shared/api/explain-problem';
import { Button } from '@/shared/ui/button';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';

export interface LeaveLineProps {
  /** What is left: "the line". */
  where: string;
  description?: string;
  onLeave: () => Promise<unknown>;
}

/** Gives a place up for good, after one more question. */
export function LeaveLine({
  where,
  description = 'Your place is given up. To come back is to begin at the end.',
  onLeave,
}: LeaveLineProps) {
  const [open, setOpen] = useState(false);
  const leave = useMutation({ networkMode: 'always', mutationFn: onLeave });
  return (
    <>
      <Button
        variant="ghost"
        className="-ml-5"
        onClick={() => {
          leave.reset();
          setOpen(true);
        }}
      >
        Leave {where}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={`Leave ${where}?`}
        description={description}
        confirmLabel="Yes, leave"
        dismissLabel="Stay"
        pending={leave.isPending}
        error={leave.error ? explainError(leave.error) : undefined}
        onConfirm={() => leave.mutate()}
      />
    </>
  );
}
