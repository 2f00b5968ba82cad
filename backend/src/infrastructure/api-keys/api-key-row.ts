import { EntitySchema } from 'typeorm';
import { type Scope, scopes } from '../../domain/access/right.js';
import type { ApiKey } from '../../domain/api-keys/api-key.js';
import { uuidColumn } from '../database/uuid-column.js';

export interface ApiKeyRow {
  id: string;
  name: string;
  keyHash: Buffer;
  hint: string;
  scopes: Scope[];
  createdBy: string;
  createdAt: Date;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}

/** A list of words in one column; a word that is no scope any more gives no right. */
const scopesColumn = {
  type: 'varchar',
  length: 400,
  transformer: {
    to: (value: readonly Scope[]) => value.join(' '),
    from: (value: string) => scopes.filter((scope) => value.split(' ').includes(scope)),
  },
} as const;

const time = { type: 'datetime', precision: 3 } as const;

export const ApiKeyRow = new EntitySchema<ApiKeyRow>({
  name: 'api_key',
  columns: {
    id: { ...uuidColumn, primary: true },
    name: { type: 'varchar', length: 80 },
    keyHash: { type: 'binary', length: 32 },
    hint: { type: 'char', length: 4 },
    scopes: scopesColumn,
    createdBy: uuidColumn,
    createdAt: time,
    expiresAt: { ...time, nullable: true },
    lastUsedAt: { ...time, nullable: true },
    revokedAt: { ...time, nullable: true },
  },
});

export function toApiKey({ keyHash: _, createdBy: __, ...key }: ApiKeyRow): ApiKey {
  return key;
}
