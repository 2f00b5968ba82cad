import { LRUCache } from 'lru-cache';
import type { ConcertView } from '../../use-cases/concerts/concert-views.js';
import { RecentReads } from '../database/recent-reads.js';

/** How long, in milliseconds, a change that nobody told us of is not seen. */
const staleMs = 1000;

/** Concerts that are remembered at once; a few kilobytes each. */
const concerts = 1000;

/** Slugs whose concert is known, about a hundred bytes each. */
const slugs = 10_000;

/** Concerts as they were at most a second ago, by id or slug. */
export class RecentConcerts {
  private readonly byId = new RecentReads<ConcertView>({ staleMs, most: concerts });
  /** Reads of slugs whose concert is not known yet. */
  private readonly bySlug = new RecentReads<ConcertView>({ staleMs, most: concerts });
  private readonly ids = new LRUCache<string, string>({ max: slugs });

  constructor(private readonly read: (idOrSlug: string) => Promise<ConcertView | null>) {}

  findById(id: string): Promise<ConcertView | null> {
    return this.byId.find(id, () => this.read(id));
  }

  async findBySlug(slug: string): Promise<ConcertView | null> {
    const id = this.ids.get(slug);
    const known = id && (await this.findById(id));
    if (known && known.slug === slug) return known;
    const found = await this.bySlug.find(slug, () => this.read(slug));
    if (found) this.ids.set(slug, found.id);
    return found;
  }

  /** Whose the slugs are that are being read is not known: those reads are not kept either. */
  forget(concertId: string): void {
    this.byId.delete(concertId);
    this.bySlug.clear();
  }
}
