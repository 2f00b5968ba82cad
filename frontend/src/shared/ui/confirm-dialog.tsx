'use client';

import type { ReactNode } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';

export interface ConfirmDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  /** The verb on the button that does it: "Cancel booking", "Delete". */
  confirmLabel: string;
  /** The words on the button that does nothing. */
  dismissLabel?: string;
  danger?: boolean;
  pending?: boolean;
  /** What went wrong at the last try. */
  error?: string;
  onConfirm: () => void;
  /** Anything to fill in before: a reason, for example. */
  children?: ReactNode;
}

/** Asks before something that cannot be undone. The caller closes it when the work is done. */
export function ConfirmDialog({
  confirmLabel,
  dismissLabel = 'Go back',
  danger = false,
  pending = false,
  error,
  onConfirm,
  children,
  ...dialog
}: ConfirmDialogProps) {
  return (
    <Dialog {...dialog}>
      {children}
      {error && (
        <p role="alert" className="mb-4 rounded-md bg-danger-soft p-3 text-sm font-medium text-danger">
          {error}
        </p>
      )}
      <div className="flex flex-col-reverse gap-3 sm:flex-row sm:justify-end">
        <Button variant="ghost" onClick={() => dialog.onOpenChange(false)}>
          {dismissLabel}
        </Button>
        <Button variant={danger ? 'danger' : 'primary'} pending={pending} onClick={onConfirm}>
          {confirmLabel}
        </Button>
      </div>
    </Dialog>
  );
}
