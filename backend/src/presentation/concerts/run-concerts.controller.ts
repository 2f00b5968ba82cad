import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../domain/access/caller.js';
import { BlockSeats } from '../../use-cases/concerts/block-seats.js';
import { CallOffConcert } from '../../use-cases/concerts/call-off-concert.js';
import { GetConcertStats } from '../../use-cases/concerts/get-concert-stats.js';
import { Needs } from '../http/access.js';
import { Logged } from '../http/logged.js';
import { CurrentCaller } from '../http/caller.js';
import { concertId } from '../http/path-ids.js';
import { badBody, Operation } from '../openapi/operation.js';
import { calledOff, concertStats } from './concert-answers.schemas.js';
import {
  blockedSeats,
  type BlockSeatsBody,
  blockSeatsBody,
  type CallOffBody,
  callOffBody,
} from './run-concert.schemas.js';

@Controller('api/admin/concerts/:id')
@ApiTags('administration')
@Needs('concerts:write')
export class RunConcertsController {
  constructor(
    private readonly block: BlockSeats,
    private readonly callOff: CallOffConcert,
    private readonly stats: GetConcertStats,
  ) {}

  @Post('call-off')
  @Logged('call-off-concert', { target: 'concert', say: ['reason'] })
  @ApiBody({ required: false })
  @Operation({
    summary: 'Call a concert off',
    description: 'Cancels every live reservation, for good. Calling off twice changes nothing twice.',
    response: calledOff,
    problems: [...badBody, 'NOT_FOUND', 'BUSY', 'OUTCOME_UNKNOWN'],
  })
  callOffConcert(
    @Param('id', { schema: concertId }) id: string,
    @Body({ schema: callOffBody }) body: CallOffBody,
    @CurrentCaller() actor: Caller,
  ) {
    return this.callOff.execute({ id, actor, reason: body?.reason ?? null });
  }

  @Post('seats/block')
  @Logged('block-seats', { target: 'concert', say: ['blocked', 'reason', 'seats'] })
  @Operation({
    summary: 'Keep seats back from the sale, or give them back to it',
    response: blockedSeats,
    problems: [...badBody, 'NOT_FOUND', 'SEAT_TAKEN', 'CONCERT_CALLED_OFF', 'BUSY', 'OUTCOME_UNKNOWN'],
  })
  blockSeats(
    @Param('id', { schema: concertId }) id: string,
    @Body({ schema: blockSeatsBody }) { seats, blocked, reason }: BlockSeatsBody,
    @CurrentCaller() actor: Caller,
  ) {
    return this.block.execute({ concertId: id, actor, seats, blocked, reason: reason ?? null });
  }

  @Get('stats')
  @Needs('concerts:read')
  @Operation({ summary: 'How a concert sells', response: concertStats, problems: ['NOT_FOUND'] })
  getConcertStats(@Param('id', { schema: concertId }) id: string, @CurrentCaller() caller: Caller) {
    return this.stats.execute(id, caller);
  }
}
