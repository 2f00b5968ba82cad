/** What must be known of holds to end them in time; the clock is the database's. */
export abstract class HoldQueries {
  abstract listConcertsWithLapsedHolds(): Promise<string[]>;
  /** Until the next hold ends, in milliseconds; null while nothing is held. */
  abstract timeToNextExpiry(): Promise<number | null>;
}
