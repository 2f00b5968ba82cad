import { spellSeconds } from '@/shared/format/duration';

/** The moments before its end at which a hold speaks up. */
const moments = [300, 120, 60, 30, 10];

/** From here on what is said interrupts. */
export const urgentSeconds = 60;

/**
 * What a screen reader says of a countdown that went from `before` to `left` seconds: now and then a word, never every
 * second; null is silence. `before` is null at the start.
 */
export function announcementFor(before: number | null, left: number): string | null {
  if (before === left) return null;
  if (before === null) {
    return left > 0 ? `Your seats are held for you for another ${spellSeconds(left)}.` : null;
  }
  if (left === 0) return 'The time is over. Your seats are not held any more.';
  // A resynchronised clock may give back a second or two; that is nothing to tell.
  if (left > before + 5) return `You have more time: ${spellSeconds(left)} from now.`;
  const passed = moments.findLast((moment) => before > moment && left <= moment);
  if (passed === undefined) return null;
  const urgent = left <= urgentSeconds ? ' You can ask for more time.' : '';
  return `${spellSeconds(left)} left to pay.${urgent}`;
}
