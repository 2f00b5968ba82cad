import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GetWaitingRoomStatus } from '../../use-cases/waiting-room/get-waiting-room-status.js';
import { Anonymous } from '../http/access.js';
import { hasVersion } from '../http/etag.js';
import { concertId } from '../http/path-ids.js';
import { Operation } from '../openapi/operation.js';
import { encodeStatus } from './encoded-status.js';
import { waitingRoomStatus } from './waiting-room.schemas.js';

@Controller('api/concerts/:id/waiting-room')
@ApiTags('waiting room')
@Anonymous()
export class WaitingRoomStatusController {
  constructor(private readonly status: GetWaitingRoomStatus) {}

  @Get()
  @Operation({
    summary: 'How the line at a concert stands',
    description:
      'The same for everybody and at most a second old: made to be asked every few seconds by all who wait. With the `turn` of a place it tells how many are ahead.',
    response: waitingRoomStatus,
    problems: ['NOT_FOUND'],
  })
  @ApiResponse({ status: 304, description: 'Nothing changed since the caller’s answer (`If-None-Match`).' })
  async getWaitingRoom(
    @Param('id', { schema: concertId }) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { body, etag } = encodeStatus(await this.status.execute(id));
    reply.header('cache-control', 'public, max-age=1').header('etag', etag);
    if (hasVersion(request, etag)) return void reply.code(304).send();
    reply.type('application/json; charset=utf-8').send(body);
  }
}
