'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { guessServerTime, knowsServerTime, serverNow } from './server-clock';

const tickMilliseconds = 200;

/**
 * Whole seconds until a moment (ISO 8601) by the server's clock, down to 0. `renderedAt` is when the server made the
 * page, so that both count the same seconds at first.
 */
export function useSecondsLeft(until: string | null, renderedAt: string): number {
  useEffect(() => guessServerTime(renderedAt), [renderedAt]);
  const atFirst = () => secondsBetween(Date.parse(renderedAt), until);
  return useSyncExternalStore(
    subscribeToTicks,
    () => (knowsServerTime() ? secondsBetween(serverNow(), until) : atFirst()),
    atFirst,
  );
}

function subscribeToTicks(onTick: () => void): () => void {
  const timer = setInterval(onTick, tickMilliseconds);
  return () => clearInterval(timer);
}

function secondsBetween(now: number, until: string | null): number {
  return until ? Math.max(Math.ceil((Date.parse(until) - now) / 1_000), 0) : 0;
}
