import { notFound } from '../../domain/kernel/domain-error.js';
import type { ConcertQueries, Viewer } from './concert-queries.js';
import type { SeatStatesView } from './concert-views.js';

/** Which seats of a concert are free, held, sold or blocked. */
export class GetSeatStates {
  constructor(private readonly queries: ConcertQueries) {}

  async execute(concertId: string, viewer: Viewer): Promise<SeatStatesView> {
    const states = await this.queries.findSeatStates(concertId, viewer);
    if (!states) throw notFound('concert');
    return states;
  }
}
