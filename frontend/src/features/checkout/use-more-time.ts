'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { rememberHold } from '@/features/hold/remember-hold';
import { api } from '@/shared/api/browser';
import { explainError } from '@/shared/api/explain-problem';
import type { BookingView } from '@/shared/api/types';
import { unwrap } from '@/shared/api/unwrap';
import { bookingKey } from './booking-query';

/** Asks for two more minutes. */
export function useMoreTime({ id, concertId }: Pick<BookingView, 'id' | 'concertId'>) {
  const queries = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: () => unwrap(api.POST('/api/bookings/{id}/extend', { params: { path: { id } } })),
    onSuccess: (extended) => {
      queries.setQueryData<BookingView>(bookingKey(id), (known) => known && { ...known, ...extended });
      rememberHold(queries, concertId, extended);
    },
    onError: (error) => {
      toast.error(explainError(error));
      void queries.invalidateQueries({ queryKey: bookingKey(id) });
    },
  });
}
