import { LRUCache } from 'lru-cache';
import type { News } from '../../domain/live/concert-news.js';
import type { SeatStatesView } from '../../use-cases/concerts/concert-views.js';
import { type ReadBoard, SeatReading } from './seat-reading.js';

/** How old, in milliseconds, what nobody told us of may be: changes of other instances, and holds that lapse. */
const staleMs = 1000;

/** From this age on the states are read anew beside the answers, so that nobody waits for the database. */
const renewMs = 700;

/** Seats that are remembered at once, of all concerts together; about four bytes each with their answers. */
const rememberedSeats = 4_000_000;

/** The seat states of concerts that are asked for: kept in memory, carried on by news, read again within a second. */
export class RecentSeatStates {
  private readonly remembered = new LRUCache<string, ReadBoard>({
    maxSize: rememberedSeats,
    sizeCalculation: ({ board }) => board.totalSeats,
  });
  private readonly readings = new Map<string, SeatReading>();

  constructor(private readonly read: (concertId: string) => Promise<SeatStatesView | null>) {}

  async find(concertId: string): Promise<SeatStatesView | null> {
    const remembered = this.remembered.get(concertId);
    const age = remembered ? ageOf(remembered) : Infinity;
    if (!remembered || age >= staleMs) return (await this.share(concertId))?.board.states ?? null;
    // What fails beside the answers fails again for who has to wait for it.
    if (age >= renewMs) this.share(concertId).catch(() => {});
    return remembered.board.states;
  }

  hear(news: News): void {
    const { concertId } = news;
    this.readings.get(concertId)?.hear(news);
    const remembered = this.remembered.peek(concertId);
    if (remembered && !isFollowed(remembered, news)) this.remembered.delete(concertId);
  }

  /** Takes note of a version that the database has: older states are not answered any more. */
  learn(concertId: string, version: number): void {
    this.readings.get(concertId)?.expect(version);
    const remembered = this.remembered.peek(concertId);
    if (remembered && remembered.board.version < version) this.remembered.delete(concertId);
  }

  /** The read that is under way, unless it has been for too long. */
  private share(concertId: string): Promise<ReadBoard | null> {
    const underWay = this.readings.get(concertId);
    if (underWay && performance.now() - underWay.beganAt < staleMs) return underWay.done;
    const isCurrent = () => this.readings.get(concertId) === reading;
    const reading: SeatReading = new SeatReading(
      () => this.read(concertId),
      (found) => {
        if (isCurrent()) this.remembered.set(concertId, found);
      },
    );
    this.readings.set(concertId, reading);
    const end = () => void (isCurrent() && this.readings.delete(concertId));
    reading.done.then(end, end);
    return reading.done;
  }
}

function ageOf({ readAt }: ReadBoard): number {
  return performance.now() - readAt;
}

function isFollowed(remembered: ReadBoard, news: News): boolean {
  return news.kind === 'seats' && ageOf(remembered) < staleMs && remembered.board.follow(news);
}
