'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { seatStatesKey } from '@/features/seat-map/seat-feed';
import { api } from '@/shared/api/browser';
import { unwrap } from '@/shared/api/unwrap';
import { serverNow } from '@/shared/clock/server-clock';
import { useSecondsLeft } from '@/shared/clock/use-seconds-left';
import { findMySeats } from './find-my-seats';
import { newestBookings } from './newest-bookings';
import type { MyHold, MySeats } from './my-hold';

const pollMilliseconds = 10_000;

export const myHoldKey = (concertId: string) => ['my-hold', concertId];

const nothing: MySeats = { hold: null, booked: [] };

/**
 * What the customer holds at a concert, for how long, and what is booked: as the server found it, then as other tabs and the clock
 * change it.
 */
export function useMyHold(
  concertId: string,
  { hasSession, readAt, hold: heldAtFirst, booked: bookedAtFirst }: MyHold,
) {
  const queries = useQueryClient();
  const key = myHoldKey(concertId);
  const { data = nothing, refetch } = useQuery<MySeats>({
    queryKey: key,
    // Whoever became a guest on this page has an entry here since.
    enabled: hasSession || queries.getQueryData(key) !== undefined,
    ...(hasSession && {
      initialData: { hold: heldAtFirst, booked: bookedAtFirst },
      initialDataUpdatedAt: Date.parse(readAt),
    }),
    refetchOnMount: 'always',
    refetchOnWindowFocus: 'always',
    refetchInterval: ({ state }) => (state.data?.hold ? pollMilliseconds : false),
    queryFn: async ({ signal }) => {
      const before = queries.getQueryData<MySeats>(key);
      const { items } = await unwrap(api.GET('/api/bookings', { params: { query: newestBookings }, signal }));
      const now = findMySeats(items, concertId, serverNow());
      // The map is read first, or it would show the customer's own seats as somebody else's.
      if (before?.hold && !now.hold) await queries.refetchQueries({ queryKey: seatStatesKey(concertId) });
      return now;
    },
  });
  const { hold, booked } = data;
  const secondsLeft = useSecondsLeft(hold?.expiresAt ?? null, readAt);
  const isOver = hold !== null && secondsLeft === 0;
  useEffect(() => {
    if (isOver) void refetch();
  }, [isOver, refetch]);
  return { hold, booked, secondsLeft, refetch };
}
