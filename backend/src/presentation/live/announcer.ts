import { Injectable, Logger } from '@nestjs/common';
import type { Channel } from './channel.js';

/** At most ten times a second, */
const shortestMs = 100;
/** and for at most a quarter of the time. */
const restFactor = 4;

/** Says what is new in channels: at once when nothing was said for a while, and together when a lot happens. */
@Injectable()
export class Announcer {
  private readonly logger = new Logger(Announcer.name);
  private waiting = new Set<Channel>();
  private isScheduled = false;
  private nextAt = 0;

  announceSoon(channel: Channel): void {
    this.waiting.add(channel);
    this.schedule();
  }

  private schedule(): void {
    if (this.isScheduled || this.waiting.size === 0) return;
    this.isScheduled = true;
    const delayMs = Math.max(0, this.nextAt - performance.now());
    setTimeout(() => void this.announceAll(), delayMs).unref();
  }

  private async announceAll(): Promise<void> {
    const began = performance.now();
    const channels = this.waiting;
    this.waiting = new Set();
    let busyMs = 0;
    for (const channel of channels) busyMs += await this.announce(channel);
    this.nextAt = began + Math.max(shortestMs, restFactor * busyMs);
    this.isScheduled = false;
    this.schedule();
  }

  private async announce(channel: Channel): Promise<number> {
    try {
      return await channel.announce();
    } catch (error) {
      this.logger.error({ err: error }, 'something new could not be said');
      return 0;
    }
  }
}
