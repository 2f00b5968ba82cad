'use client';

import { useMutation } from '@tanstack/react-query';
import { BookingTicket } from '@/features/my-bookings/booking-ticket';
import { api } from '@/shared/api/browser';
import { explainError } from '@/shared/api/explain-problem';
import { toProblem } from '@/shared/api/problem';
import { unwrap } from '@/shared/api/unwrap';
import { FormMessage } from '@/shared/ui/form-message';
import { FindForm, type Proof } from './find-form';

/** Finds a booking by what is printed on it, and lets whoever knows that cancel it. */
export function FindBooking() {
  const find = useMutation({
    mutationFn: (proof: Proof) => unwrap(api.POST('/api/bookings/find', { body: proof })),
  });
  const { data: booking, variables: proof } = find;
  return (
    <div className="flex flex-col gap-8">
      <FindForm pending={find.isPending} onFind={(given) => find.mutate(given)} />
      {find.error && <FormMessage>{explainNotFound(find.error)}</FormMessage>}
      {booking && proof && (
        <div role="status">
          <BookingTicket
            booking={booking}
            now={new Date()}
            proof={proof}
            onCancelled={() => find.mutate(proof)}
          />
        </div>
      )}
    </div>
  );
}

function explainNotFound(error: unknown): string {
  const missing = toProblem(error).code === 'NOT_FOUND';
  return missing ? 'No booking has this reference and this e-mail. Please check both.' : explainError(error);
}
