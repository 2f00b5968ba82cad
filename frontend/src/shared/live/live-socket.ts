import { LiveConnection } from './live-connection';
import { readLiveMessage, type Topic, type TopicKind } from './live-messages';
import { watchPageAttention } from './page-attention';
import { jitteredDelay } from './jittered-delay';
import { type TopicListener, TopicListeners } from './topic-listeners';

/** A connection that lasted so long was a good one: after it the waiting begins anew. */
const goodMilliseconds = 10_000;
/** Those who leave one page come to the next in a moment. */
const lingerMilliseconds = 2_000;
/** "The server goes away": all of its visitors hear that at the same time, so they take more time to come back. */
const goingAway = 1001;
const failuresAfterGoingAway = 2;

/**
 * The page's one connection to the server's live news: open while somebody listens and the page is looked at, and
 * opened again whenever it is lost. Whoever relies on it has to do without for as long as it is not live.
 */
export class LiveSocket {
  private readonly listeners = new TopicListeners();
  private connection: LiveConnection | null = null;
  private openedAt = 0;
  private failures = 0;
  private isAsleep = false;
  private retryTimer = 0;
  private lingerTimer = 0;

  constructor(private readonly url: string) {
    watchPageAttention({ onSleep: () => this.sleep(), onWake: () => this.wake() });
  }

  /** Answers how to stop. */
  subscribe<Kind extends TopicKind>(topic: Topic<Kind>, listener: TopicListener<Kind>): () => void {
    // A listener only ever hears of its own topic.
    const known = listener as unknown as TopicListener<TopicKind>;
    window.clearTimeout(this.lingerTimer);
    if (this.listeners.add(topic, known)) this.connection?.send({ [topic.kind]: topic.concertId });
    this.connect();
    return () => {
      if (!this.listeners.remove(topic, known)) return;
      this.connection?.send({ [`un${topic.kind}`]: topic.concertId });
      if (this.isIdle) this.lingerTimer = window.setTimeout(() => this.disconnect(), lingerMilliseconds);
    };
  }

  private get isIdle(): boolean {
    return this.listeners.topics.length === 0;
  }

  private connect(): void {
    if (this.connection || this.retryTimer || this.isAsleep || this.isIdle) return;
    this.openedAt = Infinity;
    this.connection = new LiveConnection(this.url, {
      onOpen: () => {
        this.openedAt = Date.now();
        this.askForAll();
      },
      onMessage: (text) => {
        const message = readLiveMessage(text);
        if (message) this.listeners.tell(message);
      },
      onSilence: () => this.askForAll(),
      onEnd: (code) => this.retryLater(code),
    });
  }

  private askForAll(): void {
    for (const { kind, concertId } of this.listeners.topics) this.connection?.send({ [kind]: concertId });
  }

  private retryLater(code: number): void {
    if (Date.now() - this.openedAt >= goodMilliseconds) this.failures = 0;
    if (code === goingAway) this.failures = Math.max(this.failures, failuresAfterGoingAway);
    this.disconnect();
    this.retryTimer = window.setTimeout(() => {
      this.retryTimer = 0;
      this.connect();
    }, jitteredDelay(this.failures++));
  }

  private disconnect(): void {
    window.clearTimeout(this.retryTimer);
    this.retryTimer = 0;
    this.connection?.close();
    this.connection = null;
    this.listeners.silence();
  }

  private sleep(): void {
    this.isAsleep = true;
    this.disconnect();
  }

  private wake(): void {
    this.isAsleep = false;
    if (this.connection) return;
    this.failures = 0;
    this.disconnect();
    this.connect();
  }
}

let socket: LiveSocket | null = null;

/** Only in the browser. */
export function liveSocket(): LiveSocket {
  socket ??= new LiveSocket(new URL('/api/live', location.href).href.replace(/^http/, 'ws'));
  return socket;
}
