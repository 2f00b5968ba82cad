import { type ApiKey, isLive } from '../../domain/api-keys/api-key.js';
import { ApiKeyRepository, type NewApiKey } from '../../domain/api-keys/api-key-repository.js';
import { RecentReads } from '../database/recent-reads.js';

/**
 * Remembers keys for a second, as a program's requests come close together. One that is revoked here is over at once,
 * one that is revoked elsewhere a second later.
 */
export class CachedApiKeyRepository extends ApiKeyRepository {
  /** By the key's hash. */
  private readonly lookups = new RecentReads<ApiKey>({ staleMs: 1000, most: 1000 });

  constructor(private readonly stored: ApiKeyRepository) {
    super();
  }

  add(key: NewApiKey): Promise<void> {
    return this.stored.add(key);
  }

  list(): Promise<ApiKey[]> {
    return this.stored.list();
  }

  async findLive(keyHash: Buffer, now: Date): Promise<ApiKey | null> {
    const key = await this.lookups.find(keyHash.toString('latin1'), () => this.stored.findLive(keyHash, now));
    return key && isLive(key, now) ? key : null;
  }

  /** Its hash is not known here: all are looked up anew. */
  async revoke(id: string, now: Date): Promise<boolean> {
    try {
      return await this.stored.revoke(id, now);
    } finally {
      this.lookups.clear();
    }
  }
}
