import type { DataSource } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { historyActions } from '../../domain/history/history-entry.js';
import {
  type HistoryFilter,
  HistoryQueries,
  type HistoryView,
} from '../../use-cases/history/history-queries.js';
import type { Page, PageRequest } from '../../use-cases/kernel/page.js';
import { Conditions } from '../database/conditions.js';
import { readCursor, timePosition } from '../database/cursor.js';
import { type NewestIds, newestIds } from '../database/newest-ids.js';
import { pageOf } from '../database/page-of.js';
import { uuidToBytes } from '../database/uuid-column.js';
import { readHistoryViews } from './read-history-views.js';

/** A line tells whose booking it was then; a booking that has moved takes its whole history along. */
const ofCustomer = 'bookingId IN (SELECT id FROM booking WHERE customerId = ?)';

export class MysqlHistoryQueries extends HistoryQueries {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  listOfCustomer(customerId: string, page: PageRequest): Promise<Page<HistoryView>> {
    return this.read(new Conditions().add(ofCustomer, uuidToBytes(customerId)), page);
  }

  list(
    { concertId, customer, action, from, to }: HistoryFilter,
    page: PageRequest,
  ): Promise<Page<HistoryView>> {
    const conditions = new Conditions()
      .addIf(concertId && uuidToBytes(concertId), 'concertId = ?')
      .addIf(from, 'createdAt >= ?')
      .addIf(to, 'createdAt <= ?');
    if (customer === null) {
      const actions = action ? [action] : historyActions;
      return this.read(
        conditions,
        page,
        actions.map((each) => `action = '${each}'`),
      );
    }
    if (isUuid(customer)) conditions.add(ofCustomer, uuidToBytes(customer));
    else conditions.add('bookingId IN (SELECT id FROM booking WHERE contactEmail = ?)', customer);
    return this.read(conditions.addIf(action, 'action = ?'), page);
  }

  private async read(
    conditions: Conditions,
    { cursor, limit }: PageRequest,
    each?: NewestIds['each'],
  ): Promise<Page<HistoryView>> {
    const after = readCursor(cursor, timePosition);
    const ids = newestIds({ table: 'history', conditions, after, limit: limit + 1, each });
    const views = await readHistoryViews(this.dataSource, ...ids);
    return pageOf(views, limit, ({ createdAt, id }) => ({ at: createdAt, id }));
  }
}
