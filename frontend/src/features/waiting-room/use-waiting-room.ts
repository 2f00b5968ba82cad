'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/browser';
import type { WaitingRoom } from '@/shared/api/types';
import { unwrap } from '@/shared/api/unwrap';
import { serverNow } from '@/shared/clock/server-clock';
import { useTopic } from '@/shared/live/use-topic';
import { useAskAgain } from './use-ask-again';

const pollMilliseconds = 3_000;
const farOffPollMilliseconds = 6_000;
/** Nothing but the number of people changes in a lobby until this long before the opening. */
const soonMilliseconds = 90_000;

export const waitingRoomKey = (concertId: string) => ['waiting-room', concertId];

/**
 * How the waiting room stands, the same for everybody; null while there is none. The server tells it or, where that
 * cannot be, is asked: in the background too, as who waits looks at something else meanwhile.
 */
export function useWaitingRoom(concertId: string, rendered: WaitingRoom | null) {
  const queries = useQueryClient();
  const queryKey = waitingRoomKey(concertId);
  const { data, refetch } = useQuery<WaitingRoom | null>({
    queryKey,
    initialData: rendered,
    refetchOnMount: false,
    refetchOnWindowFocus: 'always',
    queryFn: async ({ signal }) => {
      const path = { id: concertId };
      return engaged(await unwrap(api.GET('/api/concerts/{id}/waiting-room', { params: { path }, signal })));
    },
  });
  const isLive = useTopic(
    'wait',
    concertId,
    (news) => queries.setQueryData(queryKey, engaged(news as WaitingRoom)),
    data !== null,
  );
  useAskAgain(isLive ? null : pauseAfter(data), refetch);
  return { room: data, refetch };
}

function engaged(room: WaitingRoom): WaitingRoom | null {
  return room.phase === 'off' ? null : room;
}

function pauseAfter(room: WaitingRoom | null): number | null {
  if (!room) return null;
  const isFarOff =
    room.phase === 'lobby' && room.opensAt && Date.parse(room.opensAt) - serverNow() > soonMilliseconds;
  return isFarOff ? farOffPollMilliseconds : pollMilliseconds;
}
