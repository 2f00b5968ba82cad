import { LRUCache } from 'lru-cache';
import { SaleLoad } from '../../use-cases/waiting-room/sale-load.js';

const seconds = 60;

/** Concerts that are counted at once: whoever asks for concerts that do not exist pushes out no hot sale. */
const concerts = 1000;

/** Requests of the last minute, second by second. */
class Minute {
  private readonly counts = new Uint32Array(seconds);
  private total = 0;

  constructor(private latest: number) {}

  add(second: number): void {
    this.forget(second);
    this.counts[second % seconds]! += 1;
    this.total += 1;
  }

  sum(second: number): number {
    this.forget(second);
    return this.total;
  }

  /** Empties the seconds that have passed since the latest one. */
  private forget(second: number): void {
    const passed = Math.min(second - this.latest, seconds);
    for (let each = 1; each <= passed; each++) {
      const index = (this.latest + each) % seconds;
      this.total -= this.counts[index]!;
      this.counts[index] = 0;
    }
    this.latest = second;
  }
}

/** Counts in memory: a few hundred bytes for each concert that somebody wants. */
export class CountedSaleLoad extends SaleLoad {
  private readonly minutes = new LRUCache<string, Minute>({ max: concerts });

  constructor(private readonly nowMs: () => number = () => performance.now()) {
    super();
  }

  noteHoldRequest(concertId: string): void {
    const second = this.second();
    const minute = this.minutes.get(concertId) ?? new Minute(second);
    minute.add(second);
    this.minutes.set(concertId, minute);
  }

  holdsPerMinute(concertId: string): number {
    return this.minutes.peek(concertId)?.sum(this.second()) ?? 0;
  }

  private second(): number {
    return Math.floor(this.nowMs() / 1000);
  }
}
