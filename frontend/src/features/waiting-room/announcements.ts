import type { Standing } from './standing';
import { peopleWords, waitWords } from './wait-words';

/** What was said last, to say little after it. */
export interface Said {
  readonly stage: Standing['stage'];
  readonly ahead: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly isPaused: boolean;
}

export interface Now extends Said {
  readonly secondsToWait: number | null;
}

const leastPauseMilliseconds = 10_000;
const longPauseMilliseconds = 60_000;

/**
 * What a screen reader says of a place in line: at its start, whenever half of those ahead are gone and every minute,
 * never each step; null is silence.
 */
export function announcementFor(before: Said | null, now: Now): string | null {
  if (before?.stage !== now.stage) return arrivalWords(now);
  if (now.stage !== 'line') return null;
  if (before.isPaused !== now.isPaused) {
    return now.isPaused ? 'The line is paused. You keep your place.' : `The line moves on. ${lineWords(now)}`;
  }
  const waited = now.at - before.at;
  const isHalved = now.ahead <= before.ahead / 2 && waited >= leastPauseMilliseconds;
  const isOld = waited >= longPauseMilliseconds;
  return now.ahead < before.ahead && (isHalved || isOld) ? lineWords(now) : null;
}

function arrivalWords(now: Now): string | null {
  switch (now.stage) {
    case 'lobby':
      return 'You are in the lobby.';
    case 'drawing':
      return 'The doors are open, and the lots are drawn.';
    case 'line':
      return `You are in line. ${lineWords(now)}`;
    case 'called':
      return 'It is your turn. You have two minutes to go in.';
    case 'lapsed':
      return 'Your turn went by.';
    case 'used':
      return 'Your time inside is over.';
    default:
      return null;
  }
}

function lineWords({ ahead, secondsToWait }: Now): string {
  if (ahead === 0) return 'You are next.';
  const verb = ahead === 1 ? 'is' : 'are';
  const wait = secondsToWait === null ? '' : ` That takes ${waitWords(secondsToWait)}.`;
  return `${peopleWords(ahead)} ${verb} ahead of you.${wait}`;
}
