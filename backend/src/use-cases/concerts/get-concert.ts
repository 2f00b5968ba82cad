import type { Clock } from '../../domain/kernel/clock.js';
import { notFound } from '../../domain/kernel/domain-error.js';
import type { ConcertQueries, Viewer } from './concert-queries.js';
import type { ConcertView } from './concert-views.js';

/** One concert with its tiers, by id or slug. */
export class GetConcert {
  constructor(
    private readonly queries: ConcertQueries,
    private readonly clock: Clock,
  ) {}

  async execute(idOrSlug: string, viewer: Viewer): Promise<ConcertView> {
    const concert = await this.queries.findConcert(idOrSlug, viewer, this.clock.now());
    if (!concert) throw notFound('concert');
    return concert;
  }
}
