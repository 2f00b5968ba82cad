import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DomainError } from '../../domain/kernel/domain-error.js';
import { GetWaitingRoomStatus } from '../../use-cases/waiting-room/get-waiting-room-status.js';
import type { WaitingRoomStatus } from '../../use-cases/waiting-room/waiting-room-queries.js';
import { type Job, RepeatingJob } from '../schedule/repeating-job.js';
import { encodeStatus } from '../waiting-room/encoded-status.js';
import { Heartbeat } from './heartbeat.js';
import type { LiveFollower, LiveSource, LiveTopic } from './live-topic.js';

/** A status is remembered for a second, so that looking more often makes it no newer, only sooner seen. */
const lookMs = 500;

/** How the lines at concerts stand: one look at a concert for all who wait there. */
@Injectable()
export class WaitingRoomTopic implements LiveTopic, Job, OnModuleInit, OnModuleDestroy {
  readonly name = 'waiting-room-statuses';
  readonly delayMs = lookMs;
  private readonly job = new RepeatingJob(this);
  private readonly sources = new Set<StatusSource>();

  constructor(private readonly getStatus: GetWaitingRoomStatus) {}

  onModuleInit(): void {
    this.job.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.job.stop();
  }

  async open(concertId: string, follower: LiveFollower): Promise<LiveSource | null> {
    const status = await this.find(concertId);
    if (!status) return null;
    const source = new StatusSource(concertId, follower, status, () => this.sources.delete(source));
    this.sources.add(source);
    return source;
  }

  async run(): Promise<void> {
    for (const source of this.sources) {
      const status = await this.find(source.concertId);
      if (status) source.see(status);
      else source.follower.gone();
    }
  }

  private async find(concertId: string): Promise<WaitingRoomStatus | null> {
    try {
      return await this.getStatus.execute(concertId);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'NOT_FOUND') return null;
      throw error;
    }
  }
}

class StatusSource implements LiveSource {
  private readonly heartbeat = new Heartbeat();
  private isNew = false;

  constructor(
    readonly concertId: string,
    readonly follower: LiveFollower,
    private status: WaitingRoomStatus,
    readonly close: () => void,
  ) {}

  /** What may not be seen by all has no status. */
  existsFor(): Promise<boolean> {
    return Promise.resolve(true);
  }

  see(status: WaitingRoomStatus): void {
    const isChanged = encodeStatus(status).etag !== encodeStatus(this.status).etag;
    this.status = status;
    if (!isChanged && !this.heartbeat.isDue()) return;
    this.isNew = true;
    this.follower.wake();
  }

  greeting(): string {
    return `{"waitingRoom":${encodeStatus(this.status).body.toString()}}`;
  }

  catchUp(): string {
    return this.greeting();
  }

  next(): readonly string[] {
    if (!this.isNew) return [];
    this.isNew = false;
    return [this.greeting()];
  }
}
