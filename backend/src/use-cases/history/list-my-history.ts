import type { Actor } from '../../domain/customers/actor.js';
import type { Page, PageRequest } from '../kernel/page.js';
import type { HistoryQueries, HistoryView } from './history-queries.js';

/** What happened to the customer's own reservations. */
export class ListMyHistory {
  constructor(private readonly queries: HistoryQueries) {}

  execute(actor: Actor, page: PageRequest): Promise<Page<HistoryView>> {
    return this.queries.listOfCustomer(actor.id, page);
  }
}
