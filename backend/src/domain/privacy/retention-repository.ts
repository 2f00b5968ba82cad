/** A customer of whom no e-mail address is proved: a guest, for instance. */
export interface UnprovenCustomer {
  readonly id: string;
  readonly createdAt: Date;
}

/** Finds and deletes what need not be kept; never more than `limit` rows at once. */
export abstract class RetentionRepository {
  /** Deletes sessions that are over at `now`; tells how many. */
  abstract removeEndedSessions(now: Date, limit: number): Promise<number>;
  /** Deletes links that nobody can use any more; tells how many. */
  abstract removeExpiredLinks(now: Date, limit: number): Promise<number>;
  /** Deletes calls and admissions of waiting rooms that were over before a time; tells how many of which were more. */
  abstract removePastTurns(before: Date, limit: number): Promise<number>;
  /** Customers without a proved address who came before a time, from the oldest on, that follow `after`. */
  abstract listUnproven(
    before: Date,
    after: UnprovenCustomer | null,
    limit: number,
  ): Promise<UnprovenCustomer[]>;
  /** Deletes those who never booked and have no live session. */
  abstract removeUnused(customerIds: readonly string[], now: Date): Promise<void>;
  /** Those without a live session whose concerts all began before a time; where no date is set, the booking's counts. */
  abstract listForgotten(customerIds: readonly string[], now: Date, before: Date): Promise<string[]>;
}
