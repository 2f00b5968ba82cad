import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Caller } from '../../domain/access/caller.js';
import { ChangePassword } from '../../use-cases/accounts/change-password.js';
import { session } from '../customers/identity.schemas.js';
import { openSession } from '../customers/open-session.js';
import { DespiteDuties, SessionOnly } from '../http/access.js';
import { CurrentCaller } from '../http/caller.js';
import { Logged } from '../http/logged.js';
import { deviceOf } from '../http/device.js';
import { sessionTokenOf } from '../http/session-token.js';
import { badBody, Operation } from '../openapi/operation.js';
import { type ChangePasswordBody, changePasswordBody } from './accounts.schemas.js';

@Controller('api/auth/password')
@ApiTags('identity')
@SessionOnly()
@DespiteDuties()
export class PasswordController {
  constructor(private readonly changes: ChangePassword) {}

  @Post()
  @Logged('change-password')
  @Operation({
    summary: 'Change my password',
    description: 'All my sessions end; the answer is a new one.',
    response: session,
    problems: [...badBody, 'UNAUTHENTICATED', 'INVALID_CREDENTIALS'],
  })
  async changePassword(
    @Body({ schema: changePasswordBody }) body: ChangePasswordBody,
    @CurrentCaller() { id }: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const device = deviceOf(reply.request);
    const token = sessionTokenOf(reply.request);
    return openSession(reply, await this.changes.execute({ ...body, callerId: id, token, device }));
  }
}
