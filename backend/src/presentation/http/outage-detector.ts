/** Tells the errors that mean "the database is away" from those that somebody has to mend. */
export abstract class OutageDetector {
  abstract isOutage(error: unknown): boolean;
}
