import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../domain/access/caller.js';
import { ListMyHistory } from '../../use-cases/history/list-my-history.js';
import { SessionOnly } from '../http/access.js';
import { CurrentCaller } from '../http/caller.js';
import { type PageQuery, pageQuery, pageRequestOf } from '../http/pages.js';
import { Operation } from '../openapi/operation.js';
import { historyPage } from './history.schemas.js';

@Controller('api/me/history')
@ApiTags('history')
@SessionOnly()
export class MyHistoryController {
  constructor(private readonly mine: ListMyHistory) {}

  @Get()
  @Operation({
    summary: 'What happened to my reservations, the newest first',
    response: historyPage,
    problems: ['INVALID_INPUT'],
  })
  listMyHistory(@Query({ schema: pageQuery }) page: PageQuery, @CurrentCaller() actor: Caller) {
    return this.mine.execute(actor, pageRequestOf(page));
  }
}
