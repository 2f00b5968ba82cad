import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../../domain/kernel/domain-error.js';
import { IdentifyCaller } from '../../use-cases/customers/identify-caller.js';
import { type Access, accessKey } from './access.js';
import { sessionTokenOf } from './session-token.js';

/** Finds out who is calling and turns away who may not. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly identifyCaller: IdentifyCaller,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<true> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const token = sessionTokenOf(request);
    request.caller = token ? await this.identifyCaller.execute(token) : null;

    const access = this.reflector.getAllAndOverride<Access | undefined>(accessKey, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (access === 'public') return true;
    if (!request.caller) throw new DomainError('UNAUTHENTICATED', 'This needs a live session.');
    if (access === 'admin' && request.caller.role !== 'admin') {
      throw new DomainError('FORBIDDEN', 'Only admins may do this.');
    }
    return true;
  }
}
