import { type Caller, may } from '../../domain/access/caller.js';
import type { ConcertQueries } from './concert-queries.js';
import type { Overview } from './concert-views.js';

/** The figures of all concerts together, for the dashboard. */
export class GetOverview {
  constructor(private readonly queries: ConcertQueries) {}

  async execute(caller: Caller): Promise<Overview> {
    const overview = await this.queries.getOverview();
    return may(caller, 'sales:read') ? overview : { ...overview, revenue: null };
  }
}
