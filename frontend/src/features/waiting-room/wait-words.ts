import type { WaitingRoom } from '@/shared/api/types';

type Pace = Pick<WaitingRoom, 'phase' | 'ratePerMinute' | 'callsPerMinute'>;

/** Seconds until so many people were called, by how fast it goes; null while nobody can know. */
export function secondsToWait({ phase, ratePerMinute, callsPerMinute }: Pace, ahead: number): number | null {
  if (phase === 'paused') return null;
  const pace = callsPerMinute ?? ratePerMinute;
  return pace > 0 ? (ahead / pace) * 60 : null;
}

/** 350 → "about 6 minutes". The longer the wait, the rounder the words. */
export function waitWords(seconds: number | null): string {
  if (seconds === null) return 'nobody can say just now';
  if (seconds < 55) return 'less than a minute';
  const minutes = Math.round(seconds / 60);
  if (minutes <= 1) return 'about a minute';
  if (minutes < 20) return `about ${minutes} minutes`;
  if (minutes < 55) return `about ${Math.round(minutes / 5) * 5} minutes`;
  const halfHours = Math.round(minutes / 30);
  if (halfHours === 2) return 'about an hour';
  return halfHours > 24 ? 'more than 12 hours' : `about ${halfHours / 2} hours`.replace('.5', '½');
}

/** 1 → "1 person", 1200 → "1,200 people". */
export function peopleWords(count: number): string {
  return count === 1 ? '1 person' : `${count.toLocaleString('en')} people`;
}
