import { Controller, HttpStatus, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Caller } from '../../domain/access/caller.js';
import { LogOutEverywhere } from '../../use-cases/accounts/log-out-everywhere.js';
import { DespiteDuties, SessionOnly } from '../http/access.js';
import { CurrentCaller } from '../http/caller.js';
import { clearSessionCookie } from '../http/session-cookie.js';
import { Operation } from '../openapi/operation.js';

@Controller('api/auth/logout-everywhere')
@ApiTags('identity')
@SessionOnly()
@DespiteDuties()
export class LogOutEverywhereController {
  constructor(private readonly logouts: LogOutEverywhere) {}

  @Post()
  @Operation({ summary: 'End all my sessions, this one too', status: HttpStatus.NO_CONTENT })
  async logOutEverywhere(
    @CurrentCaller() { id }: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.logouts.execute({ callerId: id });
    clearSessionCookie(reply);
  }
}
