import { z } from 'zod';
import type { PageRequest } from '../../use-cases/kernel/page.js';

const maxCursorLength = 500;

/** The query parameters of every list. */
export const pageFields = {
  cursor: z
    .string()
    .regex(/^[\w.~-]+$/, 'Must be the nextCursor of an earlier page.')
    .max(maxCursorLength, 'Must be the nextCursor of an earlier page.')
    .optional()
    .meta({ description: 'The `nextCursor` of the page before; absent for the first page.' }),
  limit: z
    .preprocess(
      (value) => (typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value),
      z.int().min(1).max(100).default(20),
    )
    .meta({ description: 'How many items a page may have.' }),
};

export const pageQuery = z.strictObject(pageFields);
export type PageQuery = z.infer<typeof pageQuery>;

export function pageRequestOf({ cursor, limit }: PageQuery): PageRequest {
  return { cursor: cursor ?? null, limit };
}

/** A page of a list on the wire. */
export const pageOf = <T extends z.ZodType>(name: string, item: T) =>
  z
    .object({
      items: z.array(item),
      nextCursor: z
        .string()
        .nullable()
        .meta({ description: 'Asks for the next page; null on the last one.' }),
    })
    .meta({ id: name });
