import { Controller, Get, Headers, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../domain/access/caller.js';
import type { HistoryView } from '../../use-cases/history/history-queries.js';
import { ListHistory } from '../../use-cases/history/list-history.js';
import { Needs } from '../http/access.js';
import { Logged } from '../http/logged.js';
import { CurrentCaller } from '../http/caller.js';
import { csvOf, wantsCsv } from '../http/csv.js';
import { pageRequestOf } from '../http/pages.js';
import { Operation } from '../openapi/operation.js';
import { historyPage, type HistoryQuery, historyQuery } from './history.schemas.js';

const columns = {
  time: ({ createdAt }: HistoryView) => createdAt,
  action: ({ action }: HistoryView) => action,
  concert: ({ concertName }: HistoryView) => concertName,
  concertId: ({ concertId }: HistoryView) => concertId,
  seat: ({ label, seatNumber }: HistoryView) => label ?? seatNumber,
  reference: ({ reference }: HistoryView) => reference,
  customerName: ({ customer }: HistoryView) => customer?.name,
  customerEmail: ({ customer }: HistoryView) => customer?.email,
  actor: ({ actor }: HistoryView) => actor.role,
  actorId: ({ actor }: HistoryView) => actor.id,
  reason: ({ reason }: HistoryView) => reason,
};

@Controller('api/admin/history')
@ApiTags('administration')
@Needs('history:read')
export class HistoryController {
  constructor(private readonly history: ListHistory) {}

  @Get()
  @Logged('export-history', { say: ['concertId', 'customer', 'action', 'from', 'to'] })
  @Operation({
    summary: 'Everybody’s reservation history, the newest first',
    description: 'With `Accept: text/csv` everything that the filter lets through, as a file.',
    response: historyPage,
    problems: ['INVALID_INPUT'],
  })
  listHistory(
    @Query({ schema: historyQuery }) query: HistoryQuery,
    @Headers('accept') accept: string | undefined,
    @CurrentCaller() caller: Caller,
  ) {
    const { concertId = null, customer = null, action = null, from = null, to = null, ...page } = query;
    const filter = { concertId, customer, action, from, to };
    if (wantsCsv(accept))
      return csvOf('history.csv', columns, (part) => this.history.execute(filter, part, caller));
    return this.history.execute(filter, pageRequestOf(page), caller);
  }
}
