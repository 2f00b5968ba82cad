'use client';

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { BookingTicket } from '@/features/my-bookings/booking-ticket';
import { api } from '@/shared/api/browser';
import { explainError } from '@/shared/api/explain-problem';
import { toProblem } from '@/shared/api/problem';
import type { BookingView } from '@/shared/api/types';
import { unwrap } from '@/shared/api/unwrap';
import { FormMessage } from '@/shared/ui/form-message';
import { FindForm, type Proof } from './find-form';

/** Finds a booking by what is printed on it, and lets whoever knows that cancel it. */
export function FindBooking() {
  const [found, setFound] = useState<{ booking: BookingView; proof: Proof } | null>(null);
  const find = useMutation({
    mutationFn: (proof: Proof) => unwrap(api.POST('/api/bookings/find', { body: proof })),
    onSuccess: (booking, proof) => setFound({ booking, proof }),
    onError: () => setFound(null),
  });
  return (
    <div className="flex flex-col gap-8">
      <FindForm pending={find.isPending} onFind={(given) => find.mutate(given)} />
      {find.error && <FormMessage>{explainNotFound(find.error)}</FormMessage>}
      <p role="status" className="sr-only">
        {found && 'Your booking has been found.'}
      </p>
      {found && (
        <BookingTicket
          booking={found.booking}
          now={new Date()}
          proof={found.proof}
          onCancelled={(booking) => setFound({ ...found, booking: { ...found.booking, ...booking } })}
        />
      )}
    </div>
  );
}

function explainNotFound(error: unknown): string {
  const missing = toProblem(error).code === 'NOT_FOUND';
  return missing ? 'No booking has this reference and this e-mail. Please check both.' : explainError(error);
}
