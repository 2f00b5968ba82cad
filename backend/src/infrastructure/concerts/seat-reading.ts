import type { News, SeatNews } from '../../domain/live/concert-news.js';
import type { SeatStatesView } from '../../use-cases/concerts/concert-views.js';
import { SeatBoard } from './seat-board.js';

/** How often states are read for those who wait, when steps are missing between what was read and what was told. */
const mostReads = 3;

/** Steps that may happen during one read. */
const mostHeard = 1000;

export interface ReadBoard {
  readonly board: SeatBoard;
  /** When its reading began. */
  readonly readAt: number;
}

/** Reads the states of one concert and takes along what is told meanwhile: whoever wrote sees what they wrote. */
export class SeatReading {
  readonly beganAt = performance.now();
  readonly done: Promise<ReadBoard | null>;
  private heard: SeatNews[] = [];
  private isOutdated = false;
  /** Versions before this one are known to be past. */
  private leastVersion = 0;

  /** `keep` is given what holds all that was told, before anything more can be. */
  constructor(
    private readonly read: () => Promise<SeatStatesView | null>,
    private readonly keep: (found: ReadBoard) => void,
  ) {
    this.done = this.complete();
  }

  hear(news: News): void {
    if (news.kind === 'details' || this.heard.length === mostHeard) this.isOutdated = true;
    else this.heard.push(news);
  }

  expect(version: number): void {
    this.leastVersion = Math.max(this.leastVersion, version);
  }

  private async complete(): Promise<ReadBoard | null> {
    for (let reads = 1; ; reads++) {
      this.heard = [];
      this.isOutdated = false;
      const readAt = performance.now();
      const states = await this.read();
      if (!states) return null;
      const found = { board: new SeatBoard(states), readAt };
      const isFollowed = this.heard.every((news) => found.board.follow(news));
      const isWhole = isFollowed && !this.isOutdated && found.board.version >= this.leastVersion;
      if (isWhole) this.keep(found);
      if (isWhole || reads === mostReads) return found;
    }
  }
}
