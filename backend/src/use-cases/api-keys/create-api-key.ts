import type { Scope } from '../../domain/access/right.js';
import { type ApiKey, apiKeyPrefix } from '../../domain/api-keys/api-key.js';
import type { ApiKeyRepository } from '../../domain/api-keys/api-key-repository.js';
import type { Actor } from '../../domain/customers/actor.js';
import type { SessionTokens } from '../../domain/customers/session-tokens.js';
import type { Clock } from '../../domain/kernel/clock.js';
import { invalidInput } from '../../domain/kernel/domain-error.js';
import type { IdGenerator } from '../../domain/kernel/id-generator.js';

export interface CreateApiKeyCommand {
  readonly actor: Actor;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly expiresAt: Date | null;
}

/** A stored key with the key itself, which nobody can look up later. */
export interface CreatedApiKey extends ApiKey {
  readonly key: string;
}

const hintLength = 4;

/** Makes a key for an integrator's program; only its hash is kept. */
export class CreateApiKey {
  constructor(
    private readonly keys: ApiKeyRepository,
    private readonly tokens: SessionTokens,
    private readonly ids: IdGenerator,
    private readonly clock: Clock,
  ) {}

  async execute({ actor, name, scopes, expiresAt }: CreateApiKeyCommand): Promise<CreatedApiKey> {
    const createdAt = this.clock.now();
    if (expiresAt && expiresAt <= createdAt) {
      throw invalidInput({ pointer: '/expiresAt', detail: 'Must lie in the future.' });
    }
    const key = apiKeyPrefix + this.tokens.draw();
    const made: ApiKey = {
      id: this.ids.next(),
      name,
      hint: key.slice(-hintLength),
      scopes,
      createdAt,
      expiresAt,
      lastUsedAt: null,
      revokedAt: null,
    };
    await this.keys.add({ ...made, keyHash: this.tokens.hash(key), createdBy: actor.id });
    return { ...made, key };
  }
}
