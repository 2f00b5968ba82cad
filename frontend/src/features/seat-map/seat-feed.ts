import type { QueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/browser';
import type { SeatStates } from '@/shared/api/types';
import { unwrap } from '@/shared/api/unwrap';
import { jitteredDelay } from '@/shared/live/jittered-delay';
import type { TopicNews } from '@/shared/live/live-messages';
import { liveSocket } from '@/shared/live/live-socket';
import { LiveSeats } from './live-seats';

export const seatStatesKey = (concertId: string) => ['seats', concertId];

/**
 * Keeps the states of one concert's seats in the page's cache of queries: what is read and what the server tells come
 * together here, for however many parts of the page look at them.
 */
export class SeatFeed {
  private readonly watchers = new Set<() => void>();
  private live = new LiveSeats();
  private isTold = false;
  private stop = () => {};
  private timer = 0;
  private tries = 0;

  constructor(
    private readonly queries: QueryClient,
    private readonly concertId: string,
  ) {}

  /** Whether changes come by themselves; while they do not, somebody has to ask. */
  readonly isLive = (): boolean => this.isTold;

  /** Watches the concert for as long as anybody does. */
  readonly subscribe = (onChange: () => void): (() => void) => {
    this.watchers.add(onChange);
    if (this.watchers.size === 1) this.start();
    return () => {
      this.watchers.delete(onChange);
      if (this.watchers.size === 0) this.stop();
    };
  };

  /** The states from the server, or newer ones that it has told of meanwhile. */
  async read(signal: AbortSignal): Promise<SeatStates> {
    const path = { id: this.concertId };
    // The browser's cache sends the ETag along, so that an unchanged hall costs the server a 304.
    const answer = api.GET('/api/concerts/{id}/seats', { params: { path }, cache: 'no-cache', signal });
    const states = this.live.reset(await unwrap(answer));
    this.catchUp();
    return states;
  }

  private start(): void {
    this.live = new LiveSeats(this.queries.getQueryData<SeatStates>(seatStatesKey(this.concertId)));
    const stopListening = liveSocket().subscribe(
      { kind: 'watch', concertId: this.concertId },
      { onNews: (news) => this.hear(news), onLive: (isLive) => this.setTold(isLive) },
    );
    this.stop = () => {
      stopListening();
      this.setTold(false);
      this.rest();
    };
  }

  private hear(news: TopicNews['watch']): void {
    const before = this.live.states;
    if ('version' in news) this.live.note(news.version);
    else this.live.apply(news);
    const { states } = this.live;
    if (states !== before) this.queries.setQueryData(seatStatesKey(this.concertId), states);
    this.catchUp();
  }

  /** Reads the states again if some change has been missed. The first reading is not the feed's to ask for. */
  private catchUp(): void {
    if (!this.live.states || !this.live.isBehind) return this.rest();
    this.timer ||= window.setTimeout(() => void this.readAgain(), jitteredDelay(this.tries++));
  }

  private async readAgain(): Promise<void> {
    await this.queries.refetchQueries({ queryKey: seatStatesKey(this.concertId) }, { cancelRefetch: false });
    this.timer = 0;
    if (this.watchers.size > 0) this.catchUp();
  }

  private rest(): void {
    window.clearTimeout(this.timer);
    this.timer = 0;
    this.tries = 0;
  }

  private setTold(isTold: boolean): void {
    this.isTold = isTold;
    for (const onChange of this.watchers) onChange();
  }
}

const feeds = new WeakMap<QueryClient, Map<string, SeatFeed>>();

/** The one feed of a concert in a page. */
export function seatFeedOf(queries: QueryClient, concertId: string): SeatFeed {
  const known = feeds.get(queries) ?? new Map<string, SeatFeed>();
  feeds.set(queries, known);
  const feed = known.get(concertId) ?? new SeatFeed(queries, concertId);
  known.set(concertId, feed);
  return feed;
}
