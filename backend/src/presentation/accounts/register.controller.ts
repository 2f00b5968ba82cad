import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Caller } from '../../domain/access/caller.js';
import { Register } from '../../use-cases/accounts/register.js';
import { session } from '../customers/identity.schemas.js';
import { openSession } from '../customers/open-session.js';
import { Public } from '../http/access.js';
import { OptionalCaller, sessionOwnerOf } from '../http/caller.js';
import { deviceOf } from '../http/device.js';
import { sessionTokenOf } from '../http/session-token.js';
import { badBody, Operation } from '../openapi/operation.js';
import { type RegisterBody, registerBody } from './accounts.schemas.js';

@Controller('api/auth/register')
@ApiTags('identity')
@Public()
export class RegisterController {
  constructor(private readonly registrations: Register) {}

  @Post()
  @Operation({
    summary: 'Make an account',
    description:
      'A guest keeps what was booked. The session is a new one, the old one ends. A mail with a link proves the address; the answer is the same whether it has an account already or not.',
    response: session,
    problems: [...badBody, 'ALREADY_REGISTERED'],
  })
  async register(
    @Body({ schema: registerBody }) body: RegisterBody,
    @OptionalCaller() caller: Caller | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const device = deviceOf(reply.request);
    const token = sessionTokenOf(reply.request);
    const callerId = sessionOwnerOf(caller);
    return openSession(reply, await this.registrations.execute({ ...body, callerId, token, device }));
  }
}
