import { Controller, Delete, Get, HttpStatus, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Caller } from '../../domain/access/caller.js';
import { EndSession } from '../../use-cases/customers/end-session.js';
import { ListSessions } from '../../use-cases/customers/list-sessions.js';
import { SessionOnly } from '../http/access.js';
import { CurrentCaller } from '../http/caller.js';
import { sessionId } from '../http/path-ids.js';
import { clearSessionCookie } from '../http/session-cookie.js';
import { Operation } from '../openapi/operation.js';
import { sessionList } from './identity.schemas.js';

@Controller('api/auth/sessions')
@ApiTags('identity')
@SessionOnly()
export class MySessionsController {
  constructor(
    private readonly sessions: ListSessions,
    private readonly endings: EndSession,
  ) {}

  @Get()
  @Operation({ summary: 'Where I am logged in', response: sessionList })
  async listSessions(@CurrentCaller() caller: Caller) {
    const sessions = await this.sessions.execute(caller.id);
    return { items: sessions.map((session) => ({ ...session, current: session.id === caller.sessionId })) };
  }

  @Delete(':id')
  @Operation({
    summary: 'End one of my sessions',
    description: 'Also the one that asks: then its cookie is cleared.',
    status: HttpStatus.NO_CONTENT,
    problems: ['NOT_FOUND'],
  })
  async endSession(
    @Param('id', { schema: sessionId }) id: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.endings.execute({ customerId: caller.id, sessionId: id });
    if (id === caller.sessionId) clearSessionCookie(reply);
  }
}
