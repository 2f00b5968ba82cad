import { Controller, Get, HttpStatus, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../../domain/access/caller.js';
import { viewerOf } from '../concerts/viewer.js';
import { Public } from '../http/access.js';
import { answerProblem } from '../http/answer-problem.js';
import { OptionalCaller } from '../http/caller.js';
import type { ProblemDetails } from '../http/problem.js';
import { visitorAddress } from '../http/visitor-address.js';
import { Operation } from '../openapi/operation.js';
import { LiveGateway, type Refusal } from './live-gateway.js';
import { liveProtocol } from './live-protocol.js';
import { headOf } from './route-upgrades.js';

const retryAfterSeconds = 10;

const refusals: Readonly<Record<Refusal, ProblemDetails>> = {
  closing: { code: 'BUSY', detail: 'This server is going away. Please try again.' },
  'too many': { code: 'RATE_LIMITED', detail: 'Too many live connections of this address.' },
};

@Controller('api/live')
@ApiTags('concerts')
@Public()
export class LiveController {
  constructor(private readonly gateway: LiveGateway) {}

  @Get()
  @Operation({
    summary: 'Follow concerts as they change (WebSocket)',
    description: liveProtocol,
    status: HttpStatus.SWITCHING_PROTOCOLS,
    problems: ['UPGRADE_REQUIRED', 'ORIGIN_REFUSED', 'BUSY'],
  })
  openLive(
    @OptionalCaller() caller: Caller | null,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): void {
    const head = headOf(request.raw);
    if (!head) {
      reply.headers({ connection: 'upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' });
      return void answerProblem(request, reply, {
        code: 'UPGRADE_REQUIRED',
        detail: 'This address is for WebSockets, version 13.',
      });
    }
    const address = visitorAddress(request);
    const refusal = this.gateway.refusalOf(address);
    if (refusal) {
      reply.header('retry-after', retryAfterSeconds);
      return void answerProblem(request, reply, refusals[refusal]);
    }
    reply.hijack().raw.detachSocket(request.raw.socket);
    this.gateway.accept(request.raw, head, address, viewerOf(caller));
  }
}
