import { setTimeout as pause } from 'node:timers/promises';
import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import { type Mail, Mailer } from '../../domain/accounts/mailer.js';
import { failureOf } from './mail-failure.js';

/** How much work there may be at once. */
export interface MailQueueBounds {
  readonly atOnce: number;
  readonly longestQueue: number;
  /** Milliseconds before the second, third … attempt. */
  readonly pausesMs: readonly number[];
  /** How long what waits may take when the service stops. */
  readonly closingMs: number;
}

/** A `Mailer` that tells whether the mail was taken. */
type Carrier = Mailer & { close?(): void };

/**
 * Takes mail at once and delivers it in the background, with a few attempts. The queue is in memory and has an end: what
 * does not fit, is refused by the server for good, or waits when the process dies is lost and, but for the last, logged
 * without a word of the mail. Whoever waits for such a mail asks for another.
 */
export class QueuedMailer extends Mailer implements OnApplicationShutdown {
  private readonly logger = new Logger(QueuedMailer.name);
  private readonly stopping = new AbortController();
  private readonly waiting: Mail[] = [];
  private readonly workers = new Set<Promise<void>>();
  private active = 0;

  constructor(
    private readonly carrier: Carrier,
    private readonly bounds: MailQueueBounds,
  ) {
    super();
  }

  send(mail: Mail): Promise<void> {
    if (this.waiting.length < this.bounds.longestQueue) this.take(mail);
    else this.logger.error({ waiting: this.waiting.length }, 'a mail is lost, as too many are waiting');
    return Promise.resolve();
  }

  /** Settles once nothing waits and nothing is under way. */
  async idle(): Promise<void> {
    while (this.workers.size > 0) await Promise.all(this.workers);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await Promise.race([this.idle(), pause(this.bounds.closingMs, null, { ref: false })]);
    const unsent = this.waiting.length + this.active;
    this.waiting.length = 0;
    if (unsent > 0) this.logger.error({ unsent }, 'mails are lost, as the service stops');
    this.carrier.close?.();
  }

  private take(mail: Mail): void {
    this.waiting.push(mail);
    if (this.active >= this.bounds.atOnce) return;
    const worker = this.work();
    this.workers.add(worker);
    void worker.finally(() => this.workers.delete(worker));
  }

  private async work(): Promise<void> {
    this.active += 1;
    for (let mail = this.waiting.shift(); mail; mail = this.waiting.shift()) await this.deliver(mail);
    this.active -= 1;
  }

  /** Never rejects. */
  private async deliver(mail: Mail): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.carrier.send(mail);
      } catch (error) {
        const { isFinal, reason } = failureOf(error);
        const line = { attempt, ...reason };
        const pauseMs = isFinal ? undefined : this.bounds.pausesMs[attempt - 1];
        if (pauseMs === undefined) return this.logger.error(line, 'a mail cannot be sent');
        this.logger.warn(line, 'a mail is not sent yet');
        await pause(pauseMs, null, { signal: this.stopping.signal }).catch(() => null);
        if (this.stopping.signal.aborted)
          return this.logger.error(line, 'a mail is lost, as the service stops');
      }
    }
  }
}
