import { LRUCache } from 'lru-cache';

export interface RecentReadsLimits {
  /** How long, in milliseconds, what changed elsewhere is seen as before. */
  readonly staleMs: number;
  /** What is remembered at once. */
  readonly most: number;
}

/**
 * Remembers for a moment what was read under a key. That nothing was found is not remembered, nor that the database
 * failed. Reads that are under way are shared, and what is forgotten meanwhile is not remembered when they end.
 */
export class RecentReads<V extends object> {
  private readonly reads: LRUCache<string, Promise<V | null>>;

  constructor({ staleMs, most }: RecentReadsLimits) {
    this.reads = new LRUCache({ max: most, ttl: staleMs });
  }

  find(key: string, read: () => Promise<V | null>): Promise<V | null> {
    return this.reads.get(key) ?? this.remember(key, read());
  }

  delete(key: string): void {
    this.reads.delete(key);
  }

  clear(): void {
    this.reads.clear();
  }

  private remember(key: string, read: Promise<V | null>): Promise<V | null> {
    this.reads.set(key, read);
    const forget = () => {
      if (this.reads.peek(key) === read) this.reads.delete(key);
    };
    read.then((value) => value ?? forget(), forget);
    return read;
  }
}
