import type { Caller } from '../../domain/access/caller.js';
import type { ApiKeyRepository } from '../../domain/api-keys/api-key-repository.js';
import type { SessionTokens } from '../../domain/customers/session-tokens.js';
import type { Clock } from '../../domain/kernel/clock.js';

/** Which program is behind a key, or null. */
export class IdentifyIntegrator {
  constructor(
    private readonly keys: ApiKeyRepository,
    private readonly tokens: SessionTokens,
    private readonly clock: Clock,
  ) {}

  async execute(key: string): Promise<Caller | null> {
    const found = await this.keys.findLive(this.tokens.hash(key), this.clock.now());
    return (
      found && {
        id: found.id,
        role: 'integrator',
        name: found.name,
        email: null,
        rights: found.scopes,
        sessionId: null,
        verified: false,
        duties: [],
      }
    );
  }
}
