import type { Announcer } from './announcer.js';
import { inSlices } from './in-slices.js';
import { closeCodes, type LiveConnection } from './live-connection.js';
import type { LiveSource, LiveTopic } from './live-topic.js';
import { textFrame } from './text-frame.js';

/** One topic of one concert, and the connections that follow it. It is there as long as somebody does. */
export class Channel {
  private readonly connections = new Map<LiveConnection, 'joining' | 'following'>();
  private readonly opening: Promise<LiveSource | null>;
  private source: LiveSource | null = null;
  private isOpening = true;

  constructor(
    private readonly key: string,
    private readonly concertId: string,
    topic: LiveTopic,
    private readonly announcer: Announcer,
    private readonly onEmpty: () => void,
  ) {
    this.opening = this.open(topic);
  }

  async join(connection: LiveConnection): Promise<void> {
    connection.channels.set(this.key, this);
    this.connections.set(connection, 'joining');
    try {
      const exists = (await (await this.opening)?.existsFor(connection.viewer)) ?? false;
      if (!this.connections.has(connection)) return;
      if (exists) this.welcome(connection);
      else this.turnAway(connection);
    } catch {
      // The database is away: to come back is the client's affair.
      connection.close(closeCodes.tryAgainLater);
    }
  }

  leave(connection: LiveConnection): void {
    if (this.connections.delete(connection)) this.closeIfEmpty();
  }

  greet(connection: LiveConnection): void {
    if (this.isFollowing(connection)) connection.send(textFrame(this.source!.greeting()));
  }

  /** For a connection that may have missed something. */
  catchUp(connection: LiveConnection): void {
    if (this.isFollowing(connection)) connection.send(textFrame(this.source!.catchUp()));
  }

  /** Says what is new to all who follow; answers how long that kept the process busy, in milliseconds. */
  announce(): Promise<number> {
    const texts = this.source?.next() ?? [];
    if (texts.length === 0) return Promise.resolve(0);
    const frames = Buffer.concat(texts.map(textFrame));
    return inSlices(this.connections.keys(), (connection) => connection.send(frames));
  }

  private async open(topic: LiveTopic): Promise<LiveSource | null> {
    try {
      const wake = () => this.announcer.announceSoon(this);
      this.source = await topic.open(this.concertId, { wake, gone: () => this.turnAllAway() });
      return this.source;
    } finally {
      this.isOpening = false;
      this.closeIfEmpty();
    }
  }

  private isFollowing(connection: LiveConnection): boolean {
    return this.connections.get(connection) === 'following';
  }

  private welcome(connection: LiveConnection): void {
    this.connections.set(connection, 'following');
    this.greet(connection);
  }

  private turnAway(connection: LiveConnection): void {
    connection.channels.delete(this.key);
    connection.refuse('NOT_FOUND', this.concertId);
    this.leave(connection);
  }

  private turnAllAway(): void {
    for (const connection of [...this.connections.keys()]) this.turnAway(connection);
  }

  private closeIfEmpty(): void {
    if (this.isOpening || this.connections.size > 0) return;
    this.source?.close();
    this.source = null;
    this.onEmpty();
  }
}
