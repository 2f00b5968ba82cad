import type { Viewer } from '../../use-cases/concerts/concert-queries.js';

/** Something about concerts that connections may follow, such as their seats. */
export interface LiveTopic {
  /** Begins to follow a concert for all who will; null if there is no such concert. */
  open(concertId: string, follower: LiveFollower): Promise<LiveSource | null>;
}

/** What a source tells of itself. */
export interface LiveFollower {
  /** There is something to say: `next` will be asked for it, at most ten times a second. */
  wake(): void;
  /** There is no such concert any more. */
  gone(): void;
}

/** What is said of one concert: texts of JSON, the same for all who follow it. */
export interface LiveSource {
  /** Whether the concert exists for this viewer. */
  existsFor(viewer: Viewer): Promise<boolean>;
  /** Said to who begins to follow. */
  greeting(): string;
  /** Said to who could not be told something. */
  catchUp(): string;
  /** What is new for all. */
  next(): readonly string[];
  close(): void;
}
