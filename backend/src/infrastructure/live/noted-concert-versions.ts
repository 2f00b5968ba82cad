import { type ConcertVersion, ConcertVersions } from '../../use-cases/live/concert-versions.js';
import type { CachedConcertQueries } from '../concerts/cached-concert-queries.js';

/** Lets the cache know what versions the database has: who is told to read the states again gets no older ones. */
export class NotedConcertVersions extends ConcertVersions {
  constructor(
    private readonly stored: ConcertVersions,
    private readonly cache: CachedConcertQueries,
  ) {
    super();
  }

  async find(concertId: string): Promise<ConcertVersion | null> {
    const found = await this.stored.find(concertId);
    if (found) this.cache.learnVersion(concertId, found.version);
    return found;
  }

  async findAll(concertIds: readonly string[]): Promise<ReadonlyMap<string, ConcertVersion>> {
    const found = await this.stored.findAll(concertIds);
    for (const [concertId, { version }] of found) this.cache.learnVersion(concertId, version);
    return found;
  }
}
