'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { AttemptKeys } from '@/features/booking/attempt-key';
import type { Contact } from '@/features/booking/contact';
import { type Order, orderBody } from '@/features/booking/order';
import { sendAgain } from '@/features/booking/send-again';
import { availabilityKey } from '@/features/booking/use-availability';
import { seatStatesKey } from '@/features/seat-map/seat-feed';
import { api } from '@/shared/api/browser';
import type { Booking } from '@/shared/api/types';
import { unwrap } from '@/shared/api/unwrap';

/** Books in a customer's name; where the answer got lost it asks again, with the same key. */
export function useSale(concertId: string, onSold: (booking: Booking) => void) {
  const router = useRouter();
  const queries = useQueryClient();
  const [keys] = useState(() => new AttemptKeys());
  return useMutation({
    networkMode: 'always',
    mutationFn: ({ order, customer }: { order: Order; customer: Contact }) => {
      const body = { concertId, ...orderBody(order), customer };
      const header = { 'Idempotency-Key': keys.keyFor(body) };
      return sendAgain(() => unwrap(api.POST('/api/bookings', { body, params: { header } })));
    },
    onSuccess: (booking) => {
      keys.forget();
      onSold(booking);
      router.refresh();
    },
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: seatStatesKey(concertId) }),
        queries.invalidateQueries({ queryKey: availabilityKey(concertId) }),
      ]),
  });
}
