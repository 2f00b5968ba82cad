import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { EncodedPlans } from './concerts/encoded-plans.js';
import { controllers } from './controllers.js';
import { ProblemFilter } from './http/problem-filter.js';
import { SchemaPipe } from './http/schema-pipe.js';
import { SessionGuard } from './http/session-guard.js';
import { Announcer } from './live/announcer.js';
import { LiveGateway } from './live/live-gateway.js';
import { LiveHub } from './live/live-hub.js';
import { SeatTopic } from './live/seat-topic.js';
import { WaitingRoomTopic } from './live/waiting-room-topic.js';
import { StaffLogInterceptor } from './staff/staff-log-interceptor.js';

/** All routes of the API, and what stands before each of them. */
@Module({
  controllers,
  providers: [
    EncodedPlans,
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_GUARD, useClass: SessionGuard },
    { provide: APP_PIPE, useClass: SchemaPipe },
    { provide: APP_INTERCEPTOR, useClass: StaffLogInterceptor },
    Announcer,
    SeatTopic,
    WaitingRoomTopic,
    LiveHub,
    LiveGateway,
  ],
})
export class PresentationModule {
  /** `imports` must give the use cases, a `ReadinessProbe` and an `OutageDetector`. */
  static with(imports: NonNullable<ModuleMetadata['imports']>): DynamicModule {
    return { module: PresentationModule, imports };
  }
}
