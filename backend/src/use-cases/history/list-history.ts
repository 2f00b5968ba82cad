import type { Caller } from '../../domain/access/caller.js';
import { shownTo } from '../../domain/access/personal-data.js';
import { normaliseEmail } from '../../domain/customers/customer.js';
import type { Page, PageRequest } from '../kernel/page.js';
import type { HistoryFilter, HistoryQueries, HistoryView } from './history-queries.js';

/** Everybody's reservation history; an e-mail finds that of whom it is, also for who may not see it. */
export class ListHistory {
  constructor(private readonly queries: HistoryQueries) {}

  async execute(filter: HistoryFilter, page: PageRequest, caller: Caller): Promise<Page<HistoryView>> {
    const { items, nextCursor } = await this.queries.list(
      { ...filter, customer: filter.customer && normaliseEmail(filter.customer) },
      page,
    );
    const shown = items.map((item) => ({
      ...item,
      customer: item.customer && shownTo(caller, item.customer),
    }));
    return { items: shown, nextCursor };
  }
}
