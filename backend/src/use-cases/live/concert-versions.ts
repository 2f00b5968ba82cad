/** Where a concert stands. */
export interface ConcertVersion {
  readonly version: number;
  readonly isDraft: boolean;
}

/** Tells where concerts stand; what does not exist is absent. */
export abstract class ConcertVersions {
  /** Those who ask at the same moment share a statement. */
  abstract find(concertId: string): Promise<ConcertVersion | null>;
  /** In one statement. */
  abstract findAll(concertIds: readonly string[]): Promise<ReadonlyMap<string, ConcertVersion>>;
}
