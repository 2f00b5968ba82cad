import { type Caller, may } from '../../domain/access/caller.js';
import { notFound } from '../../domain/kernel/domain-error.js';
import type { ConcertQueries } from './concert-queries.js';
import type { ConcertStats } from './concert-views.js';

/** How a concert sells. */
export class GetConcertStats {
  constructor(private readonly queries: ConcertQueries) {}

  async execute(concertId: string, caller: Caller): Promise<ConcertStats> {
    const stats = await this.queries.findStats(concertId);
    if (!stats) throw notFound('concert');
    return may(caller, 'sales:read') ? stats : { ...stats, revenueMinor: null };
  }
}
