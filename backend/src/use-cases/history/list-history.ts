import { normaliseEmail } from '../../domain/customers/customer.js';
import type { Page, PageRequest } from '../kernel/page.js';
import type { HistoryFilter, HistoryQueries, HistoryView } from './history-queries.js';

/** Everybody's reservation history, for admins. */
export class ListHistory {
  constructor(private readonly queries: HistoryQueries) {}

  execute(filter: HistoryFilter, page: PageRequest): Promise<Page<HistoryView>> {
    return this.queries.list(
      { ...filter, customer: filter.customer && normaliseEmail(filter.customer) },
      page,
    );
  }
}
