import { notFound } from '../../domain/kernel/domain-error.js';
import type { ConcertQueries, Viewer } from './concert-queries.js';
import type { PlanView } from './concert-views.js';

/** Where the seats of a concert stand. */
export class GetPlan {
  constructor(private readonly queries: ConcertQueries) {}

  async execute(concertId: string, viewer: Viewer): Promise<PlanView> {
    const plan = await this.queries.findPlan(concertId, viewer);
    if (!plan) throw notFound('concert');
    return plan;
  }
}
