import type { ApiKey } from '../../domain/api-keys/api-key.js';
import type { ApiKeyRepository } from '../../domain/api-keys/api-key-repository.js';

/** All keys, also those that are over. */
export class ListApiKeys {
  constructor(private readonly keys: ApiKeyRepository) {}

  execute(): Promise<ApiKey[]> {
    return this.keys.list();
  }
}
