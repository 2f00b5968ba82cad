import type { LiveMessage, Topic, TopicKind, TopicNews } from './live-messages';

export interface TopicListener<Kind extends TopicKind> {
  readonly onNews: (news: TopicNews[Kind]) => void;
  /** Whether news come: from the server's first answer on, for as long as the connection lasts. */
  readonly onLive: (isLive: boolean) => void;
}

interface Listened {
  readonly topic: Topic;
  readonly listeners: Set<TopicListener<TopicKind>>;
  isLive: boolean;
}

/** Who listens to which topic. A topic is asked for once, however many listen to it. */
export class TopicListeners {
  private readonly listened = new Map<string, Listened>();

  get topics(): Topic[] {
    return [...this.listened.values()].map(({ topic }) => topic);
  }

  /** Answers whether nobody listened to the topic before. */
  add(topic: Topic, listener: TopicListener<TopicKind>): boolean {
    const known = this.listened.get(keyOf(topic));
    if (!known) {
      this.listened.set(keyOf(topic), { topic, listeners: new Set([listener]), isLive: false });
      return true;
    }
    known.listeners.add(listener);
    if (known.isLive) listener.onLive(true);
    return false;
  }

  /** Answers whether that was the topic's last listener. */
  remove(topic: Topic, listener: TopicListener<TopicKind>): boolean {
    const known = this.listened.get(keyOf(topic));
    if (!known?.listeners.delete(listener) || known.listeners.size > 0) return false;
    return this.listened.delete(keyOf(topic));
  }

  tell(message: LiveMessage): void {
    if (message.kind === 'refusal') return this.silence(message.concertId);
    const known = this.listened.get(keyOf(message));
    if (!known) return;
    this.setLive(known, true);
    for (const listener of [...known.listeners]) listener.onNews(message.news);
  }

  /** No more news, of one concert or, when the connection is gone, of any. */
  silence(concertId?: string): void {
    for (const known of this.listened.values()) {
      if (concertId === undefined || known.topic.concertId === concertId) this.setLive(known, false);
    }
  }

  private setLive(known: Listened, isLive: boolean): void {
    if (known.isLive === isLive) return;
    known.isLive = isLive;
    for (const listener of [...known.listeners]) listener.onLive(isLive);
  }
}

function keyOf({ kind, concertId }: Topic): string {
  return `${kind} ${concertId}`;
}
