import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { type Caller, type Duty, may } from '../../domain/access/caller.js';
import { DomainError } from '../../domain/kernel/domain-error.js';
import { IdentifyIntegrator } from '../../use-cases/api-keys/identify-integrator.js';
import { IdentifyCaller } from '../../use-cases/customers/identify-caller.js';
import { type Access, accessOf, despiteDutiesKey } from './access.js';
import { apiKeyOf, sessionTokenOf } from './session-token.js';

/** Finds out who is calling and turns away who may not: the one place where rights are enforced. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly identifyCaller: IdentifyCaller,
    private readonly identifyIntegrator: IdentifyIntegrator,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<true> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const access = accessOf(context.getHandler(), context.getClass());
    if (access.anonymous) return true;
    request.caller = await this.identify(request);

    if (access.open) return true;
    if (!request.caller) throw new DomainError('UNAUTHENTICATED', 'This needs a live session or key.');
    ensureMay(request.caller, access);
    const [duty] = request.caller.duties;
    if (duty && !this.isAllowedDespiteDuties(context)) throw pendingDuty[duty]();
    return true;
  }

  private async identify(request: FastifyRequest): Promise<Caller | null> {
    const key = apiKeyOf(request);
    if (key) return this.identifyIntegrator.execute(key);
    const token = sessionTokenOf(request);
    return token ? this.identifyCaller.execute(token) : null;
  }

  private isAllowedDespiteDuties(context: ExecutionContext): boolean {
    return (
      this.reflector.getAllAndOverride(despiteDutiesKey, [context.getHandler(), context.getClass()]) ?? false
    );
  }
}

function ensureMay(caller: Caller, { session, right }: Access): void {
  if (session && caller.sessionId !== null) return;
  if (right && may(caller, right)) return;
  throw new DomainError('FORBIDDEN', right ? `This needs the right ${right}.` : 'No key may do this.');
}

const pendingDuty: Readonly<Record<Duty, () => DomainError>> = {
  'change-password': () => new DomainError('PASSWORD_CHANGE_REQUIRED', 'Choose a new password first.'),
  'second-factor': () => new DomainError('SECOND_FACTOR_REQUIRED', 'Set up a second factor first.'),
};
