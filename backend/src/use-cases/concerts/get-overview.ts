import type { ConcertQueries } from './concert-queries.js';
import type { Overview } from './concert-views.js';

/** The figures of all concerts together, for the dashboard. */
export class GetOverview {
  constructor(private readonly queries: ConcertQueries) {}

  execute(): Promise<Overview> {
    return this.queries.getOverview();
  }
}
