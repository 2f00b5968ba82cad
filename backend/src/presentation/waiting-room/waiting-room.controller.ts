import { Body, Controller, Delete, Get, Headers, HttpStatus, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../domain/access/caller.js';
import { EnterConcert } from '../../use-cases/waiting-room/enter-concert.js';
import { GetPlace } from '../../use-cases/waiting-room/get-place.js';
import { LeaveLine } from '../../use-cases/waiting-room/leave-line.js';
import { TakePlace } from '../../use-cases/waiting-room/take-place.js';
import { SessionOnly } from '../http/access.js';
import { CurrentCaller } from '../http/caller.js';
import { concertId } from '../http/path-ids.js';
import { badBody, Operation } from '../openapi/operation.js';
import { TicketHeader, ticketHeader, ticketOf } from './ticket-header.js';
import { type EnterBody, enterBody, place } from './waiting-room.schemas.js';

@Controller('api/concerts/:id/waiting-room')
@ApiTags('waiting room')
@SessionOnly()
export class WaitingRoomController {
  constructor(
    private readonly take: TakePlace,
    private readonly look: GetPlace,
    private readonly enter: EnterConcert,
    private readonly leave: LeaveLine,
  ) {}

  @Post('place')
  @Operation({
    summary: 'Get in line',
    description:
      'Before the opening it does not matter when: those who are there are shuffled. A session has one place, and asking again answers the same one until its turn was used or has lapsed.',
    response: place,
    problems: ['NOT_FOUND', 'WAITING_ROOM_OFF', 'BUSY'],
  })
  takePlace(@Param('id', { schema: concertId }) id: string, @CurrentCaller() caller: Caller) {
    return this.take.execute(id, caller.sessionId!);
  }

  @Get('place')
  @TicketHeader()
  @Operation({
    summary: 'How one stands in the line',
    description: 'While one waits the public status tells the rest: `ahead` is `turn` - 1 - `called`.',
    response: place,
    problems: [
      'INVALID_INPUT',
      'NOT_FOUND',
      'TICKET_INVALID',
      'TICKET_NOT_YOURS',
      'TICKET_EXPIRED',
      'WAITING_ROOM_OFF',
    ],
  })
  getPlace(
    @Param('id', { schema: concertId }) id: string,
    @Headers(ticketHeader) ticket: string | undefined,
    @CurrentCaller() caller: Caller,
  ) {
    return this.look.execute(id, caller.sessionId!, ticketOf(ticket));
  }

  @Post('admission')
  @Operation({
    summary: 'Come in when it is one’s turn',
    description: 'Asking again while one is inside changes nothing.',
    response: place,
    problems: [
      ...badBody,
      'NOT_FOUND',
      'TICKET_INVALID',
      'TICKET_NOT_YOURS',
      'TICKET_EXPIRED',
      'TICKET_USED',
      'TURN_NOT_YET',
      'TURN_LAPSED',
      'WAITING_ROOM_OFF',
      'BUSY',
    ],
  })
  enterConcert(
    @Param('id', { schema: concertId }) id: string,
    @Body({ schema: enterBody }) { ticket }: EnterBody,
    @CurrentCaller() caller: Caller,
  ) {
    return this.enter.execute(id, caller.sessionId!, ticket);
  }

  @Delete('admission')
  @Operation({
    summary: 'Leave, inside or in the line',
    description: 'Whoever is inside makes room for the next. Doing so twice changes nothing twice.',
    status: HttpStatus.NO_CONTENT,
    problems: ['NOT_FOUND', 'BUSY'],
  })
  leaveLine(@Param('id', { schema: concertId }) id: string, @CurrentCaller() caller: Caller): Promise<void> {
    return this.leave.execute(id, caller.sessionId!);
  }
}
