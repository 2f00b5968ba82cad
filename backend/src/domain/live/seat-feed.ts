import type { SeatLetter, SeatNews } from './concert-news.js';

/** The step from one version to a later one. `from` = `to` says: read the states again. */
export interface SeatFrame {
  readonly from: number;
  readonly to: number;
  /** Each seat once, with its last state. */
  readonly changes: readonly (readonly [seatNumber: number, state: SeatLetter])[];
}

/** News that came too early waits for what is missing; of more than this the versions tell. */
const mostEarly = 500;

/**
 * Puts the news of one concert in order: whatever comes late, twice, early or never, each frame begins where the one
 * before ended. It knows no version until it is told the first (`skipTo`).
 */
export class SeatFeed {
  private told = -1;
  private known = -1;
  private misses = false;
  private changes = new Map<number, SeatLetter>();
  private readonly early = new Map<number, SeatNews>();

  /** Where the frames so far lead to. */
  get version(): number {
    return this.told;
  }

  /** Answers whether there is a new frame. */
  take(news: SeatNews): boolean {
    if (news.to <= this.known) return false;
    if (news.from > this.known) {
      if (this.early.size < mostEarly) this.early.set(news.from, news);
      return false;
    }
    this.add(news);
    this.addEarly();
    return true;
  }

  isBehind(version: number): boolean {
    return this.known < version;
  }

  /** Gives up what is missing up to this version. Whoever follows has to read the states again. */
  skipTo(version: number): void {
    if (!this.isBehind(version)) return;
    this.misses = this.known >= 0;
    this.told = this.known = version;
    this.changes = new Map();
    for (const [from, { to }] of this.early) if (to <= version) this.early.delete(from);
    this.addEarly();
  }

  /** What is new since the last frame, or null. */
  next(): SeatFrame | null {
    if (this.misses) {
      this.misses = false;
      return { from: this.told, to: this.told, changes: [] };
    }
    if (this.known === this.told) return null;
    const frame = { from: this.told, to: this.known, changes: [...this.changes] };
    this.told = this.known;
    this.changes = new Map();
    return frame;
  }

  private add({ to, changes }: SeatNews): void {
    for (const [seatNumber, state] of changes) this.changes.set(seatNumber, state);
    this.known = to;
  }

  private addEarly(): void {
    for (;;) {
      const news = this.early.get(this.known);
      if (!news) return;
      this.early.delete(news.from);
      this.add(news);
    }
  }
}
