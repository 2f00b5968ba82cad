import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';

export interface Job {
  /** Says in the log what failed. */
  readonly name: string;
  /** From the end of a run to the start of the next, in milliseconds. */
  readonly delayMs: number;
  run(): Promise<void>;
}

/**
 * Does a job again and again, never twice at once. A run that fails is logged, and the next one comes as usual.
 * Waiting does not keep the process alive.
 */
export class RepeatingJob {
  private readonly logger = new Logger(RepeatingJob.name);
  private readonly stopping = new AbortController();
  private runs: Promise<void> | null = null;

  constructor(private readonly job: Job) {}

  /** Begins with a run at once. */
  start(): void {
    this.runs ??= this.repeat(this.stopping.signal);
  }

  /** Lets the run under way end; no further one begins. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.runs;
  }

  private async repeat(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.runOnce();
      await sleep(this.job.delayMs, undefined, { signal, ref: false }).catch(() => {});
    }
  }

  private async runOnce(): Promise<void> {
    try {
      await this.job.run();
    } catch (error) {
      this.logger.warn({ err: error, job: this.job.name }, 'a job failed, it is tried again');
    }
  }
}
