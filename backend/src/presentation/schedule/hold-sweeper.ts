import { Injectable } from '@nestjs/common';
import { ExpireLapsedHolds } from '../../use-cases/bookings/expire-lapsed-holds.js';
import type { Job } from './repeating-job.js';

/** Another instance may have sold a shorter hold meanwhile. */
const longestMs = 5000;
/** Holds that were made together end together. */
const shortestMs = 50;

/** Ends holds when their time is over; wakes for the next one. Several instances may do so at once. */
@Injectable()
export class HoldSweeper implements Job {
  readonly name = 'hold-sweeper';
  delayMs = longestMs;

  constructor(private readonly expireLapsedHolds: ExpireLapsedHolds) {}

  async run(): Promise<void> {
    this.delayMs = longestMs;
    const nextMs = await this.expireLapsedHolds.execute();
    if (nextMs !== null) this.delayMs = Math.min(Math.max(Math.ceil(nextMs), shortestMs), longestMs);
  }
}
