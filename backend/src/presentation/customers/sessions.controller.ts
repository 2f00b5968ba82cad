import { Body, Controller, HttpStatus, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../../domain/access/caller.js';
import { LogIn } from '../../use-cases/customers/log-in.js';
import { LogOut } from '../../use-cases/customers/log-out.js';
import { StartGuestSession } from '../../use-cases/customers/start-guest-session.js';
import { Public } from '../http/access.js';
import { OptionalCaller, sessionOwnerOf } from '../http/caller.js';
import { Logged } from '../http/logged.js';
import { deviceOf } from '../http/device.js';
import { clearSessionCookie } from '../http/session-cookie.js';
import { sessionTokenOf } from '../http/session-token.js';
import { badBody, Operation } from '../openapi/operation.js';
import { type LogInBody, logInBody, session } from './identity.schemas.js';
import { openSession } from './open-session.js';

@Controller('api/auth')
@ApiTags('identity')
@Public()
export class SessionsController {
  constructor(
    private readonly guests: StartGuestSession,
    private readonly logins: LogIn,
    private readonly logouts: LogOut,
  ) {}

  @Post('guest')
  @Operation({
    summary: 'Start a session without a form',
    status: HttpStatus.CREATED,
    response: session,
  })
  async startGuestSession(@Res({ passthrough: true }) reply: FastifyReply) {
    return openSession(reply, await this.guests.execute({ device: deviceOf(reply.request) }));
  }

  @Post('login')
  @Logged('log-in')
  @Operation({
    summary: 'Start a session with e-mail and password',
    response: session,
    description:
      'What the guest of this session booked comes along. Where it does not fit nobody is logged in, unless `leaveBookings` says that it may stay behind. The old session ends.',
    problems: [
      ...badBody,
      'INVALID_CREDENTIALS',
      'SECOND_FACTOR_NEEDED',
      'INVALID_CODE',
      'BOOKINGS_NOT_MOVED',
    ],
  })
  async logIn(
    @Body({ schema: logInBody }) body: LogInBody,
    @OptionalCaller() caller: Caller | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const token = sessionTokenOf(reply.request);
    const device = deviceOf(reply.request);
    const code = body.code ?? null;
    const callerId = sessionOwnerOf(caller);
    return openSession(reply, await this.logins.execute({ ...body, code, callerId, token, device }));
  }

  @Post('logout')
  @Operation({
    summary: 'End the session',
    description: 'A session that is over already is fine.',
    status: HttpStatus.NO_CONTENT,
  })
  async logOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = sessionTokenOf(request);
    if (token) await this.logouts.execute(token);
    clearSessionCookie(reply);
  }
}
