import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../../domain/access/caller.js';
import { GetSeatStates } from '../../use-cases/concerts/get-seat-states.js';
import { Public } from '../http/access.js';
import { OptionalCaller } from '../http/caller.js';
import { variesBy } from '../http/encoded-json.js';
import { answersNotModified } from '../http/etag.js';
import { concertId } from '../http/path-ids.js';
import { Operation } from '../openapi/operation.js';
import { EncodedPlans } from './encoded-plans.js';
import { encodedSeatStates } from './encoded-seat-states.js';
import { plan, type PlanQuery, planQuery, seatStates } from './seat-map.schemas.js';
import { viewerOf } from './viewer.js';

@Controller('api/concerts/:id')
@ApiTags('concerts')
@Public()
export class SeatMapController {
  constructor(
    private readonly plans: EncodedPlans,
    private readonly seatStates: GetSeatStates,
  ) {}

  @Get('plan')
  @Operation({
    summary: 'Where the seats stand',
    description: 'Never changes for a `version`: ask with the concert’s `planVersion` and keep the answer.',
    response: plan,
    problems: ['INVALID_INPUT', 'NOT_FOUND'],
  })
  @ApiResponse({ status: 304, description: 'The caller has this version (`If-None-Match`).' })
  async getPlan(
    @Param('id', { schema: concertId }) id: string,
    @Query({ schema: planQuery }) { version }: PlanQuery,
    @OptionalCaller() caller: Caller | null,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const found = await this.plans.find(id, viewerOf(caller));
    const audience = caller ? 'private' : 'public';
    const isImmutable = version === String(found.planVersion);
    reply.header('cache-control', isImmutable ? `${audience}, max-age=31536000, immutable` : 'no-cache');
    variesBy(reply, 'accept-encoding');
    return answersNotModified(request, reply, found.planVersion)
      ? undefined
      : found.body.answer(request, reply);
  }

  @Get('seats')
  @Operation({
    summary: 'Which seats are free',
    response: seatStates,
    problems: ['NOT_FOUND'],
  })
  @ApiResponse({
    status: 304,
    description: 'Nothing changed since the states that the caller has (`If-None-Match`).',
  })
  async getSeatStates(
    @Param('id', { schema: concertId }) id: string,
    @OptionalCaller() caller: Caller | null,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const found = await this.seatStates.execute(id, viewerOf(caller));
    reply.header('cache-control', 'no-cache');
    variesBy(reply, 'accept-encoding');
    // The holds of one version lapse in a fixed order, so their number says which of them have.
    const { version, lapsedSeats } = found;
    const moment = lapsedSeats === 0 ? version : `${version}.${lapsedSeats}`;
    if (answersNotModified(request, reply, moment)) return undefined;
    return encodedSeatStates(found).answer(request, reply);
  }
}
