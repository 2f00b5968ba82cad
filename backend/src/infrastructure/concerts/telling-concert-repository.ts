import type { Concert } from '../../domain/concerts/concert.js';
import { ConcertRepository } from '../../domain/concerts/concert-repository.js';
import type { SeatingPlan } from '../../domain/concerts/seating-plan.js';
import type { TierChange } from '../../domain/concerts/tier-change.js';
import type { ConcertNews } from '../../domain/live/concert-news.js';

/**
 * Tells whoever remembers a concert that it was changed, before the caller goes on. It is told also where the change
 * fails, as a commit whose answer was lost may have come to pass.
 */
export class TellingConcertRepository extends ConcertRepository {
  constructor(
    private readonly stored: ConcertRepository,
    private readonly news: ConcertNews,
  ) {
    super();
  }

  add(concert: Concert, plan: SeatingPlan, createdAt: Date): Promise<void> {
    return this.telling(concert.state.id, this.stored.add(concert, plan, createdAt));
  }

  change(
    id: string,
    change: (concert: Concert) => void,
    tierChanges: readonly TierChange[] = [],
  ): Promise<void> {
    return this.telling(id, this.stored.change(id, change, tierChanges));
  }

  remove(id: string, check: (concert: Concert) => void): Promise<void> {
    return this.telling(id, this.stored.remove(id, check));
  }

  private telling(concertId: string, done: Promise<void>): Promise<void> {
    return done.finally(() => this.news.tell({ kind: 'details', concertId: concertId.toLowerCase() }));
  }
}
