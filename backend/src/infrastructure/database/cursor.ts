import { z } from 'zod';
import { invalidInput } from '../../domain/kernel/domain-error.js';
import { uuidToBytes } from './uuid-column.js';

/** Where a page ended, spelled so that callers do not take it for something they may change. */
export function writeCursor(position: unknown): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** Reads what `writeCursor` wrote; null for a first page, `INVALID_INPUT` for anything else. */
export function readCursor<T>(cursor: string | null, schema: z.ZodType<T>): T | null {
  if (cursor === null) return null;
  const position = schema.safeParse(parse(Buffer.from(cursor, 'base64url').toString()));
  if (position.success) return position.data;
  throw invalidInput({ pointer: '/cursor', detail: 'Is not a cursor that this list gave.' });
}

export const idPosition = z.uuid().transform(uuidToBytes);

/** A place in a list by time; the id keeps rows of the same millisecond apart. */
export const timePosition = z.strictObject({
  at: z.iso.datetime({ precision: 3 }).transform((text) => new Date(text)),
  id: idPosition,
});

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
