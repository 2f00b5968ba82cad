import {
  type ListedSession,
  type NewSession,
  type SessionOwner,
  SessionRepository,
} from '../../domain/customers/session-repository.js';
import { RecentReads } from '../database/recent-reads.js';
import { isLive, type MysqlSessionRepository, type StoredSession } from './mysql-session-repository.js';

/** How long, in milliseconds, a session that another instance ended, or a customer that changed, is seen as before. */
const staleMs = 1000;

/** Sessions that are remembered at once; about half a kilobyte each. */
const sessions = 10_000;

/**
 * Remembers for a second who is behind a token, as every request of a browser asks again. A session that is ended
 * here is over at once. Unknown tokens are not remembered: a session may begin any moment.
 */
export class CachedSessionRepository extends SessionRepository {
  /** By the token's hash. */
  private readonly lookups = new RecentReads<StoredSession>({ staleMs, most: sessions });

  constructor(private readonly stored: MysqlSessionRepository) {
    super();
  }

  add(session: NewSession): Promise<void> {
    return this.stored.add(session);
  }

  /** Forgets the old token after it is gone, as `remove` does. */
  async replace(tokenHash: Buffer, session: NewSession): Promise<string> {
    try {
      return await this.stored.replace(tokenHash, session);
    } finally {
      this.lookups.delete(keyOf(tokenHash));
    }
  }

  async findOwner(tokenHash: Buffer, now: Date): Promise<SessionOwner | null> {
    const session = await this.lookups.find(keyOf(tokenHash), () => this.stored.findSession(tokenHash, now));
    return session && isLive(session, now) ? session : null;
  }

  /** Forgets after the deletion: what was looked up while it was under way may have found the session still there. */
  async remove(tokenHash: Buffer): Promise<void> {
    try {
      await this.stored.remove(tokenHash);
    } finally {
      this.lookups.delete(keyOf(tokenHash));
    }
  }

  listLive(customerId: string, now: Date): Promise<ListedSession[]> {
    return this.stored.listLive(customerId, now);
  }

  /** Which token it had is not known here: all are looked up anew. */
  async removeOne(customerId: string, sessionId: string): Promise<boolean> {
    try {
      return await this.stored.removeOne(customerId, sessionId);
    } finally {
      this.lookups.clear();
    }
  }

  /** Which sessions they are is not known here: all are looked up anew. */
  async removeAllOf(customerId: string, except?: string): Promise<void> {
    try {
      await this.stored.removeAllOf(customerId, except);
    } finally {
      this.lookups.clear();
    }
  }

  customerChanged(): void {
    this.lookups.clear();
  }
}

function keyOf(tokenHash: Buffer): string {
  return tokenHash.toString('latin1');
}
