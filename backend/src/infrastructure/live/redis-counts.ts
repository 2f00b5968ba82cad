import { createHmac } from 'node:crypto';
import type { OnApplicationShutdown } from '@nestjs/common';
import { z } from 'zod';
import { type CallCounter, CallCounts, type CountedCalls } from './call-counts.js';
import type { RedisMessages } from './redis-messages.js';

const topic = 'counts';

/** How often others are told, in milliseconds. */
const tellMs = 200;

const nameLength = 16;

const counted = z.tuple([
  z.string().length(nameLength),
  z.int().min(1).max(1_000_000),
  z.int().min(0).max(3_600_000),
]);
const message = z.record(z.string().max(64), z.array(counted).max(100_000));

/** Lets the instances count calls together: each tells the others what it counted, and nobody waits for that. */
export class RedisCounts extends CallCounts implements OnApplicationShutdown {
  private readonly counters = new Map<string, CallCounter>();
  private readonly timer: NodeJS.Timeout;

  /** `key` is the same on all instances, and a secret: addresses and tokens are named by it. */
  constructor(
    private readonly messages: RedisMessages,
    private readonly key: Buffer,
  ) {
    super();
    messages.listen(topic, (body) => this.add(message.parse(body)));
    this.timer = setInterval(() => this.tell(), tellMs).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  readonly nameCaller = (caller: string): string =>
    createHmac('sha256', this.key).update(caller).digest('base64url').slice(0, nameLength);

  share(counter: CallCounter): void {
    this.counters.set(counter.limit, counter);
  }

  private tell(): void {
    const all: Record<string, CountedCalls> = {};
    for (const [limit, counter] of this.counters) {
      const calls = counter.take();
      if (calls.length > 0) all[limit] = calls;
    }
    if (Object.keys(all).length > 0) this.messages.send(topic, all);
  }

  private add(all: Readonly<Record<string, CountedCalls>>): void {
    for (const [limit, calls] of Object.entries(all)) this.counters.get(limit)?.add(calls);
  }
}
