import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Configuration } from './configuration/configuration.js';
import { MailFolder } from './infrastructure/accounts/mail-folder.js';
import { JobLock } from './infrastructure/database/job-lock.js';
import { Outages } from './infrastructure/database/outages.js';
import { Readiness } from './infrastructure/database/readiness.js';
import { InfrastructureModule } from './infrastructure/infrastructure.module.js';
import { CallCounts } from './infrastructure/live/call-counts.js';
import { WrittenMails } from './presentation/accounts/written-mails.js';
import { SeedConcert } from './presentation/demo/seed-concert.js';
import { SeedDemo } from './presentation/demo/seed-demo.js';
import { ReadinessProbe } from './presentation/health/readiness-probe.js';
import { OutageDetector } from './presentation/http/outage-detector.js';
import { SharedCounts } from './presentation/http/shared-counts.js';
import { PresentationModule } from './presentation/presentation.module.js';
import { AuditSchedule } from './presentation/schedule/audit-schedule.js';
import { HoldSweeper } from './presentation/schedule/hold-sweeper.js';
import { WaitingRoomCaller } from './presentation/schedule/waiting-room-caller.js';
import { WaitingRoomKeeper } from './presentation/schedule/waiting-room-keeper.js';
import { JobTurns } from './presentation/schedule/job-turns.js';
import { PaymentReconciler } from './presentation/schedule/payment-reconciler.js';
import { RetentionSweeper } from './presentation/schedule/retention-sweeper.js';
import { Schedules } from './presentation/schedule/schedules.js';
import { UseCasesModule } from './use-cases.module.js';

/** Gives every module the configuration that was read at boot. */
@Global()
@Module({})
class ConfigurationModule {
  static with(configuration: Configuration): DynamicModule {
    return {
      module: ConfigurationModule,
      providers: [{ provide: Configuration, useValue: configuration }],
      exports: [Configuration],
    };
  }
}

/** Tells the edge whether the database is ready, and which errors mean that it is away. */
@Module({
  imports: [InfrastructureModule],
  providers: [
    { provide: ReadinessProbe, useExisting: Readiness },
    { provide: OutageDetector, useExisting: Outages },
  ],
  exports: [ReadinessProbe, OutageDetector],
})
class HealthModule {}

/** Does what nobody asks for, once `Schedules` is started. */
@Module({
  imports: [InfrastructureModule, UseCasesModule],
  providers: [
    { provide: JobTurns, useExisting: JobLock },
    AuditSchedule,
    HoldSweeper,
    WaitingRoomCaller,
    WaitingRoomKeeper,
    PaymentReconciler,
    RetentionSweeper,
    Schedules,
  ],
})
class ScheduleModule {}

/** The whole service: the layers, and the few wires between them that no layer may know of. */
@Module({})
export class AppModule {
  static with(configuration: Configuration): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigurationModule.with(configuration),
        InfrastructureModule,
        UseCasesModule,
        PresentationModule.with([UseCasesModule, HealthModule]),
        ScheduleModule,
      ],
      providers: [
        { provide: WrittenMails, useExisting: MailFolder },
        { provide: SharedCounts, useExisting: CallCounts },
        SeedConcert,
        SeedDemo,
      ],
    };
  }
}
