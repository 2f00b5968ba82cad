'use client';

import { useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/browser';
import { unwrap } from '@/shared/api/unwrap';

const pollMilliseconds = 3_000;

export const seatStatesKey = (concertId: string) => ['seats', concertId];

/**
 * Who has which seat, asked every few seconds while the page is in view. The browser's cache sends the ETag along, so
 * that an unchanged hall costs the server a 304.
 */
export function useSeatStates(concertId: string, enabled = true) {
  return useQuery({
    enabled,
    queryKey: seatStatesKey(concertId),
    refetchInterval: pollMilliseconds,
    refetchOnWindowFocus: 'always',
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/concerts/{id}/seats', {
          params: { path: { id: concertId } },
          cache: 'no-cache',
          signal,
        }),
      ),
  });
}
