import type { ApiKey } from './api-key.js';

/** A key is known by its SHA-256: whoever reads the table cannot call with it. */
export interface NewApiKey extends ApiKey {
  readonly keyHash: Buffer;
  /** Who made it. */
  readonly createdBy: string;
}

export abstract class ApiKeyRepository {
  abstract add(key: NewApiKey): Promise<void>;
  /** All of them, also those that are over, from the newest to the oldest. */
  abstract list(): Promise<ApiKey[]>;
  /** The key if it is live at `now`, or null. Looking it up counts as using it. */
  abstract findLive(keyHash: Buffer, now: Date): Promise<ApiKey | null>;
  /** False if there is no such key; one that was revoked before keeps its time. */
  abstract revoke(id: string, now: Date): Promise<boolean>;
}
