import { LRUCache } from 'lru-cache';
import type { Customer } from '../../domain/customers/customer.js';
import { type NewSession, SessionRepository } from '../../domain/customers/session-repository.js';
import type { StoredSession, MysqlSessionRepository } from './mysql-session-repository.js';

/** How long, in milliseconds, a session that another instance ended, or a customer that changed, is seen as before. */
const staleMs = 1000;

/** Sessions that are remembered at once; about half a kilobyte each. */
const sessions = 10_000;

/**
 * Remembers for a second who is behind a token, as every request of a browser asks again. A session that is ended
 * here is over at once. Unknown tokens are not remembered: a session may begin any moment.
 */
export class CachedSessionRepository extends SessionRepository {
  /** By the token's hash. Begun look-ups too, so that requests at the same time share one. */
  private readonly lookups = new LRUCache<string, Promise<StoredSession | null>>({
    max: sessions,
    ttl: staleMs,
  });

  constructor(private readonly stored: MysqlSessionRepository) {
    super();
  }

  add(session: NewSession): Promise<void> {
    return this.stored.add(session);
  }

  async findCustomer(tokenHash: Buffer, now: Date): Promise<Customer | null> {
    const key = keyOf(tokenHash);
    const session = await (this.lookups.get(key) ?? this.lookUp(key, tokenHash));
    return session && session.expiresAt > now ? session.customer : null;
  }

  /** Forgets after the deletion: what was looked up while it was under way may have found the session still there. */
  async remove(tokenHash: Buffer): Promise<void> {
    try {
      await this.stored.remove(tokenHash);
    } finally {
      this.lookups.delete(keyOf(tokenHash));
    }
  }

  private lookUp(key: string, tokenHash: Buffer): Promise<StoredSession | null> {
    const lookup = this.stored.findSession(tokenHash);
    this.lookups.set(key, lookup);
    const forget = () => {
      if (this.lookups.peek(key) === lookup) this.lookups.delete(key);
    };
    lookup.then((session) => session ?? forget(), forget);
    return lookup;
  }
}

function keyOf(tokenHash: Buffer): string {
  return tokenHash.toString('latin1');
}
