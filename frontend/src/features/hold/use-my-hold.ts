'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { seatStatesKey } from '@/features/seat-map/seat-feed';
import { api } from '@/shared/api/browser';
import type { Booking } from '@/shared/api/types';
import { unwrap } from '@/shared/api/unwrap';
import { serverNow } from '@/shared/clock/server-clock';
import { useSecondsLeft } from '@/shared/clock/use-seconds-left';
import { isHeldAt } from './held-booking';
import { newestBookings } from './newest-bookings';
import type { MyHold } from './my-hold';

const pollMilliseconds = 10_000;

export const myHoldKey = (concertId: string) => ['my-hold', concertId];

/**
 * What the customer holds at a concert, and for how long: as the server found it, then as other tabs and the clock
 * change it.
 */
export function useMyHold(concertId: string, { hasSession, hold: found, readAt }: MyHold) {
  const queries = useQueryClient();
  const key = myHoldKey(concertId);
  const { data: hold = null, refetch } = useQuery<Booking | null>({
    queryKey: key,
    // Whoever became a guest on this page has an entry here since.
    enabled: hasSession || queries.getQueryData(key) !== undefined,
    ...(hasSession && { initialData: found, initialDataUpdatedAt: Date.parse(readAt) }),
    refetchOnMount: 'always',
    refetchOnWindowFocus: 'always',
    refetchInterval: ({ state }) => (state.data ? pollMilliseconds : false),
    queryFn: async ({ signal }) => {
      const before = queries.getQueryData<Booking | null>(key);
      const { items } = await unwrap(api.GET('/api/bookings', { params: { query: newestBookings }, signal }));
      const now = items.find((booking) => booking.concertId === concertId && isHeldAt(booking, serverNow()));
      // The map is read first, or it would show the customer's own seats as somebody else's.
      if (before && !now) await queries.refetchQueries({ queryKey: seatStatesKey(concertId) });
      return now ?? null;
    },
  });
  const secondsLeft = useSecondsLeft(hold?.expiresAt ?? null, readAt);
  const isOver = hold !== null && secondsLeft === 0;
  useEffect(() => {
    if (isOver) void refetch();
  }, [isOver, refetch]);
  return { hold, secondsLeft, refetch };
}
