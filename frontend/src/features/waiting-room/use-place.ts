'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { WaitingPlace, WaitingRoom } from '@/shared/api/types';
import { useSecondsLeft } from '@/shared/clock/use-seconds-left';
import { type KnownPlace, readPlace } from './known-place';
import { isOutdated } from './standing';
import { useAskAgain } from './use-ask-again';

const askAgainMilliseconds = 1_000;
/** When the lots are drawn everybody asks: over so long. */
const spreadMilliseconds = 1_500;

export const placeKey = (concertId: string) => ['place', concertId];

/**
 * The place in line that is this browser's. It is asked about only when there is news of it: on arrival, when the
 * counters say so, and when its time is over. Nothing is known before the first answer.
 */
export function usePlace(concertId: string, room: WaitingRoom | null, renderedAt: string) {
  const [pause] = useState(() => askAgainMilliseconds + Math.random() * spreadMilliseconds);
  const queries = useQueryClient();
  const queryKey = placeKey(concertId);
  const { data, refetch } = useQuery<KnownPlace>({
    enabled: room !== null,
    queryKey,
    queryFn: ({ signal }) => readPlace(concertId, queries.getQueryData(queryKey), signal),
    refetchOnMount: 'always',
    refetchOnWindowFocus: 'always',
  });
  // Places of an earlier round are over.
  const round = room?.round ?? null;
  useEffect(() => {
    if (round !== null) void refetch({ cancelRefetch: false });
  }, [round, refetch]);
  const until = endOf(data?.place ?? null);
  const secondsLeft = useSecondsLeft(until, renderedAt);
  const isOver = until !== null && secondsLeft === 0;
  const isDue = Boolean(room && data?.place && isOutdated(room, data.place));
  useAskAgain(isOver || isDue ? pause : null, refetch);
  // Of those who are called there are few at a time.
  const isCalled = isDue && data?.place?.state === 'waiting';
  useEffect(() => {
    if (isOver || isCalled) void refetch();
  }, [isOver, isCalled, refetch]);
  return { known: data, secondsLeft, refetch };
}

/** Until when one may do what one may do now. */
function endOf(place: WaitingPlace | null): string | null {
  if (place?.state === 'called') return place.enterBy;
  return place?.state === 'inside' ? place.expiresAt : null;
}
