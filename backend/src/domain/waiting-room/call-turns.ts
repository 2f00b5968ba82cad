import type { WaitingRoomProps } from './waiting-room.js';

/** Who is inside, and who was called lately and may come in any moment. */
export interface Inside {
  readonly inside: number;
  readonly outstanding: number;
}

/** A turn that is not used within this time goes to the next. */
export const turnSeconds = 120;

/** What was not called in so many seconds may be called at once later. */
const savedSeconds = 2;

/** Turns that the rate allows by now: it grows evenly, and little of it can be saved up. */
export function savedCredit(
  { credit, creditedAt, ratePerMinute }: Pick<WaitingRoomProps, 'credit' | 'creditedAt' | 'ratePerMinute'>,
  now: Date,
): number {
  const perSecond = ratePerMinute / 60;
  const seconds = creditedAt ? Math.max(0, now.getTime() - creditedAt.getTime()) / 1000 : 0;
  return Math.min(credit + seconds * perSecond, Math.max(savedSeconds * perSecond, 1));
}

/** How many of those who wait may be called now; none or fewer than none if there is no room. */
export function callableTurns(
  { capacity, joined, called }: Pick<WaitingRoomProps, 'capacity' | 'joined' | 'called'>,
  credit: number,
  { inside, outstanding }: Inside,
): number {
  return Math.min(Math.floor(credit), capacity - inside - outstanding, joined - called);
}
