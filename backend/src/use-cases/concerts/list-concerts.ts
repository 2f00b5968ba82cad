import type { Clock } from '../../domain/kernel/clock.js';
import type { Page, PageRequest } from '../kernel/page.js';
import type { CatalogueFilter, ConcertQueries } from './concert-queries.js';
import type { ConcertSummary } from './concert-views.js';

/** The public catalogue: published concerts to come, sold-out ones too. */
export class ListConcerts {
  constructor(
    private readonly queries: ConcertQueries,
    private readonly clock: Clock,
  ) {}

  execute(filter: CatalogueFilter, page: PageRequest): Promise<Page<ConcertSummary>> {
    return this.queries.listCatalogue(filter, page, this.clock.now());
  }
}
