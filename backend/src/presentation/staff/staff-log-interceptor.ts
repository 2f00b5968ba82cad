import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  Logger,
  type NestInterceptor,
  StreamableFile,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { from, mergeMap, type Observable } from 'rxjs';
import {
  RecordStaffAction,
  type StaffActionCommand,
  type Target,
} from '../../use-cases/staff/record-staff-action.js';
import { type LoggedAction, loggedKey } from '../http/logged.js';
import { askedDetails } from './asked-details.js';
import { actorOf } from './logged-actor.js';

/** Writes a line into the staff log for whatever staff, or a key, has done: the one place where that happens. */
@Injectable()
export class StaffLogInterceptor implements NestInterceptor {
  private readonly logger = new Logger(StaffLogInterceptor.name);

  constructor(
    private readonly record: RecordStaffAction,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const logged = this.reflector.get<LoggedAction | undefined>(loggedKey, context.getHandler());
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const mayBeStaff = logged?.action === 'log-in' || actorOf(request, null) !== null;
    if (!logged || !mayBeStaff) return next.handle();
    return from(this.namedTarget(logged, request)).pipe(
      mergeMap((named) =>
        next.handle().pipe(
          mergeMap(async (answer: unknown) => {
            await this.write(logged, request, named, answer);
            return answer;
          }),
        ),
      ),
    );
  }

  /** What the path names, called as it is called before anything happens to it. */
  private async namedTarget({ target }: LoggedAction, request: FastifyRequest): Promise<Target | null> {
    const { id } = request.params as { id?: string };
    if (!target || !id || !actorOf(request, null)) return null;
    return this.record.targetOf(target, id);
  }

  /** What was done stays done if it cannot be written down: then the service's own log has it. */
  private async write(
    { action, target: kind, say }: LoggedAction,
    request: FastifyRequest,
    named: Target | null,
    answer: unknown,
  ): Promise<void> {
    const actor = actorOf(request, answer);
    if (!actor || (request.method === 'GET' && !(answer instanceof StreamableFile))) return;
    const details = say ? askedDetails(request, say) : null;
    let target = named;
    const command = (): StaffActionCommand => ({ actor, action, target, details });
    try {
      if (kind && !target && hasId(answer)) target = await this.record.targetOf(kind, answer.id);
      await this.record.execute(command());
    } catch (error) {
      this.logger.error({ err: error, staffAction: command() }, 'The staff log could not be written');
    }
  }
}

function hasId(answer: unknown): answer is { id: string } {
  return typeof answer === 'object' && answer !== null && 'id' in answer && typeof answer.id === 'string';
}
