import { Body, Controller, Get, Param, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangeWaitingRoom } from '../../use-cases/waiting-room/change-waiting-room.js';
import { GetWaitingRoomSettings } from '../../use-cases/waiting-room/get-waiting-room-settings.js';
import { Needs } from '../http/access.js';
import { Logged } from '../http/logged.js';
import { concertId } from '../http/path-ids.js';
import { badBody, Operation } from '../openapi/operation.js';
import {
  type ChangeWaitingRoomBody,
  changeWaitingRoomBody,
  waitingRoomSettings,
} from './admin-waiting-room.schemas.js';

@Controller('api/admin/concerts/:id/waiting-room')
@ApiTags('administration')
@Needs('concerts:write')
export class AdminWaitingRoomController {
  constructor(
    private readonly settings: GetWaitingRoomSettings,
    private readonly change: ChangeWaitingRoom,
  ) {}

  @Get()
  @Needs('concerts:read')
  @Operation({
    summary: 'How a concert’s waiting room is set, and what goes on in it',
    response: waitingRoomSettings,
    problems: ['NOT_FOUND'],
  })
  getWaitingRoomSettings(@Param('id', { schema: concertId }) id: string) {
    return this.settings.execute(id);
  }

  @Patch()
  @Logged('change-waiting-room', { target: 'concert', say: Object.keys(changeWaitingRoomBody.shape) })
  @Operation({
    summary: 'Open, close or pause a concert’s waiting room, or change how many may come in',
    description:
      'Works at once. What is left out stays as it is, and whoever waits keeps the place; opening it anew begins a new line.',
    response: waitingRoomSettings,
    problems: [...badBody, 'NOT_FOUND', 'BUSY'],
  })
  async changeWaitingRoom(
    @Param('id', { schema: concertId }) id: string,
    @Body({ schema: changeWaitingRoomBody }) changes: ChangeWaitingRoomBody,
  ) {
    await this.change.execute({ concertId: id, changes });
    return this.settings.execute(id);
  }
}
