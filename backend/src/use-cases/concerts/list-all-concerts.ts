import type { Clock } from '../../domain/kernel/clock.js';
import type { Page, PageRequest } from '../kernel/page.js';
import type { AdminConcertFilter, ConcertQueries } from './concert-queries.js';
import type { ConcertSummary } from './concert-views.js';

/** Every concert, drafts, past and called-off ones too, for admins. */
export class ListAllConcerts {
  constructor(
    private readonly queries: ConcertQueries,
    private readonly clock: Clock,
  ) {}

  execute(filter: AdminConcertFilter, page: PageRequest): Promise<Page<ConcertSummary>> {
    return this.queries.listForAdmin(filter, page, this.clock.now());
  }
}
