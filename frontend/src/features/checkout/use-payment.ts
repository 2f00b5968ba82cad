'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { AttemptKeys } from '@/features/booking/attempt-key';
import { rememberContact } from '@/features/booking/contact';
import { toProblem } from '@/shared/api/problem';
import type { BookingView } from '@/shared/api/types';
import { bookingKey } from './booking-query';
import { type PayBooking, sendPayment } from './send-payment';

/** After these nothing of an attempt is left to repeat: the next try is another one. */
const endsAttempt = ['PAYMENT_DECLINED', 'PAYMENT_RETURNED', 'PRICE_CHANGED'];

/** Pays for a held booking; what the page knows of the booking follows. */
export function usePayment(bookingId: string) {
  const queries = useQueryClient();
  const [keys] = useState(() => new AttemptKeys());
  return useMutation({
    networkMode: 'always',
    // A second click while the first is under way waits, and then joins it by its key.
    scope: { id: `pay ${bookingId}` },
    mutationFn: (body: PayBooking) => sendPayment(bookingId, body, keys.keyFor(body)),
    onSuccess: (paid, { contact }) => {
      if (contact) rememberContact(contact);
      queries.setQueryData<BookingView>(bookingKey(bookingId), paid);
    },
    onError: async (error) => {
      if (endsAttempt.includes(toProblem(error).code)) keys.forget();
      await queries.invalidateQueries({ queryKey: bookingKey(bookingId) });
    },
  });
}
