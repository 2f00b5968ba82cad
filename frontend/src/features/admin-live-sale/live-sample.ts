import type { ConcertStats, SalesPace, WaitingRoomDesk } from '@/shared/api/types';

/** How a sale stands at one moment. */
export interface LiveSample {
  /** Seconds since 1970. */
  readonly at: number;
  readonly sold: number;
  readonly held: number;
  readonly revenueMinor: number;
  readonly waiting: number;
  readonly inside: number;
}

export function sampleOf(stats: ConcertStats, pace: SalesPace, room: WaitingRoomDesk): LiveSample {
  return {
    at: Date.parse(pace.at) / 1_000,
    sold: stats.seats.sold,
    held: stats.seats.held,
    revenueMinor: stats.revenueMinor ?? 0,
    waiting: room.waiting,
    inside: room.inside,
  };
}

/** Half an hour, at a sample every two seconds. */
const mostSamples = 900;

/** Clocks may be set back, and a chart only goes forward. */
export function addSample(samples: readonly LiveSample[], sample: LiveSample): readonly LiveSample[] {
  const last = samples.at(-1);
  return last && last.at >= sample.at ? samples : [...samples, sample].slice(-mostSamples);
}
