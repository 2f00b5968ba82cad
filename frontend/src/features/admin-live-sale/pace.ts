import type uPlot from 'uplot';
import type { SalesPace } from '@/shared/api/types';

const shownSeconds = 120;

export interface PaceBySecond {
  /** Seconds since 1970. */
  readonly moments: number[];
  readonly bookings: number[];
}

/** The last two minutes second by second. The present one is left out: it is not over. */
export function bySecond({ at, seconds }: SalesPace): PaceBySecond {
  const counted = new Map(seconds.map((second) => [secondOf(second.at), second.bookings]));
  const now = secondOf(at);
  const moments = Array.from({ length: shownSeconds }, (_, index) => now - shownSeconds + index);
  return { moments, bookings: moments.map((moment) => counted.get(moment) ?? 0) };
}

/** Ten seconds a row, with the bookings of each. */
export function inTens({ moments, bookings }: PaceBySecond): uPlot.AlignedData {
  const starts = moments.filter((_, index) => index % 10 === 0);
  const sums = starts.map((_, row) => total(bookings.slice(row * 10, row * 10 + 10)));
  return [starts, sums];
}

/** Bookings a second, over the last seconds. */
export function presentPace({ bookings }: PaceBySecond, seconds = 10): number {
  return total(bookings.slice(-seconds)) / seconds;
}

export function paceSummary({ bookings }: PaceBySecond): string {
  const all = total(bookings);
  if (all === 0) return 'Nobody has booked in the last two minutes.';
  const most = Math.max(...bookings);
  const what = all === 1 ? '1 booking' : `${all.toLocaleString('en')} bookings`;
  return `${what} in the last two minutes, at most ${most.toLocaleString('en')} in a second.`;
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function secondOf(moment: string): number {
  return Math.floor(Date.parse(moment) / 1_000);
}
