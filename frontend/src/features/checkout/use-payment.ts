'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
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
  const underWay = useRef(false);
  const mutation = useMutation({
    networkMode: 'always',
    mutationFn: (body: PayBooking) => sendPayment(bookingId, body, keys.keyFor(body)),
    onSuccess: (paid, { contact }) => {
      if (contact) rememberContact(contact);
      queries.setQueryData<BookingView>(bookingKey(bookingId), paid);
    },
    onError: async (error) => {
      if (endsAttempt.includes(toProblem(error).code)) keys.forget();
      await queries.invalidateQueries({ queryKey: bookingKey(bookingId) });
    },
    onSettled: () => {
      underWay.current = false;
    },
  });
  const { mutate } = mutation;

  /** A second click while the first is under way does nothing. */
  const pay = useCallback(
    (body: PayBooking) => {
      if (underWay.current) return;
      underWay.current = true;
      mutate(body);
    },
    [mutate],
  );

  return { ...mutation, pay };
}
