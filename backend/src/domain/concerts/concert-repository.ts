import type { Concert } from './concert.js';
import type { SeatingPlan } from './seating-plan.js';

export abstract class ConcertRepository {
  /** Stores a draft with its tiers and seats, all free. */
  abstract add(concert: Concert, plan: SeatingPlan, createdAt: Date): Promise<void>;
  /**
   * Loads the concert under its lock, applies the change and stores it, in one transaction. Throws
   * `NOT_FOUND` for an unknown id.
   */
  abstract change(id: string, change: (concert: Concert) => void): Promise<void>;
  /** New names and prices for tiers, by id; throws `INVALID_INPUT` for a tier of another concert. */
  abstract changeTiers(id: string, tiers: readonly TierChange[]): Promise<void>;
  /** Removes a concert, its tiers and seats, if `check` does not object. */
  abstract remove(id: string, check: (concert: Concert) => void): Promise<void>;
}

export interface TierChange {
  readonly id: string;
  readonly name?: string;
  readonly priceMinor?: number;
}
