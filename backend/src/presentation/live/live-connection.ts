import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import type { Viewer } from '../../use-cases/concerts/concert-queries.js';
import type { Channel } from './channel.js';
import { liveLimits } from './live-limits.js';
import { pingFrame, textFrame } from './text-frame.js';

export const closeCodes = { goingAway: 1001, brokeRules: 1008, tryAgainLater: 1013 } as const;

export type LiveErrorCode = 'INVALID_MESSAGE' | 'NOT_FOUND' | 'TOO_MANY_WATCHES';

/** One client, and what it follows. What a client does not read is bounded: it misses frames and learns of that. */
export class LiveConnection {
  /** By topic and concert. */
  readonly channels = new Map<string, Channel>();
  private givingUp: NodeJS.Timeout | null = null;
  private answeredPing = true;
  private messages = 0;
  private countedSince = 0;

  constructor(
    private readonly webSocket: WebSocket,
    private readonly socket: Socket,
    readonly viewer: Viewer,
  ) {
    webSocket.on('pong', () => (this.answeredPing = true));
  }

  /** Sends whole frames, or nothing to who has too much to read already. */
  send(frames: Buffer): void {
    if (this.givingUp || this.webSocket.readyState !== this.webSocket.OPEN) return;
    if (this.socket.writableLength > liveLimits.unreadBytes) this.waitUntilRead();
    else this.socket.write(frames);
  }

  refuse(code: LiveErrorCode, concertId?: string): void {
    this.send(textFrame(JSON.stringify({ error: { code, concertId } })));
  }

  /** Whether the client keeps to the number of messages that it may send. */
  mayGoOn(): boolean {
    const now = performance.now();
    const { max, ms } = liveLimits.messages;
    if (now - this.countedSince >= ms) {
      this.countedSince = now;
      this.messages = 0;
    }
    return ++this.messages <= max;
  }

  /** Who has not answered the last ping is not there any more. */
  ping(): void {
    if (!this.answeredPing) return this.webSocket.terminate();
    this.answeredPing = false;
    this.send(pingFrame);
  }

  close(code: (typeof closeCodes)[keyof typeof closeCodes]): void {
    this.leaveAll();
    this.webSocket.close(code);
  }

  terminate(): void {
    this.webSocket.terminate();
  }

  /** To be called once the connection is closed, too. */
  leaveAll(): void {
    if (this.givingUp) clearTimeout(this.givingUp);
    for (const channel of this.channels.values()) channel.leave(this);
    this.channels.clear();
  }

  private waitUntilRead(): void {
    this.givingUp = setTimeout(() => this.close(closeCodes.tryAgainLater), liveLimits.unreadMs);
    this.socket.once('drain', () => {
      clearTimeout(this.givingUp!);
      this.givingUp = null;
      for (const channel of this.channels.values()) channel.catchUp(this);
    });
  }
}
