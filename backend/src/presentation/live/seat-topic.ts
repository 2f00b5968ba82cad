import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Viewer } from '../../use-cases/concerts/concert-queries.js';
import { WatchSeats, type WatchedSeats } from '../../use-cases/live/watch-seats.js';
import { type Job, RepeatingJob } from '../schedule/repeating-job.js';
import { Heartbeat } from './heartbeat.js';
import type { LiveFollower, LiveSource, LiveTopic } from './live-topic.js';

const compareMs = 1000;
/** News of what the database has may still be under way. */
const newsMs = 300;

/** The seats of concerts. Once a second it is compared with the database whether anything was missed. */
@Injectable()
export class SeatTopic implements LiveTopic, Job, OnModuleInit, OnModuleDestroy {
  readonly name = 'seat-versions';
  delayMs = compareMs;
  private readonly job = new RepeatingJob(this);
  private readonly sources = new Set<SeatSource>();

  constructor(private readonly watchSeats: WatchSeats) {}

  onModuleInit(): void {
    this.job.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.job.stop();
  }

  async open(concertId: string, follower: LiveFollower): Promise<LiveSource | null> {
    const seats = await this.watchSeats.begin(concertId, {
      changed: () => follower.wake(),
      gone: () => follower.gone(),
    });
    if (!seats) return null;
    const source = new SeatSource(concertId, seats, follower, () => {
      this.sources.delete(source);
      this.watchSeats.end(concertId);
    });
    this.sources.add(source);
    return source;
  }

  async run(): Promise<void> {
    const began = performance.now();
    this.delayMs = compareMs;
    for (const source of this.sources) source.beatIfDue();
    const gaps = await this.watchSeats.findGaps();
    if (gaps.length > 0) {
      await sleep(newsMs);
      this.watchSeats.closeGaps(gaps);
    }
    this.delayMs = Math.max(0, compareMs - (performance.now() - began));
  }
}

class SeatSource implements LiveSource {
  private readonly heartbeat = new Heartbeat();
  private beats = false;

  constructor(
    private readonly concertId: string,
    private readonly seats: WatchedSeats,
    private readonly follower: LiveFollower,
    readonly close: () => void,
  ) {}

  existsFor(viewer: Viewer): Promise<boolean> {
    return this.seats.existFor(viewer);
  }

  greeting(): string {
    const { concertId } = this;
    return JSON.stringify({ concertId, version: this.seats.version });
  }

  catchUp(): string {
    const { concertId } = this;
    const { version } = this.seats;
    return JSON.stringify({ concertId, from: version, to: version, changes: [] });
  }

  /** A heartbeat tells who has lost a frame. */
  beatIfDue(): void {
    if (!this.heartbeat.isDue()) return;
    this.beats = true;
    this.follower.wake();
  }

  next(): readonly string[] {
    const { concertId } = this;
    const texts: string[] = [];
    for (let frame = this.seats.next(); frame; frame = this.seats.next()) {
      texts.push(JSON.stringify({ concertId, ...frame }));
    }
    if (this.beats) texts.push(this.greeting());
    this.beats = false;
    return texts;
  }
}
