import type { ConcertNews, News } from '../../domain/live/concert-news.js';
import { SeatFeed, type SeatFrame } from '../../domain/live/seat-feed.js';
import type { Viewer } from '../concerts/concert-queries.js';
import type { ConcertVersions } from './concert-versions.js';

/** Whoever watches the seats of a concert. */
export interface SeatsWatcher {
  /** There is something new: `next` answers it. */
  changed(): void;
  /** The concert was deleted. */
  gone(): void;
}

/** The seats of one concert, from the moment on when somebody began to watch them. */
export interface WatchedSeats {
  readonly version: number;
  next(): SeatFrame | null;
  /** Whether they exist for this viewer: those of a draft do not for everybody. */
  existFor(viewer: Viewer): Promise<boolean>;
}

/** A step that the database has taken and of which nothing was heard. */
export interface Gap {
  readonly concertId: string;
  readonly version: number;
}

interface Watch {
  readonly feed: SeatFeed;
  readonly watcher: SeatsWatcher;
  isDraft: boolean;
}

/**
 * Follows the seats of concerts. News tells of every step at once, and may be lost; so the versions in the database are
 * compared with what was heard (`findGaps`), and what stays missing is given up (`closeGaps`).
 */
export class WatchSeats {
  private readonly watches = new Map<string, Watch>();

  constructor(
    news: ConcertNews,
    private readonly versions: ConcertVersions,
  ) {
    news.listen((each) => this.take(each));
  }

  /** Null if there is no such concert. A concert is watched once at a time. */
  async begin(concertId: string, watcher: SeatsWatcher): Promise<WatchedSeats | null> {
    const watch: Watch = { feed: new SeatFeed(), watcher, isDraft: true };
    // Before the version is read: what is committed in between must not be missed.
    this.watches.set(concertId, watch);
    try {
      const found = await this.versions.find(concertId);
      if (!found) {
        this.end(concertId);
        return null;
      }
      watch.isDraft = found.isDraft;
      watch.feed.skipTo(found.version);
    } catch (error) {
      this.end(concertId);
      throw error;
    }
    const { feed } = watch;
    return {
      get version() {
        return feed.version;
      },
      next: () => feed.next(),
      existFor: async ({ seesDrafts }) => seesDrafts || !(await this.isStillDraft(concertId, watch)),
    };
  }

  end(concertId: string): void {
    this.watches.delete(concertId);
  }

  /** Compares all that is watched with the database, in one statement. */
  async findGaps(): Promise<Gap[]> {
    const asked = [...this.watches];
    if (asked.length === 0) return [];
    const found = await this.versions.findAll(asked.map(([concertId]) => concertId));
    return asked.flatMap(([concertId, watch]) => {
      if (this.watches.get(concertId) !== watch) return [];
      const stored = found.get(concertId);
      if (!stored) {
        watch.watcher.gone();
        return [];
      }
      watch.isDraft = stored.isDraft;
      return watch.feed.isBehind(stored.version) ? [{ concertId, version: stored.version }] : [];
    });
  }

  /** Gives up the news of these steps, unless it has come meanwhile: who watches reads the states again. */
  closeGaps(gaps: readonly Gap[]): void {
    for (const { concertId, version } of gaps) {
      const watch = this.watches.get(concertId);
      if (!watch?.feed.isBehind(version)) continue;
      watch.feed.skipTo(version);
      watch.watcher.changed();
    }
  }

  private take(news: News): void {
    if (news.kind !== 'seats') return;
    const watch = this.watches.get(news.concertId);
    if (watch?.feed.take(news)) watch.watcher.changed();
  }

  private async isStillDraft(concertId: string, watch: Watch): Promise<boolean> {
    if (watch.isDraft) watch.isDraft = (await this.versions.find(concertId))?.isDraft ?? true;
    return watch.isDraft;
  }
}
