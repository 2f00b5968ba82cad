'use client';

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { cancelBooking } from '@/features/my-bookings/cancel-booking';
import { explainError } from '@/shared/api/explain-problem';
import type { Booking } from '@/shared/api/types';
import { Button } from '@/shared/ui/button';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { heldCount, seatCountWords } from './held-booking';

export interface ReleaseHoldProps {
  hold: Booking;
  onReleased: (booking: Booking) => void;
}

/** Gives held seats back before their time is over. */
export function ReleaseHold({ hold, onReleased }: ReleaseHoldProps) {
  const [open, setOpen] = useState(false);
  const release = useMutation({
    networkMode: 'always',
    mutationFn: () => cancelBooking({ bookingId: hold.id }),
    onSuccess: (booking) => {
      setOpen(false);
      onReleased(booking);
    },
  });
  const count = heldCount(hold);
  return (
    <>
      <Button
        variant="ghost"
        onClick={() => {
          release.reset();
          setOpen(true);
        }}
      >
        Let {count === 1 ? 'it' : 'them'} go
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={`Let ${seatCountWords(count)} go?`}
        description="Somebody else can have what you held at once. Nothing was paid, so nothing is charged."
        confirmLabel="Yes, let go"
        dismissLabel="Keep holding"
        danger
        pending={release.isPending}
        error={release.error ? explainError(release.error) : undefined}
        onConfirm={() => release.mutate()}
      />
    </>
  );
}
