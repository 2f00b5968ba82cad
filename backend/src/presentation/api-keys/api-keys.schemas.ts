import { z } from 'zod';
import { scopes } from '../../domain/access/right.js';
import { apiKeyBounds } from '../../domain/api-keys/api-key.js';
import { dateTime, text, utcDateTime } from '../http/fields.js';

export const apiKey = z
  .object({
    id: z.uuid(),
    name: z.string(),
    hint: z.string().meta({ description: 'The last characters of the key.' }),
    scopes: z.array(z.enum(scopes)),
    createdAt: utcDateTime,
    expiresAt: utcDateTime.nullable().meta({ description: 'Null for one that lasts until it is revoked.' }),
    lastUsedAt: utcDateTime.nullable().meta({ description: 'To the minute.' }),
    revokedAt: utcDateTime.nullable(),
  })
  .meta({ id: 'ApiKey', description: 'With it an integrator’s program calls the API.' });

export const apiKeyList = z.object({ items: z.array(apiKey) }).meta({ id: 'ApiKeyList' });

export const createdApiKey = apiKey
  .extend({
    key: z.string().meta({ description: 'For `Authorization: Bearer`. It cannot be looked up later.' }),
  })
  .meta({ id: 'CreatedApiKey' });

export const createApiKeyBody = z
  .strictObject({
    name: text(apiKeyBounds.name),
    scopes: z
      .array(z.enum(scopes))
      .min(1)
      .max(scopes.length)
      .refine((named) => new Set(named).size === named.length, 'Must not name a scope twice.')
      .meta({ description: 'What the key may do.' }),
    expiresAt: dateTime
      .nullable()
      .optional()
      .meta({ description: 'In the future; the key lasts until it is revoked if not given.' }),
  })
  .meta({ id: 'CreateApiKey' });
export type CreateApiKeyBody = z.infer<typeof createApiKeyBody>;
