import type { ApiKeyRepository } from '../../domain/api-keys/api-key-repository.js';
import type { Clock } from '../../domain/kernel/clock.js';
import { notFound } from '../../domain/kernel/domain-error.js';

/** Ends a key for good; twice changes nothing twice. */
export class RevokeApiKey {
  constructor(
    private readonly keys: ApiKeyRepository,
    private readonly clock: Clock,
  ) {}

  async execute(id: string): Promise<void> {
    if (!(await this.keys.revoke(id, this.clock.now()))) throw notFound('key');
  }
}
