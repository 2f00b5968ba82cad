import type { Concert } from './concert.js';
import type { SeatingPlan } from './seating-plan.js';
import type { TierChange } from './tier-change.js';

export abstract class ConcertRepository {
  /** Stores a draft with its tiers and seats, all free. */
  abstract add(concert: Concert, plan: SeatingPlan, createdAt: Date): Promise<void>;
  /**
   * Loads the concert under its lock, applies the change, and gives tiers new names and prices, all in one
   * transaction. Throws `NOT_FOUND` for an unknown id and `INVALID_INPUT` for a tier of another concert.
   */
  abstract change(
    id: string,
    change: (concert: Concert) => void,
    tierChanges?: readonly TierChange[],
  ): Promise<void>;
  /** Removes a concert, its tiers and seats, if `check` does not object. */
  abstract remove(id: string, check: (concert: Concert) => void): Promise<void>;
}
