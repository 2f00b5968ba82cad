'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { rememberHold } from '@/features/hold/remember-hold';
import { seatStatesKey } from '@/features/seat-map/seat-feed';
import { api } from '@/shared/api/browser';
import type { Concert } from '@/shared/api/types';
import { unwrap } from '@/shared/api/unwrap';
import { type Order, orderBody } from './order';
import { sendAgain } from './send-again';
import { availabilityKey } from './use-availability';

export interface HoldChange {
  readonly bookingId: string;
  readonly order: Order;
}

/** Gives a hold other seats: all of them or none. */
export function useChangeHold(concert: Concert) {
  const router = useRouter();
  const queries = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: ({ bookingId: id, order }: HoldChange) =>
      sendAgain(() =>
        unwrap(api.PATCH('/api/bookings/{id}', { params: { path: { id } }, body: orderBody(order) })),
      ),
    onSuccess: (booking) => {
      rememberHold(queries, concert.id, booking.status === 'held' ? booking : null);
      // What costs nothing need not be held.
      if (booking.status === 'active') router.push(`/bookings/${booking.id}?new=1`);
    },
    onSettled: async () => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: seatStatesKey(concert.id) }),
        queries.invalidateQueries({ queryKey: availabilityKey(concert.id) }),
      ]);
    },
  });
}
