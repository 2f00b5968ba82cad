import type { Page } from '../../use-cases/kernel/page.js';
import { writeCursor } from './cursor.js';

/** Makes a page of up to `limit` items that were read with one more, which tells whether there is a next page. */
export function pageOf<T>(found: readonly T[], limit: number, positionOf: (item: T) => unknown): Page<T> {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  const more = found.length > limit && last !== undefined;
  return { items, nextCursor: more ? writeCursor(positionOf(last)) : null };
}
