'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { seatFeedOf, seatStatesKey } from './seat-feed';

const pollMilliseconds = 3_000;
const nothingToStop = () => {};
const subscribeToNothing = () => nothingToStop;

/**
 * Who has which seat, as the server tells it. While it cannot, it is asked every few seconds, as long as the page is in
 * view.
 */
export function useSeatStates(concertId: string, enabled = true) {
  const feed = seatFeedOf(useQueryClient(), concertId);
  const subscribe = enabled ? feed.subscribe : subscribeToNothing;
  const isLive = useSyncExternalStore(subscribe, feed.isLive, () => false);
  return useQuery({
    enabled,
    queryKey: seatStatesKey(concertId),
    queryFn: ({ signal }) => feed.read(signal),
    refetchInterval: ({ state }) => (isLive && state.data ? false : pollMilliseconds),
    refetchOnWindowFocus: 'always',
  });
}
