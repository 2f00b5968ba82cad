import { Body, Controller, HttpStatus, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LogIn } from '../../use-cases/customers/log-in.js';
import { LogOut } from '../../use-cases/customers/log-out.js';
import type { StartedSession } from '../../use-cases/customers/session-opener.js';
import { StartGuestSession } from '../../use-cases/customers/start-guest-session.js';
import { Public } from '../http/access.js';
import { Logged } from '../http/logged.js';
import { deviceOf } from '../http/device.js';
import { clearSessionCookie, setSessionCookie } from '../http/session-cookie.js';
import { sessionTokenOf } from '../http/session-token.js';
import { badBody, Operation } from '../openapi/operation.js';
import { presentCustomer } from './customer-presenter.js';
import { type LogInBody, logInBody, session } from './identity.schemas.js';

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
    return open(reply, await this.guests.execute({ device: deviceOf(reply.request) }));
  }

  @Post('login')
  @Logged('log-in')
  @Operation({
    summary: 'Start a session with e-mail and password',
    response: session,
    problems: [...badBody, 'INVALID_CREDENTIALS', 'SECOND_FACTOR_NEEDED', 'INVALID_CODE'],
  })
  async logIn(@Body({ schema: logInBody }) body: LogInBody, @Res({ passthrough: true }) reply: FastifyReply) {
    return open(
      reply,
      await this.logins.execute({ ...body, code: body.code ?? null, device: deviceOf(reply.request) }),
    );
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

function open(reply: FastifyReply, started: StartedSession) {
  setSessionCookie(reply, started);
  return { token: started.token, customer: presentCustomer(started.customer) };
}
