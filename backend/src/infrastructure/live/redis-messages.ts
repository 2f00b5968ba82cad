import { randomUUID } from 'node:crypto';
import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import { z } from 'zod';

/** Characters that wait for Redis at most; what comes then is lost, as it is while Redis is away. */
const mostWaiting = 8_000_000;

/** What is longer, in characters, is not sent and not read. */
const longest = 2_000_000;

/** Whether Redis still answers is asked so often, in milliseconds, and so long it may take. */
const heartbeatMs = 5000;

/** A message that nobody can read is logged, and then others no sooner than this, in milliseconds. */
const complaintMs = 60_000;

const envelope = z.strictObject({ from: z.string().max(64), body: z.unknown() });

/**
 * Carries messages between the instances that work on one database. It may lose them: while Redis is away nothing waits
 * for it and nothing fails, and it is taken up again by itself. Whoever sends does not hear what they sent.
 */
export class RedisMessages implements OnApplicationShutdown {
  private readonly logger = new Logger(RedisMessages.name);
  private readonly instance = randomUUID();
  private readonly listeners = new Map<string, (body: unknown) => void>();
  private readonly redis: Redis;
  private readonly heartbeat: NodeJS.Timeout;
  private state: 'starting' | 'there' | 'away' | 'closed' = 'starting';
  private trouble = 'no answer';
  private waiting = 0;
  private complainedAt = -Infinity;

  /** `product` keeps those apart that share a Redis. */
  constructor(
    url: string,
    private readonly product: string,
  ) {
    this.redis = new Redis(url, {
      connectionName: 'fermata',
      connectTimeout: heartbeatMs,
      socketTimeout: heartbeatMs,
      retryStrategy: (attempts) => Math.min(100 * 2 ** attempts, 2000) + 200 * Math.random(),
      // What cannot be sent now is of no use later, and what is listened to is said anew each time.
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      autoResubscribe: false,
      autoResendUnfulfilledCommands: false,
    });
    this.redis.on('ready', () => void this.subscribe());
    this.redis.on(
      'error',
      (error: Error & { code?: string }) => (this.trouble = error.message || error.code!),
    );
    this.redis.on('close', () => this.lost());
    this.redis.on('message', (channel: string, message: string) => this.receive(channel, message));
    this.heartbeat = setInterval(() => this.run(0, () => this.redis.ping()), heartbeatMs).unref();
  }

  onApplicationShutdown(): void {
    this.state = 'closed';
    clearInterval(this.heartbeat);
    this.redis.disconnect();
  }

  /** Whether what is said now is likely to be heard. */
  get isConnected(): boolean {
    return this.state === 'there';
  }

  /** Never waits and never fails. */
  send(topic: string, body: unknown): void {
    if (!this.isConnected || this.waiting > mostWaiting) return;
    const message = JSON.stringify({ from: this.instance, body });
    if (message.length > longest) return;
    this.run(message.length, () => this.redis.publish(this.channelOf(topic), message));
  }

  /** `listener` gets whatever others sent and must check it; what it throws means that it could not be read. */
  listen(topic: string, listener: (body: unknown) => void): void {
    this.listeners.set(this.channelOf(topic), listener);
    if (this.redis.status === 'ready') void this.subscribe();
  }

  private channelOf(topic: string): string {
    return `fermata:${this.product}:${topic}`;
  }

  private run(length: number, command: () => Promise<unknown>): void {
    this.waiting += length;
    const done = () => void (this.waiting -= length);
    command().then(done, done);
  }

  private async subscribe(): Promise<void> {
    try {
      if (this.listeners.size > 0) await this.redis.subscribe(...this.listeners.keys());
    } catch (error) {
      this.trouble = (error as Error).message;
      this.redis.disconnect(true);
      return;
    }
    if (this.state === 'there' || this.state === 'closed') return;
    this.state = 'there';
    this.logger.log('Redis is there: instances tell each other what changes');
  }

  private lost(): void {
    if (this.state === 'away' || this.state === 'closed') return;
    this.state = 'away';
    this.logger.warn(
      `Redis is away (${this.trouble}): until it is back, what other instances change is seen by asking the database, ` +
        'and calls are counted by each instance alone',
    );
  }

  private receive(channel: string, message: string): void {
    try {
      if (message.length > longest) throw new Error('too long');
      const { from, body } = envelope.parse(JSON.parse(message));
      if (from !== this.instance) this.listeners.get(channel)?.(body);
    } catch {
      if (performance.now() - this.complainedAt < complaintMs) return;
      this.complainedAt = performance.now();
      this.logger.warn(`A message that nobody can read was left aside on ${channel}`);
    }
  }
}
