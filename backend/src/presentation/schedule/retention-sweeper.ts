import { Injectable } from '@nestjs/common';
import { SweepOldData } from '../../use-cases/privacy/sweep-old-data.js';
import { JobTurns } from './job-turns.js';
import type { Job } from './repeating-job.js';

const hourMs = 60 * 60 * 1000;
/** While something is left: long enough for others to get a word in. */
const nextStepMs = 100;

/** Forgets what need not be kept, in small steps, on one instance at a time. */
@Injectable()
export class RetentionSweeper implements Job {
  readonly name = 'retention';
  delayMs = hourMs;

  constructor(
    private readonly sweepOldData: SweepOldData,
    private readonly turns: JobTurns,
  ) {}

  async run(): Promise<void> {
    this.delayMs = hourMs;
    await this.turns.take(this.name, async () => {
      if (await this.sweepOldData.execute()) this.delayMs = nextStepMs;
    });
  }
}
