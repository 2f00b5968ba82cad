'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { toProblem } from '@/shared/api/problem';
import type { BookingView } from '@/shared/api/types';
import { useSecondsLeft } from '@/shared/clock/use-seconds-left';
import { bookingKey, fetchBooking } from './booking-query';
import { stageOf } from './checkout-stage';

const heldPollMilliseconds = 10_000;
const decidingPollMilliseconds = [1_000, 1_000, 1_500, 2_000, 3_000, 5_000, 8_000];

/**
 * The booking at the checkout: as the server rendered it, then as the clock, other tabs and the payment change it. It is
 * asked about more often while a payment is being decided, ever more slowly, and not while nobody looks.
 */
export function useCheckoutBooking(rendered: BookingView, renderedAt: string, isDeciding: boolean) {
  const askedBefore = useRef<number>(null);
  const {
    data: booking,
    error,
    refetch,
    isPaused,
  } = useQuery({
    queryKey: bookingKey(rendered.id),
    initialData: rendered,
    initialDataUpdatedAt: Date.parse(renderedAt),
    queryFn: ({ signal }) => fetchBooking(rendered.id, signal),
    retry: (failures, failure) => failures < 2 && !isNotOurs(failure),
    refetchOnMount: 'always',
    refetchOnWindowFocus: 'always',
    refetchInterval: ({ state }) => {
      const { status, payment } = state.data ?? rendered;
      const undecided = payment?.status === 'pending' && (isDeciding || payment.method !== 'card');
      if (undecided || (isDeciding && status === 'held')) {
        askedBefore.current ??= state.dataUpdateCount;
        return decidingPause(state.dataUpdateCount - askedBefore.current);
      }
      askedBefore.current = null;
      return status === 'held' ? heldPollMilliseconds : false;
    },
  });
  const secondsLeft = useSecondsLeft(booking.expiresAt, renderedAt);
  const stage = stageOf(booking, secondsLeft);
  const isOver = booking.status === 'held' && secondsLeft === 0;
  // The server has the last word on whether the time is over.
  useEffect(() => {
    if (isOver) void refetch();
  }, [isOver, refetch]);
  return {
    booking,
    secondsLeft,
    stage: isDeciding && stage === 'pay' ? ('deciding' as const) : stage,
    isMissing: error !== null && isNotOurs(error),
    isOffline: isPaused || (error !== null && !isNotOurs(error)),
    refetch,
  };
}

/** Somebody else's booking, or nobody's; without a session none is ours. */
function isNotOurs(error: unknown): boolean {
  return [401, 404].includes(toProblem(error).status);
}

/**
 * The more often it was asked, the longer until the next time. It must not change between two answers: each change
 * starts the wait anew, and the page is rendered every second.
 */
function decidingPause(asked: number): number {
  return decidingPollMilliseconds[Math.min(asked, decidingPollMilliseconds.length - 1)]!;
}
