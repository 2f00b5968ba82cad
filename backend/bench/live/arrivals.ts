import { nowMicros } from './now-micros.js';

const longestMs = 60_000;

/** How many steps took how many milliseconds to arrive. */
export type Delays = number[];

/** Which frames arrived when, of many sockets. */
export class Arrivals {
  readAgain = 0;
  private readonly frames: { readonly from: number; readonly to: number; readonly at: number[] }[] = [];
  private readonly byVersion = new Map<number, Arrivals['frames'][number]>();

  note(from: number, to: number): void {
    if (from === to) return void this.readAgain++;
    let frame = this.byVersion.get(to);
    if (!frame) {
      frame = { from, to, at: [] };
      this.byVersion.set(to, frame);
      this.frames.push(frame);
    }
    frame.at.push(nowMicros());
  }

  get frameCount(): number {
    return this.frames.length;
  }

  /** The delay of each step to each socket, given when the steps were committed. */
  delays(steps: readonly (readonly [version: number, atMicros: number])[]): Delays {
    const committed = new Map(steps);
    const delays: Delays = new Array<number>(longestMs).fill(0);
    for (const { from, to, at } of this.frames) {
      for (let version = from + 1; version <= to; version++) {
        const since = committed.get(version);
        if (since === undefined) continue;
        for (const micros of at) {
          const ms = Math.max(0, Math.floor((micros - since) / 1000));
          delays[Math.min(ms, longestMs - 1)]!++;
        }
      }
    }
    return delays;
  }
}

/** The shortest time, in milliseconds, that is enough for this share. */
export function percentile(delays: Delays, share: number): number {
  const total = delays.reduce((sum, count) => sum + count, 0);
  let seen = 0;
  for (const [ms, count] of delays.entries()) {
    seen += count;
    if (seen >= total * share) return ms + 1;
  }
  return Number.NaN;
}
