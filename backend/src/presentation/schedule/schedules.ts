import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Configuration } from '../../configuration/configuration.js';
import { AuditSchedule } from './audit-schedule.js';
import { HoldSweeper } from './hold-sweeper.js';
import { PaymentReconciler } from './payment-reconciler.js';
import { RetentionSweeper } from './retention-sweeper.js';
import { type Job, RepeatingJob } from './repeating-job.js';
import { WaitingRoomCaller } from './waiting-room-caller.js';
import { WaitingRoomKeeper } from './waiting-room-keeper.js';

/** Everything that the service does without being asked. */
@Injectable()
export class Schedules implements OnModuleDestroy {
  private readonly jobs: readonly RepeatingJob[];

  constructor(
    { backgroundJobs, auditIntervalMinutes }: Configuration,
    holds: HoldSweeper,
    payments: PaymentReconciler,
    retention: RetentionSweeper,
    caller: WaitingRoomCaller,
    keeper: WaitingRoomKeeper,
    audit: AuditSchedule,
  ) {
    const jobs: Job[] = [holds, payments, retention, caller, ...(auditIntervalMinutes > 0 ? [audit] : [])];
    // Only this instance knows what it is asked for.
    this.jobs = [keeper, ...(backgroundJobs ? jobs : [])].map((job) => new RepeatingJob(job));
  }

  /** To be called once the app listens. */
  start(): void {
    for (const job of this.jobs) job.start();
  }

  /** The jobs end while the database is still there. */
  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.jobs.map((job) => job.stop()));
  }
}
