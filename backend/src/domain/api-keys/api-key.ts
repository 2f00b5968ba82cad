import type { Scope } from '../access/right.js';

/** With it an integrator's program calls the API. The key itself is told once, to whoever made it. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  /** Its last characters, to recognise it. */
  readonly hint: string;
  readonly scopes: readonly Scope[];
  readonly createdAt: Date;
  /** Null for one that lasts until it is revoked. */
  readonly expiresAt: Date | null;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

export const apiKeyBounds = { name: 80 } as const;

export const apiKeyPrefix = 'fk_';

/** A session's token is shorter than any key, whatever it begins with. */
export function isApiKey(token: string): boolean {
  return /^fk_[\w-]{43}$/.test(token);
}

export function isLive({ expiresAt, revokedAt }: ApiKey, now: Date): boolean {
  return revokedAt === null && (expiresAt === null || now < expiresAt);
}
